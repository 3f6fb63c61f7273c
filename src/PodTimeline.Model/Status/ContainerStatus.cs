namespace PodTimeline.Model.Status;

/// <summary>One entry of <c>status.containerStatuses</c> or <c>status.initContainerStatuses</c>.</summary>
public sealed record ContainerStatus
{
    /// <summary>The container's name.</summary>
    public required string Name { get; init; }

    /// <summary>The image as written in the spec.</summary>
    public required string Image { get; init; }

    /// <summary>The newest instance.</summary>
    public required ContainerState State { get; init; }

    /// <summary>The end of the instance before it; null when there is none.</summary>
    public ContainerState.Terminated? LastState { get; init; }

    /// <summary>Starts after the first.</summary>
    public int RestartCount { get; init; }

    /// <summary>The ready flag.</summary>
    public bool Ready { get; init; }

    /// <summary>The started flag; null before the kubelet has said anything.</summary>
    public bool? Started { get; init; }

    /// <summary>The instance's id; null before one was created.</summary>
    public string? ContainerId { get; init; }
}
