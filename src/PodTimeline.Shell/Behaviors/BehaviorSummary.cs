using System.Globalization;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Images;
using PodTimeline.Shell.Scripts;

namespace PodTimeline.Shell.Behaviors;

/// <summary>What one run of a container does, in one plain sentence, and who says so.</summary>
/// <param name="Sentence">Such as <c>From its command: sleeps 30 s, then exits 0.</c></param>
/// <param name="Source">Where the run's length was taken from.</param>
public sealed record BehaviorSummary(string Sentence, BehaviorSource Source)
{
    /// <summary>Sums up a run.</summary>
    /// <param name="container">The container.</param>
    /// <param name="behavior">What was read of it.</param>
    /// <param name="attempt">0 for the first run.</param>
    public static BehaviorSummary Of(ContainerSpec container, ContainerBehavior behavior, int attempt = 0)
    {
        var run = behavior.Run(attempt);
        var source = run.FindSource(BehaviorKey.Runs);
        var does = run.Process switch
        {
            ProcessModel.Timed timed => OfTimed(timed, behavior, source),
            ProcessModel.Script script => OfScript(script, behavior),
            ProcessModel.CannotStart => "cannot start because its program is not in the image",
        };
        return new BehaviorSummary($"{WriteOpening(container, source)}: {does}.", source);
    }

    private static string WriteOpening(ContainerSpec container, BehaviorSource source) => source switch
    {
        BehaviorSource.Annotation => "From the annotation",
        BehaviorSource.Command => "From its command",
        BehaviorSource.Image when KnownImages.Find(container.Image) is { } image => $"Known image {image.Name} ({image.What})",
        BehaviorSource.Image => "Known image",
        BehaviorSource.Default => container.Meant switch
        {
            ContainerKind.Init => "Nothing is known about it, so as an init container",
            ContainerKind.Sidecar => "Nothing is known about it, so as a sidecar",
            ContainerKind.App => "Nothing is known about it, so as an app",
        },
    };

    private static string OfTimed(ProcessModel.Timed timed, ContainerBehavior behavior, BehaviorSource source)
    {
        var sleeps = source == BehaviorSource.Command && behavior.Outline is { OnlySleeps: true };
        var end = WriteAssumed(behavior) + (timed.Runs.IsForever ? (sleeps ? "sleeps forever" : source == BehaviorSource.Image ? "serves forever" : "runs forever")
            : timed.Runs.Length == TimeSpan.Zero ? $"ends at once, {Exit(timed.ExitCode, timed.OutOfMemory)}"
            : $"{(sleeps ? "sleeps" : "runs")} {FormatSeconds(timed.Runs.Length)}, then {Exit(timed.ExitCode, timed.OutOfMemory)}");
        return timed.Runs == RunLength.Zero ? end : end + OnSignal(timed.OnTerm, behavior.StopSignal);
    }

    private static string OfScript(ProcessModel.Script script, ContainerBehavior behavior)
    {
        var outline = script.Plan.Outline ?? behavior.Outline;
        var runs = script.Runs ?? outline?.Runs ?? RunLength.Forever;
        var code = script.ExitCode ?? outline?.ExitCode ?? 0;
        var does = outline is { IsBusy: true } && script.Runs is null ? "keeps a processor busy forever"
            : runs.IsForever ? outline switch { { Repeats: true } => "repeats the same forever", { Waits: true } => "waits forever", _ => "runs forever" }
            : runs.Length == TimeSpan.Zero ? $"ends at once, {Exit(code, script.OutOfMemory)}"
            : $"{(outline is { OnlySleeps: true } ? "sleeps" : "runs")} {FormatSeconds(runs.Length)}, then {Exit(code, script.OutOfMemory)}";
        var lines = script.Logs?.Length ?? outline?.Lines ?? 0;
        if (lines > 0) does += runs.IsForever ? ", writing lines" : lines == 1 ? ", writing a line" : $", writing {lines.ToString(CultureInfo.InvariantCulture)} lines";
        return WriteAssumed(behavior) + does + (script.OnTerm is { } said ? OnSignal(said, behavior.StopSignal) : OnSignal(outline?.OnTerm, behavior.StopSignal));
    }

    /// <summary>What it is assumed to wait for.</summary>
    private static string WriteAssumed(ContainerBehavior behavior)
    {
        foreach (var assumption in behavior.Assumptions)
            if (assumption.Key.StartsWith("answers:", StringComparison.Ordinal) && assumption.Length is { } wait && wait != RunLength.Zero)
                return $"waits until {assumption.Key["answers:".Length..]} answers ({(wait.IsForever ? "never" : "after " + FormatSeconds(wait.Length))}, by assumption), ";
        return "";
    }

    private static string OnSignal(TermReaction reaction, UnixSignal signal) => reaction switch
    {
        TermReaction.Exits(var after, _) when after == TimeSpan.Zero => $"; stops at once on {signal.Name}",
        TermReaction.Exits(var after, _) => $"; stops {FormatSeconds(after)} after {signal.Name}",
        TermReaction.Ignores => $"; ignores {signal.Name}",
        TermReaction.NoHandler => $"; has no handler for {signal.Name}",
    };

    private static string OnSignal(TermTrial? trial, UnixSignal signal) => trial switch
    {
        null => "",
        { IsIgnored: true, HasHandler: true } => $"; handles {signal.Name} only after its foreground command",
        { IsIgnored: true } => $"; has no handler for {signal.Name}",
        { After: { } after, ExitCode: var code } when after == TimeSpan.Zero => $"; exits {code.ToString(CultureInfo.InvariantCulture)} at once on {signal.Name}",
        { After: { } after, ExitCode: var code } => $"; exits {code.ToString(CultureInfo.InvariantCulture)} {FormatSeconds(after)} after {signal.Name}",
        _ => "",
    };

    private static string Exit(int code, bool outOfMemory) =>
        outOfMemory ? "is killed out of memory (137)" : "exits " + code.ToString(CultureInfo.InvariantCulture);

    private static string FormatSeconds(TimeSpan length) =>
        length < TimeSpan.FromMinutes(2) ? length.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s" : DurationText.Format(length);
}
