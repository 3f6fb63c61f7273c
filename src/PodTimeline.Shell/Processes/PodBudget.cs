namespace PodTimeline.Shell.Processes;

/// <summary>What all scripts of a pod together may do in one simulation or one reading: steps, and characters that they write.</summary>
/// <param name="steps">Steps.</param>
/// <param name="characters">Characters of logs and probes' answers.</param>
internal sealed class PodBudget(long steps, long characters = long.MaxValue)
{
    private readonly Dictionary<string, BudgetShare> _shares = new(StringComparer.Ordinal);
    private long _steps = steps;
    private long _characters = characters;

    /// <summary>No step is left.</summary>
    public bool IsSpent => _steps <= 0;

    /// <summary>No character is left.</summary>
    public bool IsWrittenFull => _characters <= 0;

    /// <summary>So little is left that a process that only repeats itself gets no more of it.</summary>
    public bool IsHalfSpent => _steps < Steps / 2;

    /// <summary>The same of the characters.</summary>
    public bool IsHalfWritten => _characters < Characters / 2;

    /// <summary>Steps at the start.</summary>
    public long Steps { get; } = steps;

    /// <summary>Characters at the start.</summary>
    public long Characters { get; } = characters;

    /// <summary>The count of one taker.</summary>
    /// <param name="taker">As a sentence names it: <c>the command of app</c>.</param>
    public BudgetShare ShareOf(string taker)
    {
        if (!_shares.TryGetValue(taker, out var share)) _shares[taker] = share = new BudgetShare(taker);
        return share;
    }

    /// <summary>Who took the most steps; null when nobody took any.</summary>
    public BudgetShare? MostSteps => _shares.Values.MaxBy(share => share.Steps);

    /// <summary>Who wrote the most; null when nobody wrote.</summary>
    public BudgetShare? MostCharacters => _shares.Values.MaxBy(share => share.Characters);

    /// <summary>Takes steps.</summary>
    /// <returns>False when none were left.</returns>
    public bool TryStep(BudgetShare taker, long count = 1)
    {
        if (_steps <= 0) return false;
        taker.Steps += Math.Min(count, _steps);
        _steps -= count;
        return true;
    }

    /// <summary>Reserves room for text.</summary>
    /// <returns>False when there was no more.</returns>
    public bool TryWrite(BudgetShare taker, int length)
    {
        if (_characters <= 0) return false;
        taker.Characters += Math.Min(length, _characters);
        _characters -= length;
        return true;
    }
}

/// <summary>One taker's share of a budget.</summary>
/// <param name="taker">As a sentence names it.</param>
internal sealed class BudgetShare(string taker)
{
    public string Taker => taker;

    public long Steps { get; set; }

    public long Characters { get; set; }
}
