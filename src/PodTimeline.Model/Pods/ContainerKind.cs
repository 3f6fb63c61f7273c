namespace PodTimeline.Model.Pods;

/// <summary>The three parts a container can play in a pod.</summary>
public enum ContainerKind
{
    /// <summary>An init container that runs to its end before the next one starts.</summary>
    Init,

    /// <summary>A native sidecar: an init container with <c>restartPolicy: Always</c>.</summary>
    Sidecar,

    /// <summary>An entry of <c>spec.containers</c>.</summary>
    App,
}
