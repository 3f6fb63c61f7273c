namespace PodTimeline.Timeline.Wording;

/// <summary>A name on two lines, where it is too long for one. The first may be cut, the second is not: similar names usually differ in their last word.</summary>
/// <param name="Head">Its beginning, or all of it.</param>
/// <param name="Tail">Its end; "" when it fits on one line.</param>
public readonly record struct SplitName(string Head, string Tail)
{
    private const int LongestLine = 16, LongestTail = 11;

    /// <summary>Splits a name of more than 16 letters: before one of its words, so that the second line has at most 11 letters.</summary>
    public static SplitName Of(string name)
    {
        if (name.Length <= LongestLine) return new SplitName(name, "");
        var earliest = name.Length - LongestTail;
        var dash = name.IndexOf('-', earliest - 1);
        var at = dash < 0 || dash == name.Length - 1 ? earliest : dash + 1;
        return new SplitName(name[..at], name[at..]);
    }
}
