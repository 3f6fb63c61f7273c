using PodTimeline.Kubelet;
using PodTimeline.Kubelet.Budgets;
using PodTimeline.Model.Events;
using PodTimeline.Shell.Reading;

namespace PodTimeline.Shell.Tests;

/// <summary>Scripts that would keep a machine busy forever are bounded, and it is said so.</summary>
public sealed class BoundsTests
{
    [Theory]
    [InlineData("while true; do :; done", "commands repeat without a pause")]
    [InlineData("while true; do echo x; done", "500 lines at one instant")]
    [InlineData("for i in 1 2 3 4 5 6 7 8 9; do seq 100000; done", "500 lines at one instant")]
    [InlineData("yes", "500 lines at one instant")]
    [InlineData("f() { f; }; f", "commands call each other without end")]
    [InlineData("x=a; while true; do x=$x$x; done", "without end")]
    [InlineData("i=0; while true; do eval v$i=$(head -c 60000 /dev/zero | tr -d x)aaaaaaaaaa; i=$((i+1)); done", "without")]
    [InlineData("bomb() { bomb | bomb; }; bomb", "64 processes")]
    [InlineData("while true; do sleep 100 & done", "64 processes")]
    [InlineData("echo $(yes)", "without")]
    [InlineData("sh -c \"$0\"", null)]
    [InlineData("while :; do cat /dev/zero; done", "commands repeat without a pause")]
    public void A_bound_is_named(string script, string? note)
    {
        var pod = ScriptScenario.PodOf(["sh", "-c", script]);
        var behavior = Assert.Single(BehaviorReader.Read(pod));
        var simulation = ScriptScenario.Run(pod, until: null);

        Assert.NotNull(simulation.End);
        Assert.InRange(simulation.Events.Count, 1, 2_000);
        if (note is not null) Assert.Contains(behavior.Notes, text => text.StartsWith("A limit was reached", StringComparison.Ordinal) && text.Contains(note));
    }

    [Fact]
    public void A_bound_that_only_the_run_itself_reaches_is_told_when_it_is()
    {
        var pod = ScriptScenario.PodOf(["sh", "-c", "while true; do seq 1 400; sleep 1; done"]);

        Assert.DoesNotContain(Assert.Single(BehaviorReader.Read(pod)).Notes, note => note.Contains("lines", StringComparison.Ordinal));
        var told = Assert.Single(ScriptScenario.Run(pod, until: 60).Events.OfType<SimEvent.BoundReached>());
        Assert.Equal((50, "A limit was reached (20000 lines in one run): further lines are not shown."), (told.At.TotalSeconds, told.Message));
    }

    [Fact]
    public void A_bound_that_every_run_of_a_probe_reaches_is_told_once()
    {
        var simulation = ManifestScenario.Run("""
            apiVersion: v1
            kind: Pod
            metadata: {name: p}
            spec:
              containers:
                - name: app
                  image: busybox:1.36
                  command: [sh, -c, "trap 'exit 0' TERM; sleep 1000 & wait"]
                  readinessProbe: {exec: {command: [sh, -c, "while :; do :; done"]}}
            """, until: 60);

        Assert.StartsWith("A limit was reached", Assert.Single(simulation.Events.OfType<SimEvent.BoundReached>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_busy_process_is_killed_at_the_end_of_its_grace_period() =>
        Assert.Equal("exit 137 at 35", ScriptScenario.Describe("while true; do :; done", term: 5));

    [Fact]
    public void A_busy_shell_still_runs_its_trap() =>
        Assert.Equal("exit 3 at 5", ScriptScenario.Describe("trap 'exit 3' TERM; while true; do :; done", term: 5));

    [Fact]
    public void Twenty_busy_containers_share_one_budget_and_where_it_ends_the_run_stops()
    {
        var pod = ScriptScenario.PodOf(["sh", "-c", "i=0; while true; do i=$((i+1)); [ $((i % 9000)) = 0 ] && sleep 1; done"]);
        var one = pod.Containers[0];
        pod = pod with { Containers = [.. Enumerable.Range(0, 20).Select(index => one with { Name = $"app{index}" })] };

        var simulation = ScriptScenario.Run(pod, until: 3_600);

        Assert.Equal((SimulationEnd.Limit, BudgetPart.ScriptSteps, 80_000L), (simulation.End, simulation.Spent!.Part, simulation.Spent.Most));
        Assert.Matches("^The simulation stops at .* s: it has reached its limit of 80,000 script steps. Most of them went to the command of app", simulation.Spent.Message);
        Assert.Empty(simulation.Events.OfType<SimEvent.ContainerTerminated>());
    }

    [Theory]
    [InlineData("(")]
    [InlineData("$(")]
    [InlineData("${")]
    [InlineData("\"")]
    [InlineData("if true")]
    [InlineData("case x in")]
    [InlineData("cat <<EOF")]
    [InlineData("echo ${x?} ${1:?no} $((1/0))")]
    [InlineData("((((((((((((((((((((((((((((((((((((((((((((((((((((((")]
    [InlineData("[ ( ( ( ( ( ( -f")]
    [InlineData("exec")]
    [InlineData("trap")]
    [InlineData("trap - BOGUS; kill; kill -9; kill abc; wait 99999; read -t; cd a b c; shift 99; return; break 5; . ; exit abc")]
    [InlineData("printf; printf %; printf '%*d' x; date -d; seq; seq a; head -n; cut; cut -d; tr; sort -k; grep; grep '['; sed; sed s/a; awk")]
    [InlineData("timeout; timeout x y; env -u; xargs -I; find -name; mktemp -p; tail -n; tee; dd of=; chmod; cp; mv a; ln; stat; nc; wget; curl; ps -o")]
    [InlineData("\uFDD0\uFDD1\uFDD0 echo \uFDD0")]
    public void A_script_that_makes_no_sense_ends_too(string script)
    {
        foreach (var image in new[] { "busybox", "ubuntu", "fedora", "myapp:1" })
            foreach (var shell in new[] { "sh", "bash" })
                Assert.NotNull(ScriptScenario.Run(ScriptScenario.PodOf([shell, "-c", script], image), term: 30).End);
    }

    [Fact]
    public void The_same_script_runs_the_same_way_twice()
    {
        const string Script = "for i in 1 2 3; do echo $RANDOM $(date +%s%N); (sleep 1; echo $i) & done; wait";

        Assert.Equal(ScriptScenario.Describe(Script, "ubuntu", shell: "bash"), ScriptScenario.Describe(Script, "ubuntu", shell: "bash"));
    }
}
