using System.Collections.Immutable;
using DiffPlex;

namespace PodTimeline.Timeline.Texts;

/// <summary>Which lines of a text were changed.</summary>
public static class LineDiff
{
    /// <summary>With more changed lines than this they are not matched, only reported as removed and added.</summary>
    private const int MostCompared = 2_000;

    /// <summary>All lines of both texts, in order: where they differ, removed lines come before added ones.</summary>
    /// <param name="before">The text as it was.</param>
    /// <param name="after">The text as it is.</param>
    public static ImmutableArray<DiffLine> Compare(string before, string after)
    {
        var (old, now) = (SplitLines(before), SplitLines(after));
        var head = 0;
        while (head < old.Length && head < now.Length && old[head] == now[head]) head++;
        var tail = 0;
        while (tail < old.Length - head && tail < now.Length - head && old[^(tail + 1)] == now[^(tail + 1)]) tail++;
        var lines = ImmutableArray.CreateBuilder<DiffLine>(Math.Max(old.Length, now.Length));
        var (oldAt, nowAt) = (0, 0);
        Keep(head);
        foreach (var (oldEnd, nowStart, nowEnd) in FindBlocks(old.AsSpan(head, old.Length - head - tail), now.AsSpan(head, now.Length - head - tail), head))
        {
            Keep(nowStart - nowAt);
            while (oldAt < oldEnd) lines.Add(new DiffLine(DiffKind.Removed, old[oldAt], ++oldAt, null));
            while (nowAt < nowEnd) lines.Add(new DiffLine(DiffKind.Added, now[nowAt], null, ++nowAt));
        }

        Keep(now.Length - nowAt);
        return lines.ToImmutable();

        void Keep(int count)
        {
            for (var i = 0; i < count; i++) lines.Add(new DiffLine(DiffKind.Same, now[nowAt], ++oldAt, ++nowAt));
        }
    }

    /// <summary>The changed lines with some around each change; a null stands for what is left out between them.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="around">How many unchanged lines are kept beside each change.</param>
    public static IEnumerable<DiffLine?> Shorten(ImmutableArray<DiffLine> lines, int around)
    {
        var isLeftOut = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var (from, to) = (Math.Max(0, i - around), Math.Min(lines.Length, i + around + 1));
            if (lines.AsSpan(from, to - from).ContainsAnyChange())
            {
                if (isLeftOut) yield return null;
                isLeftOut = false;
                yield return lines[i];
            }
            else
            {
                isLeftOut = true;
            }
        }
    }

    private static IEnumerable<(int OldEnd, int NowStart, int NowEnd)> FindBlocks(ReadOnlySpan<string> old, ReadOnlySpan<string> now, int offset)
    {
        if (old.Length == 0 && now.Length == 0) return [];
        var (oldText, nowText) = (string.Join('\n', old!), string.Join('\n', now!));
        if (oldText.Length == 0 || nowText.Length == 0 || old.Length > MostCompared || now.Length > MostCompared) return [(offset + old.Length, offset, offset + now.Length)];
        var found = Differ.Instance.CreateDiffs(oldText, nowText, ignoreWhiteSpace: false, ignoreCase: false, new WholeLineChunker());
        return found.DiffBlocks.Select(block => (offset + block.DeleteStartA + block.DeleteCountA, offset + block.InsertStartB, offset + block.InsertStartB + block.InsertCountB));
    }

    private static bool ContainsAnyChange(this ReadOnlySpan<DiffLine> lines)
    {
        foreach (var line in lines)
            if (line.Kind != DiffKind.Same) return true;
        return false;
    }

    private static string[] SplitLines(string text) => text.Length == 0 ? [] : text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>Every line counts, including an empty last one.</summary>
    private sealed class WholeLineChunker : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => text.Split('\n');
    }
}
