namespace PodTimeline.Model.Events;

public abstract partial record SimEvent
{
    /// <summary>The kubelet asks the registry.</summary>
    public sealed record ImagePullStarted(string Container, int Attempt, string Image) : OfContainer(Container, Attempt);

    /// <summary>The image is on the node.</summary>
    public sealed record ImagePullSucceeded(string Container, int Attempt, string Image) : OfContainer(Container, Attempt);

    /// <summary>The pull failed.</summary>
    /// <param name="Container">The container's name.</param>
    /// <param name="Attempt">The run it was for.</param>
    /// <param name="Image">The image.</param>
    /// <param name="Reason">The waiting reason, normally ErrImagePull.</param>
    /// <param name="Message">The runtime's error.</param>
    public sealed record ImagePullFailed(string Container, int Attempt, string Image, string Reason, string Message) : OfContainer(Container, Attempt);
}
