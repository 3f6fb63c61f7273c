namespace PodTimeline.Model.Status;

/// <summary>Reasons of container states (S99, S100).</summary>
public static class ContainerReasons
{
    /// <summary>Waiting: nothing has run yet, in a pod without init containers.</summary>
    public const string ContainerCreating = "ContainerCreating";

    /// <summary>Waiting: nothing has run yet, in a pod with init containers.</summary>
    public const string PodInitializing = "PodInitializing";

    /// <summary>Waiting: the next start is delayed because earlier runs ended.</summary>
    public const string CrashLoopBackOff = "CrashLoopBackOff";

    /// <summary>Waiting: the image could not be pulled.</summary>
    public const string ErrImagePull = "ErrImagePull";

    /// <summary>Waiting: the next pull is delayed.</summary>
    public const string ImagePullBackOff = "ImagePullBackOff";

    /// <summary>Waiting: the image is not there and may not be pulled.</summary>
    public const string ErrImageNeverPull = "ErrImageNeverPull";

    /// <summary>Waiting: the image's name is invalid.</summary>
    public const string InvalidImageName = "InvalidImageName";

    /// <summary>Waiting: the container cannot be created as specified.</summary>
    public const string CreateContainerConfigError = "CreateContainerConfigError";

    /// <summary>Waiting: the process could not be started.</summary>
    public const string RunContainerError = "RunContainerError";

    /// <summary>Waiting: the postStart hook failed.</summary>
    public const string PostStartHookError = "PostStartHookError";

    /// <summary>Waiting, and reason of the run before: the whole pod restarts in its sandbox.</summary>
    public const string RestartingAllContainers = "RestartingAllContainers";

    /// <summary>Terminated: the kubelet does not know how it ended.</summary>
    public const string ContainerStatusUnknown = "ContainerStatusUnknown";
}
