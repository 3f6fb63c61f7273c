using PodTimeline.Model.Behaviors;
using PodTimeline.Shell.Scripts;

namespace PodTimeline.Shell.Behaviors;

/// <summary>How a probe's handler answers.</summary>
public abstract record ProbeModel
{
    /// <summary>Always succeeds; the default for a probe.</summary>
    public static readonly ProbeModel Always = new Window(ProbeWindow.Always);

    private ProbeModel() { }

    /// <summary>It succeeds within a window of the container's running time.</summary>
    /// <param name="When">The window.</param>
    public sealed record Window(ProbeWindow When) : ProbeModel;

    /// <summary>Its command is run in the container against the container's files.</summary>
    /// <param name="Plan">The command that was read.</param>
    public sealed record Script(ScriptPlan Plan) : ProbeModel;

    /// <summary>It calls a port of the pod: what listens there by then decides.</summary>
    public sealed record Network : ProbeModel;

    /// <summary>What the annotation says of a probe.</summary>
    public static implicit operator ProbeModel(ProbeWindow said) => new Window(said);
}
