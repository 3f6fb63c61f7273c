namespace PodTimeline.Shell.Patterns;

/// <summary>A set of characters in a pattern, such as <c>[a-z]</c>, <c>[!0-9]</c> or <c>[[:upper:]]</c>.</summary>
internal static class GlobSet
{
    /// <summary>The index of the bracket that closes a set; -1 when none does.</summary>
    public static int FindEnd(string pattern, int open)
    {
        var index = open + 1;
        if (index < pattern.Length && pattern[index] is '!' or '^') index++;
        if (index < pattern.Length && pattern[index] == ']') index++;
        while (index < pattern.Length && pattern[index] != ']')
        {
            if (pattern[index] == '[' && index + 1 < pattern.Length && pattern[index + 1] == ':' && pattern.IndexOf(":]", index, StringComparison.Ordinal) is > 0 and var end)
                index = end + 1;
            else if (pattern[index] == '\\') index++;
            index++;
        }

        return index < pattern.Length ? index : -1;
    }

    /// <summary>Whether a set, without its brackets, has a character.</summary>
    public static bool Contains(ReadOnlySpan<char> set, char character)
    {
        var negated = set.Length > 0 && set[0] is '!' or '^';
        if (negated) set = set[1..];
        var found = false;
        for (var index = 0; index < set.Length; index++)
        {
            if (set[index] == '[' && index + 1 < set.Length && set[index + 1] == ':' && set[index..].IndexOf(":]") is > 0 and var end)
            {
                found |= IsInClass(set.Slice(index + 2, end - 2), character);
                index += end + 1;
                continue;
            }

            if (set[index] == '\\' && index + 1 < set.Length) index++;
            if (index + 2 < set.Length && set[index + 1] == '-')
            {
                found |= character >= set[index] && character <= set[index + 2];
                index += 2;
            }
            else
            {
                found |= set[index] == character;
            }
        }

        return found != negated;
    }

    private static bool IsInClass(ReadOnlySpan<char> name, char character) => name switch
    {
        "alpha" => char.IsLetter(character),
        "digit" => char.IsAsciiDigit(character),
        "alnum" => char.IsLetterOrDigit(character),
        "space" => char.IsWhiteSpace(character),
        "blank" => character is ' ' or '\t',
        "upper" => char.IsUpper(character),
        "lower" => char.IsLower(character),
        "punct" => char.IsPunctuation(character) || char.IsSymbol(character),
        "xdigit" => char.IsAsciiHexDigit(character),
        _ => false,
    };
}
