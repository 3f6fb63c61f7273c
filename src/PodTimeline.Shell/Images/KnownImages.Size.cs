namespace PodTimeline.Shell.Images;

public static partial class KnownImages
{
    /// <summary>Bytes of the image, compressed, as the kubelet's event prints them: a plausible number, always the same for a name.</summary>
    public static long EstimateSize(string image)
    {
        var hash = 2166136261u;
        foreach (var c in image) hash = (hash ^ c) * 16777619u;
        return 2_000_000 + hash % 90_000_000;
    }
}
