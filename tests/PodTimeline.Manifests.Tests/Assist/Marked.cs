namespace PodTimeline.Manifests.Tests.Assist;

/// <summary>A text with the cursor's place written into it as ‸.</summary>
internal static class Marked
{
    public static (string Text, int At) Split(string marked)
    {
        var at = marked.IndexOf('‸', StringComparison.Ordinal);
        return (marked.Remove(at, 1), at);
    }
}
