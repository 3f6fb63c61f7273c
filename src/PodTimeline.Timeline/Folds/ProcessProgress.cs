using PodTimeline.Model.Pods;

namespace PodTimeline.Timeline.Folds;

/// <summary>How far a container's process has come: its probes, hooks and stop signal, as far as they decide how its bar is drawn.</summary>
/// <param name="container">The container.</param>
internal sealed class ProcessProgress(ContainerSpec container)
{
    /// <summary>The process runs.</summary>
    public bool Runs { get; private set; }

    /// <summary>Its startup probe has passed, or it has none.</summary>
    public bool HasStarted { get; set; }

    /// <summary>Its readiness probe passes, or it has none.</summary>
    public bool IsReady { get; set; }

    /// <summary>Its postStart hook runs.</summary>
    public bool PostStartRuns { get; set; }

    /// <summary>Its preStop hook runs.</summary>
    public bool PreStopRuns { get; set; }

    /// <summary>The first stop signal that it got; null before.</summary>
    public string? Signal { get; set; }

    /// <summary>What its stop signal waits for; null when it does not wait.</summary>
    public string? WaitsFor { get; set; }

    /// <summary>A process begins.</summary>
    public void Begin()
    {
        (Runs, Signal, PostStartRuns, PreStopRuns, WaitsFor) = (true, null, false, false, null);
        (HasStarted, IsReady) = (container.StartupProbe is null, container.ReadinessProbe is null);
    }

    /// <summary>The process has ended.</summary>
    public void Finish() => (Runs, PreStopRuns, WaitsFor) = (false, false, null);

    /// <summary>The kind and the text of its bar; null when it does not run, or is drawn as stopping.</summary>
    public (BarKind Kind, string Text)? Describe()
    {
        if (!Runs || Signal is not null) return null;
        return this switch
        {
            { PreStopRuns: true } => (BarKind.PreStop, "preStop"),
            { WaitsFor: { } others } => (BarKind.WaitsForTurn, others),
            { PostStartRuns: true } => (BarKind.Starting, "postStart"),
            { HasStarted: false } => (BarKind.Starting, "startup probe"),
            { IsReady: false } => (BarKind.NotReady, "not ready"),
            _ => (BarKind.Running, RunningText),
        };
    }

    private string RunningText => container switch
    {
        { Kind: ContainerKind.Init } => "blocks all below",
        { Kind: ContainerKind.Sidecar } => "running alongside",
        { ReadinessProbe: not null } => "running · ready",
        _ => "running",
    };
}
