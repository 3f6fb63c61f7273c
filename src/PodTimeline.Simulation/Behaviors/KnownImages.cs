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

    /// <summary>Bytes of the image, compressed, as the kubelet's event prints them: a plausible number, always the same for a name.</summary>
    public static long TypicalSize(string image)
    {
        var hash = 2166136261u;
        foreach (var c in image) hash = (hash ^ c) * 16777619u;
        return 2_000_000 + hash % 90_000_000;
    }
}
