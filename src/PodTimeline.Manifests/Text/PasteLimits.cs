namespace PodTimeline.Manifests.Text;

/// <summary>How much of a paste is read.</summary>
internal static class PasteLimits
{
    /// <summary>The largest text, in bytes of UTF-8: 1 MiB.</summary>
    public const int LargestText = 1024 * 1024;

    /// <summary>The most lines of one text: a manifest of 1 MiB has some 30,000.</summary>
    public const int MostLines = 50_000;

    /// <summary>The most lines of a part of a manifest that is completed, which reads it twice; the longest pods have some 2,000.</summary>
    public const int MostLinesOfPart = 10_000;

    /// <summary>The most documents in one text.</summary>
    public const int MostDocuments = 1000;
}
