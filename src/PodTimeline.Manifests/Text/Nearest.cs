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
        var most = CountAllowed(word.Length);
        foreach (var candidate in candidates)
        {
            if (candidate.Length > LongestWord || Math.Abs(candidate.Length - word.Length) > most) continue;
            if (string.Equals(candidate, word, StringComparison.OrdinalIgnoreCase)) return candidate;
            if (MeasureDistance(word, candidate, most) is not { } cost) continue;
            if (cost == 0) return candidate;
            (best, most) = (candidate, cost - 1);
        }

        return best;
    }

    /// <summary>Two slips in a word of normal length, one in a short one, three in a long one.</summary>
    private static int CountAllowed(int length) => length switch { <= 1 => 0, <= 5 => 1, <= 11 => 2, _ => 3 };

    /// <summary>Insertions, deletions, replacements and swaps of neighbors, regardless of case; null when there are more than some.</summary>
    private static int? MeasureDistance(string word, string candidate, int most)
    {
        Span<char> a = stackalloc char[word.Length], b = stackalloc char[candidate.Length];
        word.AsSpan().ToLowerInvariant(a);
        candidate.AsSpan().ToLowerInvariant(b);
        Span<int> before = stackalloc int[b.Length + 1], last = stackalloc int[b.Length + 1], next = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        var leastBefore = 0;
        for (var i = 1; i <= a.Length; i++)
        {
            next[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(last[j], next[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cost = Math.Min(cost, before[j - 2] + 1);
                next[j] = cost;
                least = Math.Min(least, cost);
            }

            // Every way to the end goes through this row, or by a swap from the one above to the one below.
            if (least > most && leastBefore + 1 > most) return null;
            leastBefore = least;
            var spare = before;
            before = last;
            last = next;
            next = spare;
        }

        return last[b.Length] <= most ? last[b.Length] : null;
    }
}
