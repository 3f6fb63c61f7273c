using PodTimeline.Web.Runs;

namespace PodTimeline.Web.Workbench;

/// <content>The run as others may watch it, and as its owner finds it again.</content>
public sealed partial class WorkbenchSession
{
    /// <summary>The link that others watch the run by; null while it is not shared.</summary>
    public string? SharedPath => _shared is { } shared ? $"/runs/{shared.Run.Id}" : null;

    /// <summary>What lets this person's browser, and nobody else's, steer the shared run after a reload; null while it is not shared.</summary>
    public string? Steering => _shared is { } shared ? $"{shared.Run.Id}.{shared.Key}" : null;

    /// <summary>How many watch it.</summary>
    public int Watchers => _shared?.Run.Watchers ?? 0;

    /// <summary>Shares the run under an address; the same one if it already has one.</summary>
    /// <returns>Null when there is nothing to share.</returns>
    public Admission? Share()
    {
        if (_shared is not null || Run is null) return _shared;
        var admission = registry.Add(Run, client);
        _shared = admission as Admission.Made;
        return admission;
    }

    /// <summary>Takes over the run that this person shared before their page was reloaded; it plays on unchanged.</summary>
    /// <param name="steering">What <see cref="Steering"/> was; null or anything else is refused.</param>
    /// <returns>Whether there is such a run and it is theirs.</returns>
    public bool Rejoin(string? steering)
    {
        if (steering?.Split('.', 3) is not [var id, var key] || registry.Find(id) is not { } shared || !shared.IsKey(key)) return false;
        (Run, _shared) = (shared.Run, new Admission.Made(shared, key));
        var scenario = Run.TakeSnapshot().Scenario;
        (Text, Kubernetes, Node, Workload) = (scenario.Manifest.Text, scenario.Kubernetes, scenario.Node, scenario.Manifest.Chosen?.Index);
        Read();
        _playedText = Text;
        CatchUp();
        return true;
    }
}
