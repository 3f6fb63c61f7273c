namespace PodTimeline.Timeline.Examples;

/// <summary>What an example is about, in the order of the menu.</summary>
public enum ExampleGroup
{
    /// <summary>Init containers, and what makes an app wait.</summary>
    StartUp,

    /// <summary>Helpers beside the app, native and classic.</summary>
    Sidecars,

    /// <summary>Crashes, kills and probes.</summary>
    Restarts,

    /// <summary>Deletion: hooks, signals, grace.</summary>
    Shutdown,

    /// <summary>Pods that are meant to end.</summary>
    Jobs,

    /// <summary>Pods that never get anywhere.</summary>
    Broken,
}
