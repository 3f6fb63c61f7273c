namespace PodTimeline.Shell.Files;

/// <summary>Permission bits as <c>chmod</c> writes them.</summary>
internal static class Permissions
{
    /// <summary>Applies <c>755</c>, <c>+x</c>, <c>u=rw,go-w</c> and the like.</summary>
    public static int Change(int mode, string change)
    {
        if (change.Length is > 0 and < 5 && change.All(digit => digit is >= '0' and <= '7')) return Convert.ToInt32(change, 8) & 0x1ff;
        foreach (var clause in change.Split(','))
        {
            var operation = clause.IndexOfAny(['+', '-', '=']);
            if (operation < 0) return mode;
            var who = operation == 0 || clause[..operation].Contains('a') ? 0x1ff
                : clause[..operation].Aggregate(0, (mask, letter) => mask | letter switch { 'u' => 0x1c0, 'g' => 0x38, 'o' => 0x7, _ => 0 });
            var what = clause[(operation + 1)..].Aggregate(0, (mask, letter) => mask | letter switch { 'r' => 0x124, 'w' => 0x92, 'x' or 'X' => 0x49, _ => 0 });
            mode = clause[operation] switch
            {
                '+' => mode | (who & what),
                '-' => mode & ~(who & what),
                _ => (mode & ~who) | (who & what),
            };
        }

        return mode;
    }
}
