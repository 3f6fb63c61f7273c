namespace PodTimeline.Kubelet.ControlPlane;

/// <summary>Notified when the API object changes: the kubelet of the pod's node.</summary>
internal interface IPodWatcher
{
    /// <summary>The spec or the deletion mark changed.</summary>
    void OnPodModified(int cause);

    /// <summary>The object is gone.</summary>
    void OnPodRemoved(int cause);
}
