namespace PodTimeline.Model.Behaviors;

/// <summary>How pulling a container's image goes, when the kubelet has to pull it.</summary>
/// <param name="Takes">Length of a pull from the registry; null: the typical time of that image.</param>
/// <param name="Failures">How many pulls fail before one succeeds; <see cref="int.MaxValue"/> for every one.</param>
/// <param name="Reason">The waiting reason after a failure; null: ErrImagePull.</param>
/// <param name="Each">Length of every pull, including those that find all layers present; null: pulls after the first are quick.</param>
/// <param name="Present">The image was on the node before the pod, as with kind or minikube; under Always it is pulled all the
/// same.</param>
/// <param name="LacksSecrets">The secrets that the pod names under imagePullSecrets do not exist.</param>
public sealed record PullBehavior(TimeSpan? Takes = null, int Failures = 0, string? Reason = null, TimeSpan? Each = null, bool Present = false, bool LacksSecrets = false)
{
    /// <summary>Succeeds in the typical time.</summary>
    public static readonly PullBehavior Typical = new();
}
