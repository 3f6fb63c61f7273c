namespace PodTimeline.Model.Behaviors;

/// <summary>The run of a lifecycle hook's own handler, were it left alone.</summary>
/// <param name="Takes">How long it runs.</param>
/// <param name="ExitCode">0 is success; anything else fails the hook.</param>
public sealed record HookBehavior(RunLength Takes, int ExitCode = 0)
{
    /// <summary>Returns at once, with success.</summary>
    public static readonly HookBehavior Instant = new(RunLength.Zero);
}
