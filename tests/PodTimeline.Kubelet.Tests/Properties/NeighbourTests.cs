using FsCheck;
using FsCheck.Fluent;
using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Testing.Sizes;
using Xunit.Abstractions;

namespace PodTimeline.Kubelet.Tests.Properties;

/// <summary>Two neighbouring versions tell the same scenario of any pod, unless a row of the table of versions says why not.</summary>
public class NeighbourTests(ITestOutputHelper output)
{
    private static readonly int Pods = Effort.Scale(600);
    private const int Oldest = 27, Newest = 37;

    [Fact]
    public void Neighbouring_versions_differ_only_where_a_row_says_so()
    {
        var (pairs, alike, excused) = (0, 0, 0);
        FsCheck.Fluent.Prop.ForAll(PodPlans.Any, generated =>
        {
            // A pair of versions that stays the same when a pod is made smaller, and no chance in either.
            var minor = Oldest + (generated.Minor + 3 * (int)generated.Policy) % (Newest - Oldest);
            var plan = generated with { Minor = minor, Typical = false, Until = generated.Until ?? 400 };
            pairs++;
            var (before, after) = (Deeds(plan.Run()), Deeds((plan with { Minor = minor + 1 }).Run()));
            if (before.SequenceEqual(after)) return (++alike > 0).ToProperty();
            if (RowOf(minor + 1, plan) is not null) return (++excused > 0).ToProperty();
            var first = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
            return false.Label($"1.{minor}: {before.ElementAtOrDefault(first)}; 1.{minor + 1}: {after.ElementAtOrDefault(first)}\n{plan}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Pods).WithReplay(19_530_101, 4_711));

        output.WriteLine($"{pairs} pairs: {alike} alike, {excused} with a row");
        Assert.True(alike > Pods / 2, "Most pods meet no row.");
    }

    /// <summary>What happens to containers, and when.</summary>
    private static string[] Deeds(PodReport scenario) =>
    [
        .. scenario.Events.Where(e => e is SimEvent.ContainerRunning or SimEvent.ContainerTerminated or SimEvent.SignalSent or SimEvent.PreStopStarted
                or SimEvent.PostStartStarted or SimEvent.ImagePullStarted or SimEvent.PodSandboxCreated or SimEvent.PodDeleted or SimEvent.PodPhaseChanged)
            .Select(e => $"{e.At} {e switch
            {
                SimEvent.ContainerRunning of => $"{of.Container} runs",
                SimEvent.ContainerTerminated of => $"{of.Container} ends {of.ExitCode}",
                SimEvent.SignalSent of => $"{of.Container} gets {of.Signal} {of.RemainingGrace}",
                SimEvent.PodPhaseChanged of => $"{of.Phase}",
                SimEvent.OfContainer of => $"{of.Container} {of.GetType().Name}",
                _ => e.GetType().Name,
            }}"),
    ];

    /// <summary>The row that may make a difference to what is seen of a plan between a version and the one before; null: none.</summary>
    private static string? RowOf(int minor, PodPlan plan)
    {
        var sidecars = plan.Init.Any(entry => entry.IsSidecar);
        var reboots = plan.Commands.Any(command => command.Act == PlannedAct.RebootNode);
        return minor switch
        {
            28 or 32 when reboots && plan.Init.Any(entry => !entry.IsSidecar) => "16: the phase while init reruns",
            33 when reboots && sidecars => "17: the phase while a sidecar starts again",
            29 when sidecars => "2: sidecars end after the apps",
            31 when plan.Commands.Any(command => command is { Act: PlannedAct.DeleteSoon, Target: 0 }) => "4: force delete",
            35 when plan.Commands.Any(command => command.Act == PlannedAct.RestartKubelet) => "12: started and ready over a kubelet restart",
            35 when plan.All.Any(entry => entry.Container.Startup is not null) => "S81: started is carried over a kill by a probe",
            35 when sidecars && plan.Policy != RestartPolicy.Always => "19: a container's own policy counts",
            36 when reboots || plan.Commands.Any(command => command.Act == PlannedAct.RestartKubelet) => "8: what is remembered of records that are gone",
            37 when plan.Init.Length > 0 => "3: the init decision looks at the sandbox of now",
            _ => null,
        };
    }
}
