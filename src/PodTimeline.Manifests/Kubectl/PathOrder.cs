using System.Globalization;

namespace PodTimeline.Manifests.Kubectl;

/// <summary>Paths in the order in which the server meets them: fields by their names, since kubectl sends them so, items by their
/// indexes.</summary>
internal sealed class PathOrder : IComparer<string?>
{
    public static readonly PathOrder Instance = new();

    /// <inheritdoc />
    public int Compare(string? x, string? y)
    {
        var (first, second) = (SplitPath(x), SplitPath(y));
        for (var i = 0; i < Math.Min(first.Length, second.Length); i++)
        {
            var order = int.TryParse(first[i], NumberStyles.None, CultureInfo.InvariantCulture, out var a)
                && int.TryParse(second[i], NumberStyles.None, CultureInfo.InvariantCulture, out var b)
                ? a.CompareTo(b)
                : string.CompareOrdinal(first[i], second[i]);
            if (order != 0) return order;
        }

        return first.Length.CompareTo(second.Length);
    }

    private static string[] SplitPath(string? path) => (path ?? "").Split('.', '[', ']');
}
