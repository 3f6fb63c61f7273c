using System.Globalization;
using PodTimeline.Kubelet.BackOff;
using PodTimeline.Kubelet.Node;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Versions;
using PodTimeline.Shell.Images;

namespace PodTimeline.Kubelet.Images;

/// <summary>Ensures that a container's image is on the node before the container is created (S20 to S33).</summary>
/// <remarks>Source: pkg/kubelet/images/image_manager.go, EnsureImageExists.</remarks>
internal sealed class ImageManager(NodeContext node, KubeletLife life, PullSecrets secrets)
{
    private readonly BackOff.BackOff _backOff = new(node.Kernel);
    private readonly Dictionary<string, string> _lastErrors = new(StringComparer.Ordinal);

    /// <summary>The delay in force before the next pull of an image.</summary>
    public TimeSpan BackOffDelay(string image) => _backOff.Get(MakeKey(image));

    /// <summary>Ensures the image, pulling if the policy says so; blocks the sync while it pulls.</summary>
    /// <returns>Null when it is there.</returns>
    public SimTask<StartError?> EnsureImageExists(ContainerSpec spec, int attempt, int cause)
    {
        var @object = EventObjects.Format(spec);
        if (!ImageReference.IsValid(spec.Image))
        {
            var error = $"Failed to apply default image tag \"{spec.Image}\": couldn't parse image name \"{spec.Image}\": {ImageReference.ExplainInvalid(spec.Image)}";
            node.Events.RecordWarning("InspectFailed", error, @object, cause, Rules.S32);
            return new SimTask<StartError?>(new StartError(ContainerReasons.InvalidImageName, error));
        }

        var present = node.Runtime.Images.Has(spec, node.Behaviors[spec.Name].Pull);
        if (present && spec.ImagePullPolicy != ImagePullPolicy.Always)
        {
            node.Events.RecordNormal("Pulled", KubernetesText.ImagePresent.FormatFor(node.Version, spec.Image), @object, cause, Rules.S24);
            return new SimTask<StartError?>(result: null);
        }

        if (spec.ImagePullPolicy == ImagePullPolicy.Never)
        {
            var error = $"Container image \"{spec.Image}\" is not present with pull policy of Never";
            node.Events.RecordWarning(ContainerReasons.ErrImageNeverPull, error, @object, cause, Rules.S32);
            return new SimTask<StartError?>(new StartError(ContainerReasons.ErrImageNeverPull, error));
        }

        if (_backOff.IsInBackOffSinceUpdate(MakeKey(spec.Image))) return new SimTask<StartError?>(RefuseInBackOff(spec, @object, cause));
        return Pull(spec, attempt, @object, cause);
    }

    private static (string, string) MakeKey(string image) => ("", image);

    private StartError RefuseInBackOff(ContainerSpec spec, string @object, int cause)
    {
        node.Events.RecordNormal("BackOff", $"Back-off pulling image \"{spec.Image}\"", @object, cause, Rules.S29);
        var last = _lastErrors.TryGetValue(spec.Image, out var error) ? $": {error}" : "";
        return new StartError(ContainerReasons.ImagePullBackOff, KubernetesText.ImagePullBackOff.FormatFor(node.Version, spec.Image, last));
    }

    private async SimTask<StartError?> Pull(ContainerSpec spec, int attempt, string @object, int cause)
    {
        var started = node.Log.Append(new SimEvent.ImagePullStarted(spec.Name, attempt, spec.Image), cause, Rules.S20);
        node.Events.RecordNormal("Pulling", $"Pulling image \"{spec.Image}\"", @object, started, Rules.S26);
        var pull = node.Runtime.Images.BeginPull(spec, node.Behaviors[spec.Name].Pull);
        await life.Of(node.Kernel.Delay(pull.Takes));

        if (pull.Failure is { } failure)
        {
            var failed = node.Log.Append(
                new SimEvent.ImagePullFailed(spec.Name, attempt, spec.Image, failure.Reason, failure.Message), started, Rules.S27);
            node.Events.RecordWarning("Failed", $"Failed to pull image \"{spec.Image}\": {failure.Message}", @object, failed, Rules.S27);
            secrets.OnPullFailed(failed);
            _backOff.Advance(MakeKey(spec.Image));
            _lastErrors[spec.Image] = $"{failure.Reason}: {failure.Message}";
            return new StartError(failure.Reason, failure.Message);
        }

        node.Runtime.Images.Add(spec.Image);
        var done = node.Log.Append(new SimEvent.ImagePullSucceeded(spec.Name, attempt, spec.Image), started, Rules.S26);
        var took = GoDuration.Format(pull.Takes);
        var size = KnownImages.EstimateSize(spec.Image).ToString(CultureInfo.InvariantCulture);
        node.Events.RecordNormal(
            "Pulled", KubernetesText.ImagePulled.FormatFor(node.Version, spec.Image, took, took, size), @object, done, Rules.S26);
        return null;
    }
}
