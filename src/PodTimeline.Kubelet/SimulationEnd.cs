namespace PodTimeline.Kubelet;

/// <summary>Why a simulation stopped.</summary>
public enum SimulationEnd
{
    /// <summary>The API object is gone and no container runs.</summary>
    Deleted,

    /// <summary>The pod is Succeeded or Failed, and the kubelet is done with it.</summary>
    Ended,

    /// <summary>Nothing but probes, logs and back-off would repeat.</summary>
    Settled,

    /// <summary>The time asked for has passed.</summary>
    Until,

    /// <summary>Its budget is used up; <see cref="PodSimulation.Spent"/> says which part.</summary>
    Limit,
}
