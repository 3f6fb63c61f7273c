using System.Globalization;
using System.Text;

namespace PodTimeline.Model.Events;

/// <summary>
/// Text of a manifest or a program on its way to somebody's terminal: what would control the terminal, or change the direction of the
/// text, is shown instead of sent, as kubectl does with escape characters.
/// </summary>
/// <remarks>Source: cli-runtime pkg/printers/terminal.go, EscapeTerminal.</remarks>
public static class TerminalText
{
    /// <summary>
    /// A text without control characters other than tabs and line feeds: <c>^[</c> for an escape, <c>\u202e</c> for those without such
    /// a name.
    /// </summary>
    public static string ShowLines(string text) => Show(text, keepsLines: true);

    /// <summary>The same in one line: line feeds and tabs are shown too.</summary>
    public static string ShowInOneLine(string text) => Show(text, keepsLines: false);

    private static string Show(string text, bool keepsLines)
    {
        var first = 0;
        while (first < text.Length && !IsSteering(text[first], keepsLines)) first++;
        if (first == text.Length) return text;
        var shown = new StringBuilder(text, 0, first, text.Length + 16);
        foreach (var character in text.AsSpan(first))
        {
            if (!IsSteering(character, keepsLines)) shown.Append(character);
            else if (character == '\n') shown.Append("\\n");
            else if (character == '\t') shown.Append("\\t");
            else if (character == '\r') shown.Append("\\r");
            else if (character < ' ') shown.Append('^').Append((char)(character + '@'));
            else if (character == '\u007f') shown.Append("^?");
            else shown.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
        }

        return shown.ToString();
    }

    private static bool IsSteering(char character, bool keepsLines) => character switch
    {
        '\n' or '\t' => !keepsLines,
        < ' ' or (>= '\u007f' and <= '\u009f') => true,
        (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029' => true,
        _ => false,
    };
}
