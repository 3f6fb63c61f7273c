using System.Collections.Immutable;
using PodTimeline.Model.Pods;

namespace PodTimeline.Timeline.Differences;

/// <summary>Compares how pods end, when they are gone, and the containers that only one of them has.</summary>
internal static class OutcomeDifferences
{
    private static readonly TimeSpan LeastShift = TimeSpan.FromSeconds(0.5);

    public static IEnumerable<Difference> Find(Sides<PodLife> lives)
    {
        foreach (var side in new[] { Side.First, Side.Second })
        {
            var other = lives[side == Side.First ? Side.Second : Side.First];
            var alone = lives[side].Containers.Where(container => other.Find(container.Name) is null).Select(container => container.Name).Order(StringComparer.Ordinal).ToImmutableArray();
            if (alone.Length > 0) yield return new Difference.OnlyInOne(alone, side, lives.Select(life => life.Begin));
        }

        switch (lives.First.Outcome, lives.Second.Outcome)
        {
            case ({ } first, { } second) when first.Phase == second.Phase:
                if ((second.At.At - first.At.At).Duration() >= LeastShift) yield return new Difference.EndShift(first.Phase, new(first.At, second.At));
                break;
            case (null, null):
                break;
            default:
                yield return new Difference.Outcome(
                    lives.Select(life => life.Outcome?.Phase), lives.Select(life => life.Outcome?.At ?? life.LastBeforeDeletion), FindKeepers(lives),
                    lives.First.Pod.Job is not null && lives.Second.Pod.Job is not null);
                break;
        }

        foreach (var exit in ExitCodes(lives)) yield return exit;
        if (lives is { First: { Gone: { } firstGone, Fold.Deletion: { } firstDeletion }, Second: { Gone: { } secondGone, Fold.Deletion: { } secondDeletion } }
            && ((secondGone.At - secondDeletion.At) - (firstGone.At - firstDeletion.At)).Duration() >= LeastShift)
            yield return new Difference.Removal(new(firstGone, secondGone), new(firstDeletion.At, secondDeletion.At));
    }

    /// <summary>The last exit codes, unless the phase, restarts or SIGKILL already show the difference.</summary>
    private static IEnumerable<Difference> ExitCodes(Sides<PodLife> lives)
    {
        if (lives.First.Outcome?.Phase != lives.Second.Outcome?.Phase) yield break;
        foreach (var first in lives.First.Containers)
        {
            if (lives.Second.Find(first.Name) is not { LastEnd: { } secondEnd, ExitCode: { } secondCode } second || first is not { LastEnd: { } firstEnd, ExitCode: { } firstCode }) continue;
            if (firstCode == secondCode || first.Restarts != second.Restarts || first.Kill is null != second.Kill is null) continue;
            yield return new Difference.ExitCode(first.Name, new(firstCode, secondCode), new(firstEnd, secondEnd));
        }
    }

    /// <summary>What keeps a pod from ending: apps that run on although another one has finished.</summary>
    private static ImmutableArray<string> FindKeepers(Sides<PodLife> lives)
    {
        var endless = lives.First.Outcome is null ? lives.First : lives.Second.Outcome is null ? lives.Second : null;
        if (endless is null) return [];
        var last = endless.LastBeforeDeletion.At;
        var apps = endless.Containers.Where(container => container.Kind == ContainerKind.App).ToList();
        var keepers = apps.Where(app => app.Start is not null && (app.End is null || app.End.At > last)).ToList();
        return keepers.Count < apps.Count ? [.. keepers.Select(keeper => keeper.Name).Order(StringComparer.Ordinal)] : [];
    }
}
