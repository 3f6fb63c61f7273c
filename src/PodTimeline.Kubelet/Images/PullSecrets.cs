using PodTimeline.Kubelet.Node;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet.Images;

/// <summary>The secrets with which images are pulled, and what the kubelet says when they do not exist (S27).</summary>
/// <remarks>Source: pkg/kubelet/kubelet_pods.go, getPullSecretsForPod.</remarks>
internal sealed class PullSecrets(NodeContext node)
{
    private bool _hasFailed;

    /// <summary>A sync begins. Up to 1.36 each one says what is missing.</summary>
    public void BeginSync(int cause)
    {
        _hasFailed = false;
        if (!node.Version.Has(Feature.QuietPullSecrets)) RecordMissing(cause);
    }

    /// <summary>A pull has failed. From 1.37 on the first of a sync says what is missing.</summary>
    public void OnPullFailed(int cause)
    {
        if (!_hasFailed && node.Version.Has(Feature.QuietPullSecrets)) RecordMissing(cause);
        _hasFailed = true;
    }

    private void RecordMissing(int cause)
    {
        var pod = node.Api.Pod;
        if (pod.PullSecrets.IsEmpty || !AreMissing(pod)) return;
        node.Events.RecordWarning("FailedToRetrieveImagePullSecret",
            $"Unable to retrieve some image pull secrets ({string.Join(", ", pod.PullSecrets)}); attempting to pull the image may not succeed.", "", cause, Rules.S27);
    }

    private bool AreMissing(PodSpec pod)
    {
        foreach (var container in pod.AllContainers)
            if (node.Behaviors[container.Name].Pull.LacksSecrets) return true;
        return false;
    }
}
