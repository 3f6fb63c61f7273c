using System.Globalization;
using System.Text;

namespace PodTimeline.Web.Workbench;

/// <summary>
/// The excerpt of a mended text that is shown: the changed lines and those around them, so that a page of prose does not bury them.
/// </summary>
public static class MendedExcerpt
{
    /// <summary>Lines shown before a changed line: a manifest begins with three that usually do not change.</summary>
    private const int Before = 4;

    /// <summary>Lines shown after it.</summary>
    private const int After = 2;

    /// <summary>Fewer lines than this are not worth leaving out.</summary>
    private const int FewestLeftOut = 4;

    /// <summary>The mended text, with one line in place of lines far from any change.</summary>
    /// <param name="given">The text before mending.</param>
    /// <param name="mended">The text after mending.</param>
    public static string Cut(string given, string mended)
    {
        var lines = mended.Split('\n');
        var isShown = ChooseShown(given.Split('\n'), lines);
        var excerpt = new StringBuilder(mended.Length);
        for (var i = 0; i < lines.Length;)
        {
            var next = i;
            while (next < lines.Length && !isShown[next]) next++;
            if (next - i >= FewestLeftOut)
            {
                excerpt.Append(CultureInfo.InvariantCulture, $"⋯ {next - i} lines as they are\n");
                i = next;
            }
            else
            {
                next = Math.Max(next, i + 1);
                for (; i < next; i++) excerpt.Append(lines[i]).Append('\n');
            }
        }

        return excerpt.ToString().TrimEnd('\n');
    }

    private static bool[] ChooseShown(string[] given, string[] mended)
    {
        var isShown = new bool[mended.Length];
        var (first, behind) = given.Length == mended.Length ? (0, mended.Length) : FindDifference(given, mended);
        for (var i = first; i < behind; i++)
            if (given.Length != mended.Length || given[i] != mended[i])
                Array.Fill(isShown, true, Math.Max(0, i - Before), Math.Min(mended.Length, i + After + 1) - Math.Max(0, i - Before));
        return isShown;
    }

    /// <summary>The lines of the mended text between those at its beginning and its end that are the same as before.</summary>
    private static (int First, int Behind) FindDifference(string[] given, string[] mended)
    {
        var (first, same, most) = (0, 0, Math.Min(given.Length, mended.Length));
        while (first < most && given[first] == mended[first]) first++;
        while (same < most - first && given[^(same + 1)] == mended[^(same + 1)]) same++;
        return (first, mended.Length - same);
    }
}
