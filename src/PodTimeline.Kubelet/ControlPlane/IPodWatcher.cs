namespace PodTimeline.Kubelet.ControlPlane;

/// <summary>Who is told when the API object changes: the kubelet of the pod's node.</summary>
internal interface IPodWatcher
{
    /// <summary>The spec or the deletion mark changed.</summary>
    void PodModified(int cause);

    /// <summary>The object is gone.</summary>
    void PodRemoved(int cause);
}
