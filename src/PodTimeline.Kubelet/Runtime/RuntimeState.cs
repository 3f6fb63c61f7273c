namespace PodTimeline.Kubelet.Runtime;

/// <summary>A container's state in the runtime.</summary>
internal enum RuntimeState
{
    /// <summary>Not there, or not seen yet.</summary>
    None,

    /// <summary>Made, not started.</summary>
    Created,

    /// <summary>Its process runs.</summary>
    Running,

    /// <summary>Its process has ended.</summary>
    Exited,

    /// <summary>The runtime does not know.</summary>
    Unknown,
}
