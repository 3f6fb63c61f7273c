namespace PodTimeline.Manifests.Text;

/// <summary>Characters that do not belong in a manifest, by their effect.</summary>
internal static class OddCharacters
{
    /// <summary>Looks like a blank but is not one to YAML.</summary>
    public static bool IsBlank(char c) => c is '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000';

    /// <summary>Invisible: zero-width, direction marks, soft hyphen, byte order mark.</summary>
    public static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u061C' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\u2060' and <= '\u2069');

    /// <summary>Refused by kubectl's parser everywhere.</summary>
    /// <remarks>Source: go-yaml v2 readerc.go :: yaml_parser_update_buffer.</remarks>
    public static bool IsControl(string text, int at) => text[at] switch
    {
        '\t' or '\n' or '\r' or '\u0085' => false,
        < ' ' or (>= '\u007F' and < '\u00A0') or '\uFFFE' or '\uFFFF' => true,
        var c when char.IsHighSurrogate(c) => at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1]),
        var c when char.IsLowSurrogate(c) => at == 0 || !char.IsHighSurrogate(text[at - 1]),
        _ => false,
    };

    /// <summary>The straight quote that a typographic one stands for; none for any other character.</summary>
    public static char? ToStraight(char c) => c switch
    {
        '“' or '”' or '„' or '‟' or '«' or '»' or '＂' or '〝' or '〞' => '"',
        '‘' or '’' or '‚' or '‛' or '‹' or '›' or '＇' => '\'',
        _ => null,
    };

    /// <summary>A bullet or a long dash, as used for list items in slides.</summary>
    public static bool IsBullet(char c) => c is '–' or '—' or '−' or '‐' or '‑' or '•' or '·' or '▪' or '◦' or '●' or '‣';

    /// <summary>A dash that a word processor made of two hyphens.</summary>
    public static bool IsLongDash(char c) => c is '–' or '—' or '−';

    /// <summary>Its name for a reader.</summary>
    public static string GetName(char c) => c switch
    {
        '\u00A0' or '\u202F' => "a no-break space",
        '\u3000' => "an ideographic space",
        '\uFEFF' => "a byte order mark",
        '\u00AD' => "a soft hyphen",
        '\u200B' => "a zero-width space",
        '\u0000' => "a NUL character",
        '\u001B' => "an escape character",
        _ when IsBlank(c) => "a space of unusual width",
        _ when IsInvisible(c) => "an invisible character",
        _ => "a control character",
    } + $" (U+{(int)c:X4})";
}
