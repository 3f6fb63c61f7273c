using System.Globalization;

namespace PodTimeline.Manifests.Validation.Batch;

/// <summary>Indexes written as <c>0,2-4,7</c>.</summary>
/// <remarks>Source: batch validation.go :: validateIndexesFormat, parseIndexInterval.</remarks>
internal static class IndexIntervals
{
    /// <summary>How many indexes a text names.</summary>
    /// <param name="text">The text; an empty one names none.</param>
    /// <param name="completions">All indexes are below it.</param>
    /// <returns>The number, and null; or 0, and what is wrong in the API server's words.</returns>
    public static (long Total, string? Fault) Count(string text, long completions)
    {
        if (text.Length == 0) return (0, null);
        var (total, last) = (0L, (long?)null);
        foreach (var interval in text.Split(','))
        {
            var (first, end, fault) = Parse(interval, completions);
            if (fault is null && last >= first) fault = $"non-increasing order, previous: {last}, current: {first}";
            if (fault is not null) return (0, fault);
            total += end - first + 1;
            last = end;
        }

        return (total, null);
    }

    private static (long First, long End, string? Fault) Parse(string interval, long completions)
    {
        var ends = interval.Split('-');
        if (ends.Length > 2)
            return (0, 0, $"the fragment {GoValue.Quote(interval)} violates the requirement that an index interval can have at most two parts separated by '-'");
        foreach (var end in ends)
        {
            if (!long.TryParse(end, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index))
                return (0, 0, $"cannot convert string to integer for index: {GoValue.Quote(end)}");
            if (index >= completions) return (0, 0, $"too large index: {GoValue.Quote(end)}");
        }

        var (low, high) = (long.Parse(ends[0], CultureInfo.InvariantCulture), long.Parse(ends[^1], CultureInfo.InvariantCulture));
        return ends.Length == 2 && low >= high ? (0, 0, $"non-increasing order, previous: {low}, current: {high}") : (low, high, null);
    }
}
