using PodTimeline.Simulation.Kernel;

namespace PodTimeline.Simulation.Shell.Processes;

/// <summary>
/// A process is at rest when it only repeats itself: nothing that it does will change the story, unless somebody disturbs it.
/// Its timers are background then, so that a simulation can see that it has settled.
/// </summary>
internal sealed partial class ShellProcess
{
    /// <summary>Whether it only repeats itself.</summary>
    public bool IsAtRest { get; private set; }

    /// <summary>Whether it waits for a time to pass and is not at rest: it may yet do something new.</summary>
    public bool IsActive => IsAlive && (_windDown.IsArmed || (_timer.IsArmed && !IsAtRest));

    /// <summary>It repeats itself from now on.</summary>
    public void Rest()
    {
        IsAtRest = true;
        Files.Disturbed = Disturb;
        Kernel.SetBackground(_timer, true);
    }

    /// <summary>Something that it looks at has changed: it may do something new.</summary>
    public void Disturb()
    {
        Disturbances++;
        if (!IsAtRest) return;
        IsAtRest = false;
        Files.Disturbed = null;
        Kernel.SetBackground(_timer, false);
        foreach (var child in _children)
            if (child.Files == Files) child.Disturb();
    }

    /// <summary>How often it was disturbed, by signals and children too.</summary>
    public int Disturbances { get; private set; }
}
