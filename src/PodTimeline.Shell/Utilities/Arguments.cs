using System.Globalization;

namespace PodTimeline.Shell.Utilities;

/// <summary>Arguments of a utility, split into options and operands as <c>getopt</c> does.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _flags = new(StringComparer.Ordinal);

    /// <summary>Reads arguments.</summary>
    /// <param name="words">Without the utility's name.</param>
    /// <param name="withValue">Letters of options that take a value.</param>
    /// <param name="longWithValue">Long options that take a value as the next word, separated by blanks.</param>
    public Arguments(IEnumerable<string> words, string withValue = "", string longWithValue = "")
    {
        var operands = new List<string>();
        var longNames = longWithValue.Split(' ');
        using var word = words.GetEnumerator();
        var onlyOperands = false;
        while (word.MoveNext())
        {
            var text = word.Current;
            if (onlyOperands || text.Length < 2 || text[0] != '-')
            {
                operands.Add(text);
                continue;
            }

            if (text == "--")
            {
                onlyOperands = true;
                continue;
            }

            if (text.StartsWith("--", StringComparison.Ordinal))
            {
                var equals = text.IndexOf('=', StringComparison.Ordinal);
                if (equals > 0) _values[text[..equals]] = text[(equals + 1)..];
                else if (longNames.Contains(text) && word.MoveNext()) _values[text] = word.Current;
                _flags.Add(equals > 0 ? text[..equals] : text);
                continue;
            }

            for (var index = 1; index < text.Length; index++)
            {
                var letter = "-" + text[index];
                _flags.Add(letter);
                if (!withValue.Contains(text[index])) continue;
                if (index + 1 < text.Length) _values[letter] = text[(index + 1)..];
                else if (word.MoveNext()) _values[letter] = word.Current;
                break;
            }
        }

        Operands = operands;
    }

    public IReadOnlyList<string> Operands { get; }

    /// <summary>Whether any of the options is given.</summary>
    public bool Has(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_flags.Contains(name)) return true;
        return false;
    }

    /// <summary>The value of an option; null when it is not given.</summary>
    public string? FindValue(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_values.TryGetValue(name, out var value)) return value;
        return null;
    }

    /// <summary>The value of an option as a whole number.</summary>
    public long? FindNumber(params ReadOnlySpan<string> names) =>
        FindValue(names) is { } text && long.TryParse(text.TrimEnd('s'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
