using System.Globalization;

namespace PodTimeline.Manifests.Validation.Batch;

/// <summary>Schedules as the API server's cron library reads them.</summary>
/// <remarks>Source: robfig/cron v3 parser.go :: ParseStandard.</remarks>
internal static class CronSchedule
{
    private static readonly string[] Names = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];

    private static readonly Field[] Fields =
    [
        new(0, 59, []), new(0, 23, []), new(1, 31, []),
        new(1, 12, ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]),
        new(0, 6, ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]),
    ];

    /// <summary>What is wrong with a non-empty schedule, in the library's words; null if it is valid.</summary>
    public static string? FindFault(string schedule)
    {
        if (schedule.StartsWith("TZ=", StringComparison.Ordinal) || schedule.StartsWith("CRON_TZ=", StringComparison.Ordinal))
        {
            var (start, blank) = (schedule.IndexOf('=') + 1, schedule.IndexOf(' '));
            var zone = blank < start ? schedule[start..] : schedule[start..blank];
            if (zone is not ("" or "Local") && !TimeZones.Exists(zone)) return $"provided bad location {zone}: unknown time zone {zone}";
            schedule = blank < 0 ? "" : schedule[blank..].Trim();
        }

        if (schedule.StartsWith('@')) return FindFaultInName(schedule);
        var fields = schedule.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != Fields.Length)
            return $"expected exactly {Fields.Length} fields, found {fields.Length}: [{string.Join(" ", fields)}]";
        return fields.SelectMany((field, i) => field.Split(',',
            StringSplitOptions.RemoveEmptyEntries).Select(part => Fields[i].FindFault(part)))
            .FirstOrDefault(fault => fault is not null);
    }

    private static string? FindFaultInName(string schedule)
    {
        if (Names.Contains(schedule)) return null;
        if (!schedule.StartsWith("@every ", StringComparison.Ordinal)) return $"unrecognized descriptor: {schedule}";
        var length = schedule["@every ".Length..];
        return Model.Behaviors.DurationText.TryParse(length, out _)
            ? null
            : $"failed to parse duration {schedule}: time: invalid duration {GoValue.Quote(length)}";
    }

    /// <summary>One of the five fields.</summary>
    /// <param name="Least">Its smallest number.</param>
    /// <param name="Most">Its largest number.</param>
    /// <param name="Words">Names of its numbers, from <paramref name="Least"/> on.</param>
    private sealed record Field(long Least, long Most, string[] Words)
    {
        public string? FindFault(string expression)
        {
            var parts = expression.Split('/');
            var ends = parts[0].Split('-');
            var (start, end, step, fault) = (Least, Most, 1L, (string?)null);
            if (ends[0] is not ("*" or "?"))
            {
                (start, fault) = ReadNumber(ends[0], Words);
                end = start;
                if (fault is null && ends.Length == 2) (end, fault) = ReadNumber(ends[1], Words);
                if (fault is null && ends.Length > 2) fault = $"too many hyphens: {expression}";
            }

            if (fault is null && parts.Length == 2)
            {
                (step, fault) = ReadNumber(parts[1], []);
                if (ends.Length == 1) end = Most;
            }

            if (fault is null && parts.Length > 2) fault = $"too many slashes: {expression}";
            return fault ?? (start < Least ? $"beginning of range ({start}) below minimum ({Least}): {expression}"
                : end > Most ? $"end of range ({end}) above maximum ({Most}): {expression}"
                : start > end ? $"beginning of range ({start}) beyond end of range ({end}): {expression}"
                : step == 0 ? $"step of range should be a positive number: {expression}"
                : null);
        }

        private (long Number, string? Fault) ReadNumber(string text, string[] words)
        {
            var word = Array.IndexOf(words, text.ToLowerInvariant());
            if (word >= 0) return (Least + word, null);
            if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                return (0, $"failed to parse int from {text}: strconv.Atoi: parsing {GoValue.Quote(text)}: invalid syntax");
            return number < 0 ? (0, $"negative number ({number}) not allowed: {text}") : (number, null);
        }
    }
}
