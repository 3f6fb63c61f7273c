using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using PodTimeline.Model.Pods;

namespace PodTimeline.Kubelet.Tests.Properties;

/// <summary>Generates plans, and makes a failing one smaller by leaving things out.</summary>
internal static class PodPlans
{
    private static readonly Gen<int?> Maybe = Optional(Gen.Choose(0, 12), oneIn: 4);

    private static readonly Gen<(int? Seconds, int ExitCode)> Run =
        from seconds in Optional(Gen.Choose(0, 40), oneIn: 1)
        from forever in Gen.Choose(0, 3)
        from code in Gen.Elements(0, 0, 1, 42)
        select (forever == 0 ? null : seconds, code);

    private static readonly Gen<PlannedContainer> Container =
        from sidecar in Gen.Elements(true, false)
        from runs in Gen.NonEmptyListOf(Run)
        from onTerm in Optional(Gen.Choose(0, 40), oneIn: 1)
        from deaf in Gen.Choose(0, 4)
        from preStop in Maybe
        from postStart in Maybe
        from postStartExit in Gen.Elements(0, 0, 0, 1)
        from startup in Maybe
        from readiness in Maybe
        from liveness in Optional(Gen.Choose(0, 60), oneIn: 5)
        from pullFailures in Gen.Elements(0, 0, 0, 0, 0, 1, 3)
        select new PlannedContainer(
            sidecar, [.. runs.Take(3)], deaf == 0 ? null : onTerm, preStop, postStart, postStartExit, startup, readiness, liveness, pullFailures);

    private static readonly Gen<PlannedCommand> Command =
        from at in Gen.Choose(0, 150)
        from act in Gen.Elements(Enum.GetValues<PlannedAct>())
        from target in Gen.Choose(0, 9)
        select new PlannedCommand(at, act, target);

    private static readonly Gen<PodPlan> Plan =
        from policy in Gen.Elements(Enum.GetValues<RestartPolicy>())
        from grace in Gen.Elements(0, 1, 5, 30)
        from minor in Gen.Choose(29, 36)
        from typical in Gen.Elements(true, false)
        from until in Optional(Gen.Choose(1, 900), oneIn: 2)
        from init in Gen.ListOf(Container)
        from apps in Gen.NonEmptyListOf(Container)
        from commands in Gen.ListOf(Command)
        select new PodPlan(
            policy, grace, minor, typical, until,
            [.. init.Take(4).Select(AsInit)], [.. apps.Take(3).Select(app => app with { IsSidecar = false })], [.. commands.Take(4)]);

    public static Arbitrary<PodPlan> Any { get; } = Arb.From(Plan, Smaller);

    private static Gen<int?> Optional(Gen<int> gen, int oneIn) =>
        from value in gen
        from choice in Gen.Choose(1, oneIn)
        select choice == 1 ? value : (int?)null;

    /// <summary>A regular init container has neither probes nor hooks.</summary>
    private static PlannedContainer AsInit(PlannedContainer container) => container.IsSidecar
        ? container
        : container with { PreStop = null, PostStart = null, Startup = null, Readiness = null, Liveness = null };

    private static IEnumerable<PodPlan> Smaller(PodPlan plan)
    {
        foreach (var commands in Without(plan.Commands)) yield return plan with { Commands = commands };
        foreach (var init in Without(plan.Init)) yield return plan with { Init = init };
        if (plan.Apps.Length > 1)
            foreach (var apps in Without(plan.Apps)) yield return plan with { Apps = apps };
        if (plan.Typical) yield return plan with { Typical = false };
        foreach (var apps in Plainer(plan.Apps)) yield return plan with { Apps = apps };
        foreach (var init in Plainer(plan.Init)) yield return plan with { Init = init };
    }

    private static IEnumerable<ImmutableArray<T>> Without<T>(ImmutableArray<T> list)
    {
        for (var i = 0; i < list.Length; i++) yield return list.RemoveAt(i);
    }

    private static IEnumerable<ImmutableArray<PlannedContainer>> Plainer(ImmutableArray<PlannedContainer> list)
    {
        for (var i = 0; i < list.Length; i++)
        {
            var container = list[i];
            PlannedContainer[] plainer =
            [
                container with { PreStop = null }, container with { PostStart = null }, container with { Startup = null },
                container with { Readiness = null }, container with { Liveness = null }, container with { PullFailures = 0 },
                container with { Runs = [container.Runs[^1]] }, container with { OnTerm = 0 },
            ];
            foreach (var other in plainer)
                if (other.ToString() != container.ToString()) yield return list.SetItem(i, other);
        }
    }
}
