using PodTimeline.Model.Time;

namespace PodTimeline.Shell.Processes;

/// <summary>
/// A process is at rest when it only repeats itself: nothing that it does will change anything, unless it is disturbed. Its timers are
/// background then, so that a simulation can see that it has settled.
/// </summary>
internal sealed partial class ShellProcess
{
    /// <summary>Whether it only repeats itself.</summary>
    public bool IsAtRest { get; private set; }

    /// <summary>When it will next do something new by itself, as far as is known.</summary>
    public SimInstant NextChange =>
        !IsAlive ? SimInstant.Never
        : _windDown.IsArmed ? _windDown.Due
        : _timer.IsArmed && !IsAtRest ? _timer.Due : SimInstant.Never;

    /// <summary>How often it was disturbed, by signals and children too.</summary>
    public int Disturbances { get; private set; }

    /// <summary>
    /// A checksum of what its commands depended on and how they ended; two rounds of a loop that add the same to it are identical.
    /// </summary>
    public ulong Trail { get; private set; }

    /// <summary>Adds a status or a word that a decision was based on.</summary>
    public void Decide(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in text) hash = (hash ^ character) * 1099511628211UL;
        Trail += hash;
    }

    /// <summary>Adds the status of a command.</summary>
    public void Decide(int status) => Trail += (ulong)(status + 1) * 0x9E3779B97F4A7C15UL;

    /// <summary>From now on it is notified when another process changes what it reads.</summary>
    public void Watch() => Files.Disturbed = Disturb;

    /// <summary>It repeats itself from now on.</summary>
    public void Rest()
    {
        IsAtRest = true;
        Files.IsAtRest = true;
        Kernel.SetBackground(_timer, true);
    }

    /// <summary>Something that it reads has changed: it may do something new.</summary>
    public void Disturb()
    {
        Disturbances++;
        Wake();
    }

    /// <summary>It no longer only repeats itself.</summary>
    public void Wake()
    {
        if (!IsAtRest) return;
        IsAtRest = false;
        Files.IsAtRest = false;
        Kernel.SetBackground(_timer, false);
        foreach (var child in _children)
            if (child.Files == Files) child.Wake();
    }
}
