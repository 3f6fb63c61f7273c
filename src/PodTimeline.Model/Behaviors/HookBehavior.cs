namespace PodTimeline.Model.Behaviors;

/// <summary>How a lifecycle hook's handler runs if left alone.</summary>
/// <param name="Takes">How long it runs.</param>
/// <param name="ExitCode">0 is success; anything else fails the hook.</param>
public sealed record HookBehavior(RunLength Takes, int ExitCode = 0)
{
    /// <summary>Returns at once, with success.</summary>
    public static readonly HookBehavior Instant = new(RunLength.Zero);
}
