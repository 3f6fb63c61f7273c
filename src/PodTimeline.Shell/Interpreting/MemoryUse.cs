using System.Globalization;
using PodTimeline.Model.Behaviors;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Network;
using PodTimeline.Shell.Scripts;

namespace PodTimeline.Shell.Interpreting;

/// <summary>How much memory a program takes if its arguments say so, and what happens if that exceeds its limit.</summary>
internal static class MemoryUse
{
    /// <summary>Bytes of memory filled per second, approximately.</summary>
    private const double FillRate = 1024.0 * 1024 * 1024;

    /// <summary>Bytes of the simulated node, the limit of those without one.</summary>
    private const long NodeMemory = 8L * 1024 * 1024 * 1024;

    /// <summary>Bytes that a container may use.</summary>
    public static long FindLimit(ScriptContext context) => context.MemoryLimit ?? NodeMemory;

    /// <summary>From the start until that many bytes are taken, to the tenth of a second.</summary>
    public static TimeSpan ComputeTimeToFill(long bytes) => TimeSpan.FromSeconds(Math.Max(0.1, Math.Round(bytes / FillRate, 1)));

    /// <summary>A program whose arguments ask for more memory than it may use; null for any other.</summary>
    public static ProgramFacts? OfProgram(IReadOnlyList<string> words, ScriptContext context)
    {
        if (words is [var program, "stress", ..] && PathText.GetName(program) == "agnhost") words = [.. words.Skip(1)];
        if (PathText.GetName(words[0]) is not ("stress" or "stress-ng")) return null;
        var (workers, bytes, hasWorkers) = (1L, 256L * 1024 * 1024, false);
        TimeSpan? timeout = null;
        for (var index = 1; index < words.Count; index++)
        {
            var word = words[index];
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            var (option, value) = equals > 0 ? (word[..equals], word[(equals + 1)..]) : (word, words.ElementAtOrDefault(index + 1) ?? "");
            switch (option)
            {
                case "--vm" or "-m":
                    hasWorkers = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out workers);
                    break;
                case "-mem-total" or "--mem-total":
                    hasWorkers = true;
                    bytes = ParseSize(value) ?? bytes;
                    break;
                case "--vm-bytes":
                    bytes = ParseSize(value) ?? bytes;
                    break;
                case "--timeout" or "-t":
                    timeout = SleepLength.Parse(value.TrimEnd('y'));
                    break;
                case "--help" or "-?" or "--version":
                    return null;
            }
        }

        if (words.Count == 1) return null;
        var taken = hasWorkers ? (double)Math.Max(workers, 1) * bytes : 0;
        var reaction = new TermReaction.Exits(TimeSpan.Zero, PathText.GetName(words[0]) == "stress" ? 1 : 0);
        if (taken > FindLimit(context)) return MakeKilled(context, words[0]) with { OnTerm = reaction };
        var length = timeout is { } limit && limit < TimeSpan.MaxValue && limit > TimeSpan.Zero ? new RunLength(limit) : RunLength.Forever;
        return new ProgramFacts($"{PathText.GetName(words[0])} runs {(length.IsForever ? "forever" : $"for {length}")}", length, reaction, 0, []) { Listens = Listening.None };
    }

    /// <summary>A program that is killed as soon as it reaches its limit.</summary>
    public static ProgramFacts MakeKilled(ScriptContext context, string program) =>
        new($"{PathText.GetName(program)} takes more memory than it may have", new RunLength(ComputeTimeToFill(FindLimit(context))), new TermReaction.NoHandler(), 137, [])
        {
            Listens = Listening.None,
            IsOutOfMemory = true,
        };

    /// <summary>Bytes of <c>250M</c>, <c>1g</c>, <c>64k</c>, <c>80%</c> of the node's; null for anything else.</summary>
    public static long? ParseSize(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.')) end++;
        if (end is 0 or > 15 || !double.TryParse(text.AsSpan(0, end), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return null;
        double? factor = text[end..].TrimEnd('i', 'B', 'b').ToUpperInvariant() switch
        {
            "" or "C" => 1,
            "W" => 2,
            "K" => 1024,
            "M" => 1024.0 * 1024,
            "G" => 1024.0 * 1024 * 1024,
            "T" => 1024.0 * 1024 * 1024 * 1024,
            "%" => NodeMemory / 100.0,
            _ => null,
        };
        return factor is { } known ? (long)Math.Min(number * known, long.MaxValue / 2) : null;
    }
}
