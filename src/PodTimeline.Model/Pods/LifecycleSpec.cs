namespace PodTimeline.Model.Pods;

/// <summary>A container's <c>lifecycle</c>.</summary>
/// <param name="PostStart">Runs right after the start and blocks the pod's sync until it returns.</param>
/// <param name="PreStop">Runs before the stop signal of every kill by the kubelet, inside the grace period.</param>
/// <param name="StopSignal">Such as SIGQUIT; null means the image's own, normally SIGTERM.</param>
public sealed record LifecycleSpec(HandlerSpec? PostStart = null, HandlerSpec? PreStop = null, string? StopSignal = null)
{
    /// <summary>No hook and no signal of its own.</summary>
    public static readonly LifecycleSpec None = new();
}
