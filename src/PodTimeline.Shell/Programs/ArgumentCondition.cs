using PodTimeline.Shell.Assumptions;

namespace PodTimeline.Shell.Programs;

/// <summary>
/// A condition on how a program is called, as a text of parts that must all hold: <c>first:a|b</c>, the first argument that is not an
/// option; <c>any:--x|-x</c>, an option given, also as <c>--x=value</c>, unless it is false; <c>word:a|b</c>, any argument;
/// <c>env:A|B=c</c>, a variable that is set, or has that value; <c>no:--x</c>, no such argument; <c>ends</c>, the container is meant to
/// end (an init container, or of a Job); <c>none</c>, no argument at all.
/// </summary>
internal static class ArgumentCondition
{
    /// <summary>Whether it holds.</summary>
    /// <param name="condition">The text.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="variable">The value of a variable; null when it is not set.</param>
    /// <param name="ends">The container is meant to end.</param>
    public static bool Holds(string condition, IReadOnlyList<string> arguments, Func<string, string?> variable, bool ends)
    {
        foreach (var part in condition.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (!HoldsPart(part, arguments, variable, ends)) return false;
        return true;
    }

    private static bool HoldsPart(string part, IReadOnlyList<string> arguments, Func<string, string?> variable, bool ends)
    {
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        var names = colon < 0 ? [] : part[(colon + 1)..].Split('|');
        return (colon < 0 ? part : part[..colon]) switch
        {
            "first" => arguments.FirstOrDefault(argument => !argument.StartsWith('-')) is { } first && names.Contains(first),
            "any" => names.Any(name => IsGiven(name, arguments)),
            "no" => !names.Any(name => IsGiven(name, arguments) || arguments.Contains(name)),
            "word" => names.Any(arguments.Contains),
            "env" => names.Any(name => IsSet(name, variable)),
            "ends" => ends,
            "none" => arguments.Count == 0,
            _ => throw new FormatException($"Unknown condition {part}."),
        };
    }

    private static bool IsGiven(string option, IReadOnlyList<string> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument == option) return true;
            if (argument.StartsWith(option + "=", StringComparison.Ordinal)) return argument[(option.Length + 1)..] is not ("false" or "0" or "no");
        }

        return false;
    }

    private static bool IsSet(string name, Func<string, string?> variable)
    {
        var equals = name.IndexOf('=', StringComparison.Ordinal);
        var value = variable(equals < 0 ? name : name[..equals]);
        if (value is null) return false;
        return equals < 0 ? value.Length > 0 && value is not ("false" or "0" or "no") : value == name[(equals + 1)..] || UnknownText.IsIn(value);
    }
}
