namespace PodTimeline.Model.Pods;

/// <summary>When the kubelet asks the registry for an image.</summary>
public enum ImagePullPolicy
{
    /// <summary>Before every start, even when the layers are there.</summary>
    Always,

    /// <summary>When the node does not have it.</summary>
    IfNotPresent,

    /// <summary>Never; a missing image is an error.</summary>
    Never,
}
