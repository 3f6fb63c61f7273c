using System.Globalization;
using System.Text.RegularExpressions;

namespace PodTimeline.Manifests.Decoding;

/// <summary>Times as the API writes them, such as <c>2026-01-02T03:04:05Z</c>.</summary>
internal static partial class Rfc3339
{
    /// <summary>Whether a text is such a time.</summary>
    public static bool IsTime(string text) =>
        Shape().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _);

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([.,]\d{1,9})?(Z|[+-]\d\d:\d\d)$")]
    private static partial Regex Shape();
}
