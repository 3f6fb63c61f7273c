using System.Text;

namespace PodTimeline.Manifests.Text;

/// <summary>A text with each odd character replaced by the one it stands for; offsets do not change.</summary>
internal static class PlainText
{
    /// <summary>The text with plain blanks, quotes, colons and list dashes; the same string if nothing is odd.</summary>
    public static string Clean(string text) => Ascii.IsValid(text) ? text : string.Create(text.Length, text, (span, source) =>
    {
        var isLineStart = true;
        for (var i = 0; i < span.Length; i++)
        {
            var c = source[i];
            if (OddCharacters.IsBlank(c)) c = ' ';
            else if (OddCharacters.IsInvisible(c)) c = IsInWord(source, i) ? '_' : ' ';
            else if (c == '：') c = ':';
            else if (isLineStart && OddCharacters.IsBullet(c) && i + 1 < source.Length && IsSpace(source[i + 1])) c = '-';
            span[i] = OddCharacters.ToStraight(c) ?? c;
            isLineStart = c is '\n' or '\r' || (isLineStart && c is ' ' or '\t');
        }
    });

    private static bool IsInWord(string text, int at) => at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1])
        && char.IsLetterOrDigit(text[at + 1]);

    private static bool IsSpace(char c) => c is ' ' or '\t' || OddCharacters.IsBlank(c);
}
