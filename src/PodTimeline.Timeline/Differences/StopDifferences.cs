using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Differences;

/// <summary>Compares which containers are killed, which outlive which, and how long stops take.</summary>
internal static class StopDifferences
{
    private static readonly TimeSpan LeastShift = TimeSpan.FromSeconds(1), LeastOrder = TimeSpan.FromSeconds(0.1), AtEnd = TimeSpan.FromSeconds(0.5);

    public static IEnumerable<Difference> Find(Sides<PodLife> lives)
    {
        if (lives is not { First.Stops: { } firstStops, Second.Stops: { } secondStops }) yield break;
        var stops = new Sides<SimInstant>(firstStops, secondStops);
        var pairs = lives.First.Containers.Where(first => lives.Second.Find(first.Name) is { End: not null } && first.End is not null)
            .Select(first => new Sides<ContainerLife>(first, lives.Second.Find(first.Name)!))
            .Where(pair => pair.First.End!.At >= stops.First && pair.Second.End!.At >= stops.Second).ToList();
        var apps = pairs.Where(pair => pair is { First.Kind: ContainerKind.App, Second.Kind: ContainerKind.App }).ToList();
        var helpers = pairs.Where(pair => pair.First.Kind == ContainerKind.Sidecar || pair.Second.Kind == ContainerKind.Sidecar).ToList();
        var ordered = new HashSet<string>(StringComparer.Ordinal);

        if (apps.MaxBy(app => (SimInstant.PickLater(app.First.End!.At, app.Second.End!.At).TotalSeconds, app.First.Name)) is { } last)
            foreach (var helper in helpers)
            {
                if (Outlives(Side.First) == Outlives(Side.Second)) continue;
                if ((After(Side.First) - After(Side.Second)).Duration() < LeastOrder) continue;
                ordered.Add(helper.First.Name);
                yield return new Difference.EndOrder(helper.First.Name, last.First.Name, helper.Select(life => life.End!), last.Select(life => life.End!));
                var loser = Outlives(Side.First) ? Side.Second : Side.First;
                var lines = helper[loser == Side.First ? Side.Second : Side.First].CountLines(stops[loser == Side.First ? Side.Second : Side.First]) - helper[loser].CountLines(stops[loser]);
                if (lines > 0 && DoShareVolume(helper[loser].Spec, last[loser].Spec))
                    yield return new Difference.LostLines(helper.First.Name, last.First.Name, loser, lines, helper.Select(life => life.End!));

                TimeSpan After(Side side) => helper[side].End!.At - last[side].End!.At;
                bool Outlives(Side side) => After(side) >= TimeSpan.Zero;
            }

        foreach (var pair in pairs)
        {
            var name = pair.First.Name;
            var killed = pair.Select(life => life.Kill);
            if (killed.First is null != killed.Second is null)
            {
                var side = killed.First is not null ? Side.First : Side.Second;
                var other = side == Side.First ? Side.Second : Side.First;
                yield return new Difference.Kill(name, side, IsEndOfGrace(lives[side], killed[side]!.At), killed[side]!, pair[other].End!, pair[other].ExitCode!.Value);
                continue;
            }

            if (pair is not { First: { Signal: { } one, End: { } oneEnd }, Second: { Signal: { } two, End: { } twoEnd } }) continue;
            if (apps.Contains(pair) && ((two.At - stops.Second) - (one.At - stops.First)).Duration() >= LeastShift && !ordered.Contains(name))
                yield return new Difference.StopSignal(name, new(one, two), stops, pair.Select(life => life.Hook is not null));
            if (apps.Contains(pair) && ((twoEnd.At - two.At) - (oneEnd.At - one.At)).Duration() >= LeastShift)
                yield return new Difference.StopLength(name, new(one, two), new(oneEnd, twoEnd));
        }
    }

    private static bool IsEndOfGrace(PodLife life, SimInstant kill) =>
        life.Fold is { Deletion: { } deletion, Grace: { } grace } && (kill - (deletion.At + grace)).Duration() <= AtEnd;

    private static bool DoShareVolume(ContainerSpec one, ContainerSpec other) =>
        one.VolumeMounts.Select(mount => mount.Volume).Intersect(other.VolumeMounts.Select(mount => mount.Volume), StringComparer.Ordinal).Any();
}
