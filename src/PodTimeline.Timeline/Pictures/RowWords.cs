using System.Collections.Immutable;
using System.Globalization;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Wording;

namespace PodTimeline.Timeline.Pictures;

/// <summary>Finds the words of a row. Each belongs to one stretch of it, so that no two of them can meet.</summary>
internal static class RowWords
{
    public static ImmutableArray<RowWord> Find(TimelineFold fold, ContainerRow row, ImmutableArray<DrawnBar> bars, ImmutableArray<Mark> marks, SimInstant until, Density density)
    {
        var words = ImmutableArray.CreateBuilder<RowWord>();
        foreach (var wait in RowWaits.Find(row, until))
            if (WaitForms(fold, row) is { Length: > 0 } forms) words.Add(new RowWord(wait.From, wait.To, forms, WordPlace.Wait));
        foreach (var drawn in bars.Where(drawn => density.HasWord(drawn.Bar.From, drawn.To ?? until)))
        {
            if (drawn.IsJoined) words.Add(new RowWord(drawn.Bar.From, drawn.To ?? until, ListJoinedForms(row, drawn), WordPlace.PaleBar));
            else if (ListForms(fold, row, drawn.Bar) is { Length: > 0 } forms) words.Add(new RowWord(drawn.Bar.From, drawn.To ?? until, forms, PlaceOf(drawn.Bar.Kind)));
        }

        foreach (var end in marks.Where(mark => mark.IsEnd))
        {
            var next = row.Bars.FirstOrDefault(bar => bar.From >= end.At)?.From ?? until;
            words.Add(new RowWord(end.At, next, [end.Text, .. end.Text.Contains(" · ", StringComparison.Ordinal) ? [end.Text[..end.Text.IndexOf(" · ", StringComparison.Ordinal)]] : Array.Empty<string>()], WordPlace.End));
        }

        foreach (var (set, later) in marks.Where(mark => mark.IsSet).Zip(marks.Where(mark => mark.IsSet).Skip(1).Append(null)))
        {
            // This word ends where the next pull is shown.
            var pull = row.Bars.FirstOrDefault(bar => bar.Kind is BarKind.Pulling or BarKind.Creating && bar.From >= set.At)?.From ?? until;
            words.Add(new RowWord(set.At, later is null ? pull : SimInstant.PickEarlier(pull, later.At), [set.Text, set.Kind == MarkKind.ProbeSet ? "probe set" : "image set", "set"], WordPlace.Below));
        }

        return words.ToImmutable();
    }

    /// <summary>Such as ×283: runs 6 s, waits 5 min.</summary>
    private static ImmutableArray<string> ListJoinedForms(ContainerRow row, DrawnBar drawn)
    {
        var times = $"×{drawn.Runs.ToString(CultureInfo.InvariantCulture)}";
        var inside = row.Bars.SkipWhile(bar => bar != drawn.Bar).Take(drawn.Count).Where(bar => bar.To is not null).ToList();
        var (run, wait) = (inside.LastOrDefault(bar => bar.Kind == BarKind.Running), inside.LastOrDefault(bar => bar.Kind == BarKind.BackOff));
        if (drawn.Runs < 2 || run is null || wait is null) return drawn.Runs < 2 ? ["…"] : [times];
        return [$"{times}: runs {DisplayText.FormatLength(Whole(run))}, waits {DisplayText.FormatLength(Whole(wait))}", times];

        static TimeSpan Whole(Bar bar) => TimeSpan.FromSeconds(Math.Round((bar.To!.Value - bar.From).TotalSeconds));
    }

    private static WordPlace PlaceOf(BarKind kind) => kind switch
    {
        BarKind.Pulling or BarKind.Creating => WordPlace.Below,
        BarKind.Running or BarKind.WaitsForTurn => WordPlace.Bar,
        BarKind.Starting or BarKind.NotReady or BarKind.BackOff => WordPlace.PaleBar,
        BarKind.PreStop or BarKind.Stopping => WordPlace.StopBar,
    };

    private static ImmutableArray<string> WaitForms(TimelineFold fold, ContainerRow row)
    {
        if (fold.Gates.FirstOrDefault(gate => gate.To == row.Container.Name && !gate.IsShutdown) is { } gate)
            return gate.Kind == GateKind.Completed
                ? [$"waits until {gate.From} has completed", $"waits for {gate.From}", "waits"]
                : [$"waits until {gate.From} has started", $"waits for {gate.From}", "waits"];
        return row.FirstActivity is null && row.Index > 0 ? ["never gets its turn", "never begins"] : [];
    }

    private static ImmutableArray<string> ListForms(TimelineFold fold, ContainerRow row, Bar bar) => bar.Kind switch
    {
        BarKind.Pulling => ["image pull", "pull"],
        BarKind.Creating => [],
        BarKind.Starting when bar.Text == "postStart" => ["postStart hook", "postStart", "hook"],
        BarKind.Starting => ["not started yet", "not started", "starts"],
        BarKind.NotReady => ["not ready", "unready"],
        BarKind.Running => ListRunningForms(row.Container),
        BarKind.PreStop => ["preStop hook", "preStop", "hook"],
        BarKind.WaitsForTurn => ListHeldForms(fold, row, bar),
        BarKind.Stopping => bar.Text.StartsWith("SIGKILL", StringComparison.Ordinal) ? ["SIGKILL", "KILL"] : [bar.Text.Split(' ')[0], "TERM"],
        BarKind.BackOff => bar.Text.StartsWith("back-off ", StringComparison.Ordinal) ? [bar.Text, bar.Text["back-off ".Length..]] : [bar.Text],
    };

    private static ImmutableArray<string> ListRunningForms(ContainerSpec container) => container switch
    {
        { Kind: ContainerKind.Init } => ["blocks all below", "blocks"],
        { Kind: ContainerKind.Sidecar } => ["started: runs alongside all that follows", "runs alongside", "runs"],
        { ReadinessProbe: not null } => ["ready"],
        _ => ["running", "runs"],
    };

    private static ImmutableArray<string> ListHeldForms(TimelineFold fold, ContainerRow row, Bar bar)
    {
        var gate = fold.Gates.FirstOrDefault(gate => gate.To == row.Container.Name && gate.IsShutdown && gate.ToAt >= bar.From);
        return gate is { Kind: GateKind.ReverseOrder }
            ? [$"held until {gate.From} is gone", $"held: {gate.From} first", "held"]
            : ["held until the apps are gone", "held: apps first", "held"];
    }
}
