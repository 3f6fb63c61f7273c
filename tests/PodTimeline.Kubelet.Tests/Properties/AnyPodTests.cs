using FsCheck;
using FsCheck.Fluent;
using PodTimeline.Kubelet.Budgets;
using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Model.Events;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;

namespace PodTimeline.Kubelet.Tests.Properties;

/// <summary>What holds for every pod, whatever its containers do and whatever is done to it.</summary>
public class AnyPodTests
{
    private const int Pods = 400;

    [Fact]
    public void No_two_regular_init_containers_run_together() => Check((plan, scenario) =>
    {
        HashSet<string> running = [];
        foreach (var e in scenario.Events)
        {
            if (e is SimEvent.ContainerTerminated ended) running.Remove(ended.Container);
            if (e is not SimEvent.ContainerRunning started || !IsRegularInit(plan, started.Container)) continue;
            running.Add(started.Container);
            if (running.Count > 1) return $"{string.Join(" and ", running)} at {e.At}";
        }

        return null;
    });

    [Fact]
    public void No_app_starts_before_the_last_init_gate() => Check((plan, scenario) =>
    {
        HashSet<string> passed = [];
        var appHasRun = false;
        foreach (var e in scenario.Events)
        {
            switch (e)
            {
                case SimEvent.PodSandboxCreated:
                    passed.Clear();
                    appHasRun = false;
                    break;
                case SimEvent.ContainerTerminated { ExitCode: 0, StartedAt: not null } ended when IsRegularInit(plan, ended.Container):
                    passed.Add(ended.Container);
                    break;
                case SimEvent.ContainerRunning started when IsSidecar(plan, started.Container):
                    passed.Add(started.Container);
                    break;
                case SimEvent.ContainerRunning started when started.Container[0] == 'a':
                    if (!appHasRun && passed.Count < plan.Init.Length) return $"{started.Container} at {e.At} after {string.Join(' ', passed)}";
                    appHasRun = true;
                    break;
            }
        }

        return null;
    });

    [Fact]
    public void Sidecars_stop_after_the_apps_and_in_reverse_order_while_there_is_time() => Check((plan, scenario) =>
    {
        HashSet<string> running = [];
        foreach (var e in scenario.Events)
        {
            if (e is SimEvent.ContainerRunning started) running.Add(started.Container);
            if (e is SimEvent.ContainerTerminated ended) running.Remove(ended.Container);
            if (e is not SimEvent.SignalSent { Rule.Id: "T24" } signal || signal.RemainingGrace <= TimeSpan.FromSeconds(2)) continue;
            if (running.FirstOrDefault(name => name[0] == 'a') is { } app) return $"SIGTERM to {signal.Container} at {e.At} while {app} runs";
            var next = plan.All.Select(entry => entry.Name).SkipWhile(name => name != signal.Container).Skip(1).FirstOrDefault(name => IsSidecar(plan, name));
            if (next is not null && running.Contains(next)) return $"SIGTERM to {signal.Container} at {e.At} while {next} runs";
        }

        return null;
    });

    [Fact]
    public void Nothing_outlives_the_grace_period_by_more_than_the_rules_allow() => Check((plan, scenario) =>
    {
        if (plan.Commands.Any(command => command.Act is PlannedAct.RestartKubelet or PlannedAct.RebootNode)) return null;
        if (scenario.All<SimEvent.PodDeletionRequested>().FirstOrDefault() is not { } asked) return null;
        // A sync that was under way when the deletion came is finished first; the kill begins with the first hook or signal after it.
        if (scenario.Events.FirstOrDefault(e => e.Seq > asked.Seq && e is SimEvent.SignalSent { Rule.Id: "T23" or "T24" or "T22" } or SimEvent.PreStopStarted { Rule.Id: "T15" }) is not { } begin)
            return null;
        if (begin.Cause != asked.Seq) return null; // a kill of another kind, already under way
        var limit = begin.At.TotalSeconds + Math.Max(asked.GracePeriod.TotalSeconds, 1) + 4; // two subtractions cut to seconds, and two seconds at least
        return scenario.All<SimEvent.ContainerTerminated>().FirstOrDefault(end => end.Seq > begin.Seq && end.At.TotalSeconds > limit) is { } late
            ? $"{late.Container} ended at {late.At}, killed from {begin.At} with {asked.GracePeriod}"
            : null;
    });

    [Fact]
    public void Nothing_starts_once_the_kill_of_the_pod_has_begun() => Check((_, scenario) =>
    {
        var begin = scenario.All<SimEvent.SignalSent>().FirstOrDefault(signal => signal.Rule.Id is "T23" or "T24" && signal.Cause != 0
            && scenario.All<SimEvent.PodDeletionRequested>().Any(asked => asked.Seq < signal.Seq));
        if (begin is null) return null;
        return scenario.All<SimEvent.ContainerRunning>().FirstOrDefault(started => started.Seq > begin.Seq) is { } started ? $"{started.Container} at {started.At}" : null;
    });

    [Fact]
    public void Instants_never_fall_and_every_cause_comes_before() => Check((_, scenario) =>
    {
        for (var i = 0; i < scenario.Events.Count; i++)
        {
            var e = scenario.Events[i];
            if (e.Seq != i + 1) return $"seq {e.Seq} at place {i}";
            if (i > 0 && e.At < scenario.Events[i - 1].At) return $"{e.Seq} falls to {e.At}";
            if (e.Cause < 0 || e.Cause >= e.Seq) return $"{e.Seq} is caused by {e.Cause}";
        }

        return null;
    });

    [Fact]
    public void The_same_plan_gives_the_same_log() => Check((plan, scenario) => scenario.ToString() == plan.Run().ToString() ? null : "another log");

    [Fact]
    public void Running_it_piece_by_piece_gives_the_same_log() => Check((plan, scenario) =>
    {
        var pod = plan.Pod();
        var simulation = new PodSimulation(pod.Pod, pod.Behaviors, pod.Settings);
        for (var at = 0.0; simulation.End is null; at += 7.3) simulation.RunUntil(SimInstant.FromSeconds(at));
        return new PodReport(simulation).ToString() == scenario.ToString() ? null : "another log";
    });

    [Fact]
    public void Every_run_ends_or_is_bounded() => Check((_, scenario) =>
        scenario.End is null ? "no end" : scenario.Events.Count > SimulationBudget.MostEvents + 1000 ? $"{scenario.Events.Count} events" : null);

    [Fact]
    public void The_runs_of_a_container_follow_one_another() => Check((plan, scenario) =>
    {
        foreach (var (name, _) in plan.All)
        {
            var (attempt, running) = (-1, false);
            foreach (var e in scenario.All<SimEvent.OfContainer>(name))
            {
                switch (e)
                {
                    case SimEvent.ContainerCreated when e.Attempt != ++attempt || running:
                    case SimEvent.ContainerRunning when e.Attempt != attempt || running:
                    case SimEvent.ContainerTerminated { StartedAt: not null } when e.Attempt != attempt || !running:
                        return $"{e.GetType().Name} {e.Attempt} of {name} at {e.At}";
                }

                if (e is SimEvent.ContainerRunning) running = true;
                if (e is SimEvent.ContainerTerminated) running = false;
            }
        }

        return null;
    });

    [Fact]
    public void A_published_state_was_true_before() => Check((plan, scenario) =>
    {
        foreach (var published in scenario.All<SimEvent.StatusPublished>())
            foreach (var status in published.Status.AllContainerStatuses)
            {
                if (status.State is ContainerState.Running running
                    && !scenario.All<SimEvent.ContainerRunning>(status.Name).Any(e => e.Seq < published.Seq && e.At == running.StartedAt))
                    return $"{status.Name} shows Running at {published.At}";
                if (status.State is ContainerState.Terminated { FinishedAt: { } finished }
                    && !scenario.All<SimEvent.ContainerTerminated>(status.Name).Any(e => e.Seq < published.Seq && e.At == finished))
                    return $"{status.Name} shows Terminated at {published.At}";
                if (status.Ready && status.Name[0] == 'a' && status.State is not ContainerState.Running) return $"{status.Name} is ready at {published.At}";
            }

        return null;
    });

    [Fact]
    public void A_restart_count_never_falls_but_with_a_new_sandbox() => Check((plan, scenario) =>
    {
        if (plan.Commands.Any(command => command.Act == PlannedAct.RebootNode)) return null;
        foreach (var (name, _) in plan.All)
        {
            var last = 0;
            foreach (var published in scenario.All<SimEvent.StatusPublished>())
            {
                var count = published.Status.FindContainer(name)?.RestartCount ?? last;
                if (count < last) return $"{name} falls from {last} to {count} at {published.At}";
                last = count;
            }
        }

        return null;
    });

    [Fact]
    public void A_terminal_phase_is_never_left() => Check((_, scenario) =>
    {
        PodPhase? terminal = null;
        foreach (var published in scenario.All<SimEvent.StatusPublished>())
        {
            if (terminal is { } phase && published.Status.Phase != phase) return $"{published.Status.Phase} after {phase} at {published.At}";
            if (published.Status.Phase.IsTerminal()) terminal = published.Status.Phase;
        }

        return null;
    });

    [Fact]
    public void The_plans_reach_what_the_properties_speak_of()
    {
        var (ordered, deleted, inits, sandboxes, crashes, probeKills, settled) = (0, 0, 0, 0, 0, 0, 0);
        Check((plan, scenario) =>
        {
            if (scenario.All<SimEvent.SignalSent>().Any(signal => signal.Rule.Id == "T24" && signal.RemainingGrace > TimeSpan.FromSeconds(2))) ordered++;
            if (scenario.All<SimEvent.PodDeletionRequested>().Any()) deleted++;
            if (plan.Init.Count(container => !container.IsSidecar) > 1 && scenario.All<SimEvent.ContainerRunning>().Any(started => started.Container[0] == 'a')) inits++;
            if (scenario.All<SimEvent.PodSandboxCreated>().Count() > 1) sandboxes++;
            if (scenario.All<SimEvent.ContainerBackOff>().Any()) crashes++;
            if (scenario.Recorded("Killing").Any(line => line.Contains("probe", StringComparison.Ordinal))) probeKills++;
            if (scenario.End == SimulationEnd.Settled) settled++;
            return null;
        });

        Assert.All(new[] { ordered, deleted, inits, sandboxes, crashes, probeKills, settled }, count => Assert.InRange(count, 10, Pods));
    }

    /// <summary>Checks a property of a plan and its scenario; it answers what is wrong, or null.</summary>
    private static void Check(Func<PodPlan, PodReport, string?> wrong) => FsCheck.Fluent.Prop.ForAll(PodPlans.Any, plan =>
    {
        var scenario = plan.Run();
        var found = wrong(plan, scenario);
        return (found is null).Label(found ?? "");
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Pods).WithReplay(19_530_101, 4_711));

    private static bool IsSidecar(PodPlan plan, string name) => name[0] == 'i' && plan.Init[name[1] - '0'].IsSidecar;

    private static bool IsRegularInit(PodPlan plan, string name) => name[0] == 'i' && !plan.Init[name[1] - '0'].IsSidecar;
}
