using System.Globalization;
using PodTimeline.Model.Behaviors;

namespace PodTimeline.Shell.Processes;

/// <summary>Signals by the names and numbers that <c>trap</c> and <c>kill</c> take.</summary>
internal static class SignalNames
{
    private static readonly (string Name, int Number)[] All =
    [
        ("HUP", 1), ("INT", 2), ("QUIT", 3), ("ABRT", 6), ("KILL", 9), ("USR1", 10), ("SEGV", 11), ("USR2", 12), ("PIPE", 13), ("ALRM", 14),
        ("TERM", 15), ("CHLD", 17), ("CONT", 18), ("STOP", 19), ("TSTP", 20), ("WINCH", 28),
    ];

    private static readonly string[] Pseudo = ["EXIT", "ERR", "DEBUG", "RETURN"];

    /// <summary>The name under which a handler is stored, without SIG; EXIT for 0. Null when there is no such signal.</summary>
    public static string? FindTrapName(string text)
    {
        if (text == "0") return "EXIT";
        var upper = text.ToUpperInvariant();
        return Array.Find(Pseudo, name => name == upper) ?? Find(text)?.Name;
    }

    /// <summary>The signal of a name, with or without SIG, or of a number; null when there is none.</summary>
    public static UnixSignal? FindSignal(string text) => Find(text) is { } found ? new UnixSignal("SIG" + found.Name, found.Number) : null;

    /// <summary>The number of a name without SIG; 0 for EXIT.</summary>
    public static int FindNumber(string name) => Find(name)?.Number ?? 0;

    private static (string Name, int Number)? Find(string text)
    {
        var name = text.ToUpperInvariant();
        if (name.StartsWith("SIG", StringComparison.Ordinal)) name = name[3..];
        var number = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : -1;
        foreach (var signal in All)
            if (signal.Name == name || signal.Number == number) return signal;
        return null;
    }
}
