namespace PodTimeline.RealKubelet.Tests.Comparing;

/// <summary>Compares what was simulated with what was recorded, and lists where they differ by more than real runs differ among themselves.</summary>
internal sealed class Comparison
{
    /// <summary>Shorter states are seen or folded as it happens.</summary>
    private const double ShortestState = 2.5;

    private readonly Account _simulated, _recorded;
    private readonly double _until, _reliable;
    private readonly List<string> _differences = [];

    private Comparison(Account simulated, Account recorded, double until)
    {
        (_simulated, _recorded, _until) = (simulated, recorded, until);
        var late = simulated.Deeds.Values.SelectMany(deeds => deeds).Select(deed => deed.Slack.Late).DefaultIfEmpty(0).Max();
        _reliable = until - late - SlackOfLog.Relist;
    }

    /// <summary>The differences, each begins with the field's name; none: the simulation holds.</summary>
    public static IReadOnlyList<string> Between(Account simulated, Account recorded, double until)
    {
        var comparison = new Comparison(simulated, recorded, until);
        comparison.CompareDeeds();
        comparison.CompareTracks();
        comparison.CompareEvents();
        comparison.CompareEnd();
        return comparison._differences;
    }

    private void CompareDeeds()
    {
        foreach (var container in _simulated.Deeds.Keys.Union(_recorded.Deeds.Keys))
        {
            var (ours, theirs) = (_simulated.Deeds.GetValueOrDefault(container) ?? [], _recorded.Deeds.GetValueOrDefault(container) ?? []);
            for (var i = 0; i < Math.Max(ours.Count, theirs.Count); i++)
            {
                if (!CompareDeed(container, i < ours.Count ? ours[i] : null, i < theirs.Count ? theirs[i] : null)) break;
            }
        }
    }

    /// <summary>Compares two deeds; false when there is no use in comparing those that follow.</summary>
    private bool CompareDeed(string container, Deed? ours, Deed? theirs)
    {
        if (ours is null || theirs is null)
        {
            // What is due about the end of the record may lie before it or after it.
            if ((ours ?? theirs)!.At < _reliable) Differ("deed", $"{container}: {ours?.ToString() ?? "nothing"}, recorded {theirs?.ToString() ?? "nothing"}");
            return false;
        }

        if (ours.What != theirs.What)
        {
            Differ("deed", $"{container}: {ours}, recorded {theirs}");
            return false;
        }

        if (theirs.At < ours.At - ours.Slack.Early || theirs.At > ours.At + ours.Slack.Late)
            Differ("time", $"{container}: {ours}, recorded {theirs.At:0.##}, slack {ours.Slack.Early:0.#}/{ours.Slack.Late:0.#}");
        if (ours.Seconds is { } seconds && theirs.Seconds is { } recorded && Math.Abs(seconds - recorded) > 1)
            Differ("timeout", $"{container}: {ours}, recorded {theirs}");
        return true;
    }

    private void CompareTracks()
    {
        foreach (var what in _simulated.Tracks.Keys.Union(_recorded.Tracks.Keys))
        {
            var (ours, theirs) = (_simulated.Tracks.GetValueOrDefault(what) ?? new Track(), _recorded.Tracks.GetValueOrDefault(what) ?? new Track());
            var field = what.Split(' ')[0];
            CompareLasting(field, what, ours, theirs, _simulated.Gone, "recorded");
            CompareLasting(field, what, theirs, ours, _recorded.Gone, "simulated");
        }
    }

    private void CompareLasting(string field, string what, Track track, Track other, double? gone, string whose)
    {
        // A phase is shown for good; everything else may flash by.
        var shortest = field == "phase" ? 0.5 : ShortestState;
        var lasting = track.Lasting(shortest, gone ?? _until, _reliable);
        var values = other.Values.ToList();
        var next = 0;
        foreach (var value in lasting)
        {
            var found = values.IndexOf(value, next);
            if (found >= 0)
            {
                next = found;
                continue;
            }

            Differ(field, $"{what}: \"{value}\" is not {whose}{(values.Contains(value) ? " in this order" : "")}: {string.Join(" > ", values.TakeLast(12))}");
            return;
        }
    }

    private void CompareEvents()
    {
        foreach (var recorded in _simulated.Events.Keys.Union(_recorded.Events.Keys))
        {
            var (ours, theirs) = (_simulated.Events.GetValueOrDefault(recorded), _recorded.Events.GetValueOrDefault(recorded));
            if (ours is null || theirs is null)
            {
                if ((ours ?? theirs)!.First < _reliable && !IsChance(recorded, (ours ?? theirs)!.Count)) Differ("event", $"{recorded} is {(ours is null ? "only recorded" : "not recorded")}, x{(ours ?? theirs)!.Count} from {(ours ?? theirs)!.First:0.#}");
            }
            else if (Math.Abs(ours.Count - theirs.Count) > Math.Max(2, 0.35 * Math.Max(ours.Count, theirs.Count)))
            {
                Differ("count", $"{recorded}: {ours.Count}, recorded {theirs.Count}");
            }
        }
    }

    /// <summary>
    /// Whether one event more or less is chance: a last probe before its container's end is noticed, a hook that ends with its
    /// container, a look at a back-off just before its end.
    /// </summary>
    private static bool IsChance(RecordedEvent recorded, int count) =>
        (recorded.Reason is "Unhealthy" && (count <= 2 || recorded.Text.Contains("CONTAINER_EXITED", StringComparison.Ordinal)))
        || (recorded.Reason is "BackOff" or "FailedPreStopHook" && count <= 1);

    private void CompareEnd()
    {
        var (ours, theirs) = (_simulated.Gone, _recorded.Gone);
        if (ours is { } a && theirs is { } b)
        {
            if (b < a - _simulated.GoneSlack.Early || b > a + _simulated.GoneSlack.Late) Differ("gone", $"{a:0.##}, recorded {b:0.##}");
        }
        else if ((ours ?? theirs) is { } only && only < _reliable)
        {
            Differ("gone", $"{ours?.ToString() ?? "never"}, recorded {theirs?.ToString() ?? "never"}");
        }
    }

    private void Differ(string field, string text) => _differences.Add($"{field}: {text}");
}
