using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Runs;

/// <content>Waiting for news. Nothing is queued: a watcher that is woken takes what it lacks from the log.</content>
public sealed partial class Run
{
    // Events that come closer together than this are seen together, so that a fast clock does not wake watchers for each.
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    /// <summary>Waits until there is something new to see. May return without any: the caller checks again.</summary>
    /// <param name="seen">The last snapshot seen.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task WaitAsync(RunSnapshot seen, CancellationToken cancellation) => WaitAsync(seen, null, TimeSpan.Zero, cancellation);

    /// <summary>Waits until there is something new to see, or to draw ahead of time.</summary>
    /// <param name="seen">The last snapshot seen.</param>
    /// <param name="atMost">Returns after this much real time in any case.</param>
    /// <param name="ahead">How much real time before it happens something is drawn.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task WaitAsync(RunSnapshot seen, TimeSpan? atMost, TimeSpan ahead, CancellationToken cancellation)
    {
        Task news;
        TimeSpan wait;
        long read;
        lock (_lock)
        {
            read = _time.GetTimestamp();
            if (!CreateSnapshot(Advance()).HasNothingNewSince(seen)) return;
            news = _news.Task;
            wait = LongestWait;
            var drawn = Math.Max(seen.LastSeq, seen.ForecastSeq);
            if (_clock.GetTimeUntil(FindNextDue(_revealed)) is { } untilTold && untilTold < wait) wait = untilTold;
            if (IsMoreAfter(drawn) && _clock.GetTimeUntil(FindNextDue(drawn)) - ahead is { } untilDrawn && untilDrawn < wait) wait = untilDrawn;
        }

        if (atMost is { } bound && bound < wait) wait = bound;
        if (wait < ShortestWait) wait = ShortestWait;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var end = Task.Delay(wait, _time, over.Token);
        // Time may have passed between the reading and the timer, which is late then.
        if (_time.GetElapsedTime(read) < wait) await Task.WhenAny(news, end);
        await over.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>When the event after that one happens, as far as is known: perhaps earlier, but never later.</summary>
    private SimInstant FindNextDue(int seq)
    {
        var events = _simulation.Events;
        if (seq < events.Count) return events[seq].At;
        return _simulation.End is null ? _simulation.NextDue : _simulation.Now;
    }

    private bool IsMoreAfter(int seq) => seq < _simulation.Events.Count || _simulation.End is null;

    private void NotifyWaiters()
    {
        var told = _news;
        _news = CreateSignal();
        told.SetResult();
    }

    private static TaskCompletionSource CreateSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
