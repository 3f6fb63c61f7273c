using PodTimeline.Kubelet.Timing;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Images;

namespace PodTimeline.Kubelet.Runtime;

/// <summary>The node's images, and the registry they come from.</summary>
internal sealed class ImageStore(ClusterTimings timings)
{
    private readonly HashSet<string> _present = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Container, string Image), int> _pulls = [];

    /// <summary>
    /// Whether the node has a container's image. One that must never be pulled is assumed to be there, unless its pull is set to fail.
    /// </summary>
    public bool Has(ContainerSpec container, PullBehavior behavior) =>
        behavior.Present || _present.Contains(container.Image) || (container.ImagePullPolicy == ImagePullPolicy.Never && behavior.Failures == 0);

    /// <summary>Starts a pull and returns how it will go.</summary>
    public Pull BeginPull(ContainerSpec container, PullBehavior behavior)
    {
        var key = (container.Name, container.Image);
        var number = _pulls[key] = _pulls.GetValueOrDefault(key) + 1;
        var fails = behavior.Failures == int.MaxValue || number <= behavior.Failures;
        var takes = behavior.Each ?? (Has(container, behavior) ? GetCachedPullTime(behavior) : GetFirstPullTime(container.Image, behavior));
        return new Pull(takes, fails ? MakeFailure(container.Image, behavior) : null);
    }

    /// <summary>The pull has succeeded.</summary>
    public void Add(string image) => _present.Add(image);

    private TimeSpan GetFirstPullTime(string image, PullBehavior behavior) =>
        behavior.Takes ?? (timings.PullsTakeTime ? KnownImages.EstimatePull(image) : TimeSpan.Zero);

    private TimeSpan GetCachedPullTime(PullBehavior behavior) =>
        behavior.Takes is { } takes && takes < timings.CachedPull ? takes : timings.CachedPull;

    private static PullFailure MakeFailure(string image, PullBehavior behavior) => new(behavior.Reason ?? "ErrImagePull", ImageReference.ExplainNotFound(image));
}

/// <summary>How a pull goes.</summary>
/// <param name="Takes">Its length.</param>
/// <param name="Failure">Null when it succeeds.</param>
internal sealed record Pull(TimeSpan Takes, PullFailure? Failure);

/// <summary>Why a pull failed.</summary>
/// <param name="Reason">The waiting reason.</param>
/// <param name="Message">The runtime's error.</param>
internal sealed record PullFailure(string Reason, string Message);
