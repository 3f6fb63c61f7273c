using PodTimeline.Model.Events;
using PodTimeline.Timeline.Runs;
using PodTimeline.Timeline.Runs.Following;

namespace PodTimeline.Timeline.Tests.Runs.Following;

/// <summary>
/// A watcher that keeps the log as the contract asks: it takes events in order without gaps, drops what is withdrawn, and fails
/// at anything that is told twice.
/// </summary>
internal sealed class Watcher : IAsyncDisposable
{
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(60);

    private readonly IAsyncEnumerator<RunItem> _items;
    private readonly List<SimEvent> _log;

    /// <summary>Begins to watch, with what a watcher has from before.</summary>
    public Watcher(Run run, IEnumerable<SimEvent>? has = null, int? branch = null)
    {
        _log = [.. has ?? []];
        Branch = branch;
        _items = new RunFollower(run, _log.Count, branch).GetAsyncEnumerator();
    }

    /// <summary>The log as the watcher has it.</summary>
    public IReadOnlyList<SimEvent> Log => _log;

    /// <summary>The branch that was told last.</summary>
    public int? Branch { get; private set; }

    /// <summary>The next item; waits for it.</summary>
    public async Task<RunItem?> NextAsync()
    {
        if (!await _items.MoveNextAsync().AsTask().WaitAsync(TooLong)) return null;
        switch (_items.Current)
        {
            case RunItem.Event told:
                Assert.Equal(_log.Count + 1, told.What.Seq);
                _log.Add(told.What);
                break;
            case RunItem.Rewound rewound:
                Assert.InRange(rewound.Seq, 0, _log.Count - 1);
                _log.RemoveRange(rewound.Seq, _log.Count - rewound.Seq);
                break;
            case RunItem.Clock clock:
                Branch = clock.Branch;
                break;
        }

        return _items.Current;
    }

    /// <summary>The next items, up to and including the first that is wanted.</summary>
    public async Task<List<RunItem>> UntilAsync(Func<RunItem, bool> isWanted)
    {
        var items = new List<RunItem>();
        do items.Add(await NextAsync() ?? throw new InvalidOperationException("The stream has ended."));
        while (!isWanted(items[^1]));
        return items;
    }

    /// <summary>Reads until the log is as long as what the run has told.</summary>
    public async Task CatchUpAsync(Run run)
    {
        while (_log.Count != run.TakeSnapshot().LastSeq || Branch != run.TakeSnapshot().Branch) Assert.NotNull(await NextAsync());
    }

    public ValueTask DisposeAsync() => _items.DisposeAsync();
}
