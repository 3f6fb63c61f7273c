namespace PodTimeline.Timeline.Folds;

/// <summary>What a container does during one bar.</summary>
public enum BarKind
{
    /// <summary>Its image is pulled.</summary>
    Pulling,

    /// <summary>The runtime makes it.</summary>
    Creating,

    /// <summary>It runs but has not started in the sense of S46: its startup probe or its postStart hook is not done.</summary>
    Starting,

    /// <summary>It has started, and its readiness probe fails.</summary>
    NotReady,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>Its preStop hook runs.</summary>
    PreStop,

    /// <summary>The pod is being stopped, and its own stop signal waits for others to end.</summary>
    WaitsForTurn,

    /// <summary>It has received its stop signal.</summary>
    Stopping,

    /// <summary>The kubelet waits before a retry.</summary>
    BackOff,
}
