using System.Collections.Immutable;
using PodTimeline.Model.Pods;

namespace PodTimeline.Timeline.Differences;

/// <summary>Compares when containers start, whether they start at all, and how often they restart.</summary>
internal static class StartDifferences
{
    /// <summary>Anything less is noise: the kubelet checks its containers about once a second.</summary>
    private static readonly TimeSpan LeastShift = TimeSpan.FromSeconds(1);

    /// <summary>Shifts this close to each other have the same cause.</summary>
    private static readonly TimeSpan SameShift = TimeSpan.FromSeconds(1);

    public static IEnumerable<Difference> Find(Sides<PodLife> lives)
    {
        var pairs = lives.First.Containers.Where(first => lives.Second.Find(first.Name) is not null)
            .Select(first => new Sides<ContainerLife>(first, lives.Second.Find(first.Name)!)).ToList();
        foreach (var never in FindNeverStarting(lives, pairs)) yield return never;

        var restarted = pairs.Where(pair => pair is { First: { LastStart: not null, Restarts: var one }, Second: { LastStart: not null, Restarts: var other } } && one != other).ToList();
        foreach (var pair in restarted)
            yield return new Difference.Restarts(
                pair.First.Name, pair.Select(life => life.Restarts), pair.Select(life => life.LastStart!), pair.Select(life => life.Restarts > 0 ? life.RestartedAfter : ""));

        var shifted = pairs.Except(restarted).Where(pair => pair is { First.Start: not null, Second.Start: not null })
            .Select(pair => new StartShift(pair.First.Name, pair.Select(life => life.Start!)))
            .Where(shift => shift.Length.Duration() >= LeastShift);
        foreach (var group in Group(shifted)) yield return new Difference.Start(group, lives.Select(life => life.WaitOf(group[0].Container)));
    }

    private static IEnumerable<Difference> FindNeverStarting(Sides<PodLife> lives, IReadOnlyList<Sides<ContainerLife>> pairs)
    {
        foreach (var side in new[] { Side.First, Side.Second })
        {
            var other = side == Side.First ? Side.Second : Side.First;
            var never = pairs.Where(pair => pair[side].Start is null && pair[other].Start is not null)
                .OrderBy(pair => pair[other].Start!.At).ThenBy(pair => pair.First.Name, StringComparer.Ordinal).ToList();
            if (never.Count == 0) continue;
            var blocker = lives[side].Blocker;
            yield return new Difference.NeverStarts(
                [.. never.Select(pair => pair.First.Name)], side, blocker?.Name, blocker?.Kind ?? ContainerKind.Init, [.. never.Select(pair => pair[other].Start!)]);
        }
    }

    /// <summary>Groups equal shifts; the container that starts first is named first.</summary>
    private static IEnumerable<ImmutableArray<StartShift>> Group(IEnumerable<StartShift> shifted)
    {
        var group = new List<StartShift>();
        foreach (var shift in shifted.OrderBy(shift => shift.Length.Duration()).ThenBy(shift => shift.Container, StringComparer.Ordinal))
        {
            if (group.Count > 0 && (shift.Length - group[0].Length).Duration() > SameShift)
            {
                yield return InOrder(group);
                group.Clear();
            }

            group.Add(shift);
        }

        if (group.Count > 0) yield return InOrder(group);

        static ImmutableArray<StartShift> InOrder(IEnumerable<StartShift> group) =>
            [.. group.OrderBy(shift => shift.Starts.First.At.TotalSeconds + shift.Starts.Second.At.TotalSeconds).ThenBy(shift => shift.Container, StringComparer.Ordinal)];
    }
}
