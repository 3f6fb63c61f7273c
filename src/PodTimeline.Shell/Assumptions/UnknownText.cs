using System.Text;

namespace PodTimeline.Shell.Assumptions;

/// <summary>
/// Text of which only its origin is known: what a service answers, what a Secret holds. In values it is a label between two characters
/// that no script can contain, and it satisfies every test.
/// </summary>
internal static class UnknownText
{
    private const char Open = '\uFDD0';
    private const char Close = '\uFDD1';

    /// <summary>Text of an origin, such as <c>output of curl</c>.</summary>
    public static string Mark(string origin) => Open + origin + Close;

    /// <summary>Whether any part of a text is unknown.</summary>
    public static bool IsIn(string text) => text.Contains(Open);

    /// <summary>The end of the unknown part that begins at an index; the index itself when none begins there.</summary>
    public static int FindEnd(string text, int index)
    {
        if (text[index] != Open) return index;
        var close = text.IndexOf(Close, index);
        return close < 0 ? index : close + 1;
    }

    /// <summary>The text as a reader may see it: <c>‹output of curl›</c>.</summary>
    public static string Show(string text)
    {
        if (!IsIn(text) && !text.Contains(Close)) return text;
        return new StringBuilder(text).Replace(Open, '‹').Replace(Close, '›').ToString();
    }
}
