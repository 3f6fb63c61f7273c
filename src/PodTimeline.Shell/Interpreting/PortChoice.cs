using System.Globalization;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Network;
using PodTimeline.Shell.Programs;
using PodTimeline.Shell.Scripts;

namespace PodTimeline.Shell.Interpreting;

/// <summary>What a known program listens on, given its arguments, variables and mounted configuration.</summary>
internal static class PortChoice
{
    public static Listening Choose(KnownProgram program, IReadOnlyList<string> words, ScriptContext context)
    {
        var listens = program.Listens;
        if (listens.IsUnknown || listens.Ports.IsEmpty) return listens;
        if (program.Config.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(context.HasVolumeAt)) return Listening.Unknown;
        if (program.PortFrom.Length > 0)
        {
            var said = FindSaid(program.PortFrom, words, context);
            if (said is not null && ParsePort(said) is not { } port)
            {
                if (UnknownText.IsIn(said) || said.Any(char.IsAsciiDigit)) return Listening.Unknown;
            }
            else if (said is not null) listens = listens.MoveTo(ParsePort(said)!.Value);
            else if (words.Skip(1).Any(IsConfigFile)) return Listening.Unknown;
        }

        if (program.LoopbackUnless.Length > 0)
        {
            var bound = FindSaid(program.LoopbackUnless, words, context);
            if (bound is null && context.HasUnknownVariables) return Listening.Unknown;
            if (bound is null || bound.StartsWith("127.", StringComparison.Ordinal) || bound.StartsWith("localhost", StringComparison.Ordinal)) listens = listens.OnLoopback();
        }

        if (program.Content.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(context.HasVolumeAt)) listens = listens.WithAnyPath();
        return listens;
    }

    private static bool IsConfigFile(string word) =>
        word.EndsWith(".conf", StringComparison.Ordinal) || word.EndsWith(".cfg", StringComparison.Ordinal) || word.EndsWith(".ini", StringComparison.Ordinal)
        || word.EndsWith(".yml", StringComparison.Ordinal) || word.EndsWith(".yaml", StringComparison.Ordinal) || word.EndsWith(".toml", StringComparison.Ordinal);

    /// <summary>The value of the first option or variable that is given; null when none is.</summary>
    private static string? FindSaid(string sources, IReadOnlyList<string> words, ScriptContext context)
    {
        foreach (var source in sources.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (source == "#")
            {
                if (words.Skip(1).FirstOrDefault(word => word.Length > 0 && word.All(char.IsAsciiDigit)) is { } number) return number;
                continue;
            }

            if (source[0] == '$')
            {
                if (context.FindVariable(source[1..]) is { Length: > 0 } value) return value;
                continue;
            }

            for (var index = 1; index < words.Count; index++)
            {
                if (words[index] == source && index + 1 < words.Count) return words[index + 1];
                if (words[index].StartsWith(source + "=", StringComparison.Ordinal)) return words[index][(source.Length + 1)..];
                // -p6380
                if (source.Length == 2 && words[index].Length > 2 && words[index].StartsWith(source, StringComparison.Ordinal) && char.IsAsciiDigit(words[index][2]))
                    return words[index][2..];
            }
        }

        return null;
    }

    /// <summary>The port of <c>8080</c>, <c>:8080</c> and <c>0.0.0.0:8080</c>; null where there is none.</summary>
    private static int? ParsePort(string text)
    {
        var colon = text.LastIndexOf(':');
        return int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65_536 ? port : null;
    }
}
