using PodTimeline.Kubelet.Timing;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Runs;
using PodTimeline.Timeline.Stories;
using PodTimeline.Web.Workbench.Snapshots;

namespace PodTimeline.Web.Workbench;

/// <content>The workbench of a person whose circuit is gone, made again on another.</content>
public sealed partial class WorkbenchSession
{
    private RunSnapshot? _held;

    /// <summary>
    /// The browser is away: should it come back only after this session is gone, it finds a run of its own where it stands now.
    /// A shared run plays on for those who watch it.
    /// </summary>
    public void HoldPlace() => _held = _shared is null ? Run?.TakeSnapshot() : null;

    /// <summary>The browser is back in time; the run has played on meanwhile.</summary>
    public void LetPlaceGo() => _held = null;

    /// <summary>What makes this workbench again.</summary>
    public WorkbenchSnapshot TakeSnapshot()
    {
        PlayedSnapshot? played = null;
        if (Run?.Look().Story is { } story)
            played = new PlayedSnapshot(story.Manifest.Text, story.Kubernetes, story.Manifest.Chosen?.Index, _held ?? Run.TakeSnapshot());
        return new WorkbenchSnapshot(Text, Kubernetes, Workload, Selected, played, Steering);
    }

    /// <summary>
    /// Makes the workbench again. A shared run that still lives is taken up again; every other run is played again from its beginning
    /// to where it was, and goes on from there if it played.
    /// </summary>
    /// <param name="snapshot">What was taken of it.</param>
    public void Restore(WorkbenchSnapshot snapshot)
    {
        if (!Rejoin(snapshot.Steering) && snapshot.Played is { } played) Restore(played);
        (Text, Kubernetes, Workload) = (snapshot.Text, Known(snapshot.Kubernetes), snapshot.Workload);
        Read();
        Selected = snapshot.Selected;
        CatchUp();
        if (Selected is { } name && Look?.Story.Pod.Find(name) is null) Selected = null;
    }

    private void Restore(PlayedSnapshot played)
    {
        (Text, Kubernetes, Workload) = (played.Text, Known(played.Kubernetes), played.Workload);
        Read();
        if (Story.Of(Manifest, Kubernetes, ClusterTimings.Typical) is not { } story) return;
        if (GuardRun(() => Run = Run.Restore(story, time, played.Run))) _playedText = Text;
    }

    private static KubernetesVersion Known(KubernetesVersion version) => version.IsModelled ? version : KubernetesVersion.Default;
}
