using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Behaviors;

namespace PodTimeline.Manifests.Questions;

/// <summary>A container of the manifest in question.</summary>
/// <param name="Spec">What it is.</param>
/// <param name="Behavior">What it is assumed to do.</param>
internal sealed record AskedContainer(ContainerSpec Spec, ContainerBehavior Behavior)
{
    public string Name => Spec.Name;

    /// <summary>Whether it runs until it is stopped.</summary>
    public bool RunsForever => Behavior.Run(0).Process switch
    {
        ProcessModel.Timed timed => timed.Runs.IsForever,
        ProcessModel.Script script => script.Runs?.IsForever ?? script.Plan.Outline?.Runs.IsForever ?? Behavior.Outline?.Runs.IsForever ?? true,
        _ => false,
    };

    /// <summary>Whether its first run ends with 0.</summary>
    public bool EndsWell => !RunsForever && Behavior.Run(0).Process switch
    {
        ProcessModel.Timed timed => timed is { ExitCode: 0, OutOfMemory: false },
        ProcessModel.Script script => (script.ExitCode ?? script.Plan.Outline?.ExitCode ?? Behavior.Outline?.ExitCode ?? 0) == 0,
        _ => false,
    };

    /// <summary>How long it takes to end after its stop signal; null: it does not.</summary>
    public TimeSpan? StopsAfter
    {
        get
        {
            var process = Behavior.Run(0).Process;
            var said = process switch
            {
                ProcessModel.Timed timed => timed.OnTerm,
                ProcessModel.Script script => script.OnTerm,
                _ => null,
            };
            var trial = (process as ProcessModel.Script)?.Plan.Outline?.OnTerm ?? Behavior.Outline?.OnTerm;
            return said switch
            {
                TermReaction.Exits(var after, _) => after,
                null when trial is { IsIgnored: false, After: { } after } => after,
                null when trial is null => TimeSpan.Zero,
                _ => null,
            };
        }
    }

    /// <summary>Whether its image is on the node before the pod is.</summary>
    public bool HasImage => Behavior.Pull.Present;
}
