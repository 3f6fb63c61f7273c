using System.Collections.Immutable;

namespace PodTimeline.Web.Workbench;

/// <summary>The messages that are shown now, oldest first. All members may be called from any thread.</summary>
/// <param name="time">Removes them when their time is up.</param>
public sealed class ToastRack(TimeProvider time) : IDisposable
{
    /// <summary>How many are shown at once; one more replaces the oldest.</summary>
    public const int Most = 3;

    /// <summary>How long a message stays at least after pointer and focus leave it.</summary>
    public static readonly TimeSpan AfterReading = TimeSpan.FromSeconds(3);

    private readonly Lock _lock = new();
    private ImmutableArray<Entry> _entries = [];
    private int _shownSoFar;
    private bool _isHeld;

    /// <summary>What is shown has changed; raised on the thread that changed it.</summary>
    public event Action? Changed;

    /// <summary>What is shown, oldest first, each with a unique number.</summary>
    public IReadOnlyList<(int Number, Toast Toast)> Shown => [.. _entries.Select(entry => (entry.Number, entry.Toast))];

    /// <summary>Shows a message. One with the same title is replaced, so that it is announced again.</summary>
    public void Show(Toast toast)
    {
        lock (_lock)
        {
            var superseded = _entries.Where((entry, index) => entry.Toast.Title == toast.Title || index < _entries.Length - Most + 1).ToArray();
            foreach (var entry in superseded) Remove(entry);
            var added = new Entry(++_shownSoFar, toast);
            added.Timer = time.CreateTimer(_ => Expire(added), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            added.Left = toast.StaysFor;
            _entries = _entries.Add(added);
            if (!_isHeld) Start(added);
        }

        Changed?.Invoke();
    }

    /// <summary>Removes a message; nothing happens if it is already gone.</summary>
    /// <param name="number">Its number.</param>
    public void Dismiss(int number)
    {
        lock (_lock)
        {
            if (_entries.FirstOrDefault(entry => entry.Number == number) is not { } entry) return;
            Remove(entry);
        }

        Changed?.Invoke();
    }

    /// <summary>While it is held, because the pointer or the focus is there, no message vanishes by itself.</summary>
    public void Hold(bool isHeld)
    {
        lock (_lock)
        {
            if (_isHeld == isHeld) return;
            _isHeld = isHeld;
            foreach (var entry in _entries)
            {
                if (isHeld) Stop(entry);
                else Start(entry);
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var entry in _entries) Remove(entry);
        }
    }

    private void Expire(Entry entry)
    {
        lock (_lock)
        {
            // It was held, or dismissed, just before its time was up.
            if (_isHeld || !_entries.Contains(entry)) return;
            Remove(entry);
        }

        Changed?.Invoke();
    }

    private void Start(Entry entry)
    {
        if (entry.Left is not { } left) return;
        entry.StartedAt = time.GetTimestamp();
        entry.Timer.Change(left, Timeout.InfiniteTimeSpan);
    }

    private void Stop(Entry entry)
    {
        if (entry.Left is not { } left) return;
        entry.Timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        left -= time.GetElapsedTime(entry.StartedAt);
        entry.Left = left > AfterReading ? left : AfterReading;
    }

    private void Remove(Entry entry)
    {
        entry.Timer.Dispose();
        _entries = _entries.Remove(entry);
    }

    private sealed class Entry(int number, Toast toast)
    {
        public int Number { get; } = number;

        public Toast Toast { get; } = toast;

        public ITimer Timer { get; set; } = null!;

        public TimeSpan? Left { get; set; }

        public long StartedAt { get; set; }
    }
}
