using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Runs;
using PodTimeline.Web.Workbench.Snapshots;

namespace PodTimeline.Web.Workbench;

/// <content>The workbench of a person whose circuit is gone, restored on another.</content>
public sealed partial class WorkbenchSession
{
    private SavedRun? _held;

    /// <summary>
    /// The browser has disconnected: if it comes back only after this session is gone, it finds its own run where it is now. A shared
    /// run plays on for those who watch it.
    /// </summary>
    public void HoldPlace() => _held = _shared is null ? Run?.Save() : null;

    /// <summary>The browser is back in time; the run has played on meanwhile.</summary>
    public void LetPlaceGo() => _held = null;

    /// <summary>What restores this workbench.</summary>
    public WorkbenchSnapshot TakeSnapshot()
    {
        PlayedSnapshot? played = null;
        if (Run?.TakeSnapshot().Scenario is { } scenario)
            played = new PlayedSnapshot(scenario.Manifest.Text, scenario.Kubernetes, scenario.Node, scenario.Manifest.Chosen?.Index, _held ?? Run.Save());
        return new WorkbenchSnapshot(Text, Kubernetes, Node, Workload, Selected, played, Steering);
    }

    /// <summary>
    /// Restores the workbench. A shared run that is still live is taken over; any other run is replayed from its beginning to where it
    /// was, and goes on from there if it was playing.
    /// </summary>
    /// <param name="snapshot">What was saved of it.</param>
    public void Restore(WorkbenchSnapshot snapshot)
    {
        if (!Rejoin(snapshot.Steering) && snapshot.Played is { } played) Restore(played);
        (Text, Kubernetes, Node, Workload) = (snapshot.Text, ChooseKnown(snapshot.Kubernetes), snapshot.Node, snapshot.Workload);
        Read();
        Selected = snapshot.Selected;
        CatchUp();
        if (Selected is { } name && Snapshot?.Scenario.Pod.Find(name) is null) Selected = null;
    }

    private void Restore(PlayedSnapshot played)
    {
        (Text, Kubernetes, Node, Workload) = (played.Text, ChooseKnown(played.Kubernetes), played.Node, played.Workload);
        Read();
        if (ReadScenario() is not { } scenario) return;
        if (GuardRun(() => Run = Run.Restore(scenario, time, played.Run))) _playedText = Text;
    }

    private static KubernetesVersion ChooseKnown(KubernetesVersion version) => version.IsModelled ? version : KubernetesVersion.Default;
}
