namespace PodTimeline.Manifests.Text;

/// <summary>Finds the known word that somebody most likely meant.</summary>
public static class Nearest
{
    private const int LongestWord = 64;

    /// <summary>The candidate with the smallest edit distance, if it is close enough to be meant; else null.</summary>
    public static string? Find(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestWord) return null;
        string? best = null;
        var bestCost = int.MaxValue;
        foreach (var candidate in candidates)
        {
            if (candidate.Length > LongestWord) continue;
            var cost = string.Equals(candidate, word, StringComparison.OrdinalIgnoreCase) ? 0 : MeasureDistance(word, candidate);
            if (cost < bestCost) (best, bestCost) = (candidate, cost);
        }

        return best is not null && bestCost <= CountAllowed(word.Length) ? best : null;
    }

    /// <summary>Two slips in a word of normal length, one in a short one, three in a long one.</summary>
    private static int CountAllowed(int length) => length switch { <= 1 => 0, <= 5 => 1, <= 11 => 2, _ => 3 };

    /// <summary>Insertions, deletions, replacements and swaps of neighbours, regardless of case.</summary>
    private static int MeasureDistance(string a, string b)
    {
        var (before, last, next) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            next[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = IsSame(a[i - 1], b[j - 1]);
                next[j] = Math.Min(Math.Min(last[j], next[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && IsSame(a[i - 1], b[j - 2]) && IsSame(a[i - 2], b[j - 1])) next[j] = Math.Min(next[j], before[j - 2] + 1);
            }

            (before, last, next) = (last, next, before);
        }

        return last[b.Length];
    }

    private static bool IsSame(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
