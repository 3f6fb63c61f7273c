namespace PodTimeline.Model.Status;

/// <summary><c>status.qosClass</c>: which pods the node sacrifices first. Fixed at creation.</summary>
public enum QosClass
{
    /// <summary>No CPU or memory is requested or limited anywhere.</summary>
    BestEffort,

    /// <summary>Something is, but not everything.</summary>
    Burstable,

    /// <summary>Every container's cpu and memory are limited, and its requests equal the limits.</summary>
    Guaranteed,
}
