using PodTimeline.Model.Behaviors;
using PodTimeline.Shell.Scripts;

namespace PodTimeline.Shell.Behaviors;

/// <summary>What a lifecycle hook's handler does when it runs.</summary>
public abstract record HookModel
{
    /// <summary>Returns at once, with success.</summary>
    public static readonly HookModel Instant = new Timed(RunLength.Zero);

    private HookModel() { }

    /// <summary>It takes some time and ends with a code.</summary>
    /// <param name="Takes">How long it runs when it is left alone.</param>
    /// <param name="ExitCode">0 is success; anything else fails the hook.</param>
    public sealed record Timed(RunLength Takes, int ExitCode = 0) : HookModel;

    /// <summary>It runs in the container, step by step: what it does depends on files or on the main process.</summary>
    /// <param name="Plan">The command that was read.</param>
    public sealed record Script(ScriptPlan Plan) : HookModel;

    /// <summary>It calls a port of the pod: what listens there by then decides.</summary>
    public sealed record Network : HookModel;

    /// <summary>What the annotation says of a hook.</summary>
    public static implicit operator HookModel(HookBehavior said) => new Timed(said.Takes, said.ExitCode);
}
