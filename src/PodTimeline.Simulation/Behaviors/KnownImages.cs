namespace PodTimeline.Simulation.Behaviors;

/// <summary>What is known of common images.</summary>
public static class KnownImages
{
    /// <summary>How long a first pull typically takes.</summary>
    public static TimeSpan TypicalPull(string image) => ImageReference.ShortName(image) switch
    {
        "busybox" => TimeSpan.FromSeconds(1.2),
        "nginx" => TimeSpan.FromSeconds(1.5),
        _ => TimeSpan.FromSeconds(2),
    };
}
