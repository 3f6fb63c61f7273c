using PodTimeline.Model.Time;

namespace PodTimeline.Shell.Processes;

/// <summary>The processes of a container, by number.</summary>
/// <param name="mainIsOne">Whether the main process is process 1; else the namespace is shared and its number is higher.</param>
internal sealed class ProcessTable(bool mainIsOne)
{
    private readonly List<ShellProcess> _processes = [];
    private int _next = mainIsOne ? 1 : 7;

    /// <summary>The container's main process, whatever it is; null before it runs.</summary>
    public ISignalTarget? Main { get; set; }

    /// <summary>Name of the main process's program.</summary>
    public string MainName { get; set; } = "";

    /// <summary>Number of the main process.</summary>
    public int MainId => mainIsOne ? 1 : 7;

    /// <summary>Whether the main process is process 1.</summary>
    public bool MainIsOne => mainIsOne;

    /// <summary>How many there are.</summary>
    public int Count => _processes.Count;

    /// <summary>The processes, oldest first.</summary>
    public ShellProcess[] All => [.. _processes];

    /// <summary>When one of them will next do something new by itself, as far as is known.</summary>
    public SimInstant NextChange
    {
        get
        {
            var next = SimInstant.Never;
            // Probes come and go all the time: what they wait for changes nothing.
            foreach (var process in _processes)
                if (!process.Run.IsProbe) next = SimInstant.PickEarlier(next, process.NextChange);
            return next;
        }
    }

    /// <summary>Enters a process.</summary>
    /// <param name="process">The process.</param>
    /// <param name="isMain">Whether it is the container's main process.</param>
    /// <returns>Its number.</returns>
    public int Add(ShellProcess process, bool isMain)
    {
        if (_next == MainId) _next++;
        _processes.Add(process);
        return isMain ? MainId : _next++;
    }

    public void Remove(ShellProcess process) => _processes.Remove(process);

    /// <summary>The process with a number; null when there is none.</summary>
    public ISignalTarget? Find(int id)
    {
        if (id == MainId) return Main is { IsAlive: true } main ? main : null;
        return _processes.Find(process => process.Id == id);
    }
}
