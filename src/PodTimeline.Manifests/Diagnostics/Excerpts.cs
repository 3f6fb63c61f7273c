using System.Text;

namespace PodTimeline.Manifests.Diagnostics;

/// <summary>Keeps short what a finding quotes from the text, which may be as long as the text.</summary>
internal static class Excerpts
{
    /// <summary>The longest word, or text in quotes, in characters.</summary>
    public const int Longest = 200;

    /// <summary>The longest message, in characters.</summary>
    public const int LongestMessage = 2_000;

    /// <summary>The message with each long word, and each long text in quotes, cut off; the same string if there is none.</summary>
    public static string Shorten(string message)
    {
        if (message.Length <= Longest) return message;
        var (shown, run, isQuoted) = (new StringBuilder(), 0, false);
        for (var at = 0; at < message.Length && shown.Length < LongestMessage; at++)
        {
            var c = message[at];
            var isQuote = c == '"' && (at == 0 || message[at - 1] != '\\');
            if (isQuote) isQuoted = !isQuoted;
            run = isQuote || (!isQuoted && char.IsWhiteSpace(c)) ? 0 : run + 1;
            // Of a pair of surrogates both stay, or neither.
            if (run == Longest && char.IsHighSurrogate(c)) run++;
            if (run <= Longest) shown.Append(c);
            else if (run == Longest + 1) shown.Append('…');
        }

        return shown.Length < LongestMessage ? shown.ToString() : shown.Append('…').ToString();
    }
}
