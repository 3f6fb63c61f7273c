using PodTimeline.Kubelet;
using PodTimeline.Model.Pods;

namespace PodTimeline.Shell.Tests;

/// <summary>A loop that only repeats itself does not keep a simulation from settling; one that will yet do something new does.</summary>
public sealed class RestTests
{
    [Theory]
    [InlineData("while true; do echo alive; sleep 5; done")]
    [InlineData("while true; do sleep 30; done")]
    [InlineData("i=0; while true; do echo \"count $i\"; i=$((i+1)); sleep 1; done")]
    [InlineData("while :; do date; sleep 10; done")]
    [InlineData("while true; do echo $RANDOM >> /tmp/numbers; tail -n 1 /tmp/numbers; sleep 2; done")]
    [InlineData("while true; do if [ -f /tmp/never ]; then exit 1; fi; sleep 1; done")]
    [InlineData("until [ -f /tmp/never ]; do sleep 1; done")]
    [InlineData("(while true; do echo job; sleep 3; done) & wait")]
    [InlineData("work() { echo working; sleep 2; }; while true; do work; done")]
    [InlineData("while true; do echo a | cat; x=$(echo b); sleep 2; done")]
    [InlineData("while true; do for i in 1 2 3; do sleep 1; done; done")]
    [InlineData("watch -n 5 date")]
    [InlineData("sleep infinity")]
    [InlineData("tail -f /dev/null")]
    [InlineData("touch /tmp/log; tail -f /tmp/log")]
    [InlineData("mkfifo /tmp/p; sleep 2147483647")]
    public void A_loop_at_rest_lets_the_simulation_settle(string script)
    {
        var simulation = ScriptScenario.Run(ScriptScenario.PodOf(["sh", "-c", script]), until: null);

        Assert.Equal(SimulationEnd.Settled, simulation.End);
        Assert.InRange(simulation.Now.TotalSeconds, 0, 300);
    }

    [Theory]
    [InlineData("i=0; while [ $i -lt 100 ]; do i=$((i+1)); sleep 1; done; exit 4", "exit 4 at 100")]
    [InlineData("i=0; while true; do i=$((i+1)); [ $i -ge 50 ] && exit 5; sleep 1; done", "exit 5 at 49")]
    [InlineData("end=$(( $(date +%s) + 90 )); while [ $(date +%s) -lt $end ]; do sleep 1; done; exit 6", "exit 6 at 90")]
    [InlineData("(sleep 70; touch /tmp/go) & until [ -f /tmp/go ]; do sleep 1; done; exit 7", "exit 7 at 70")]
    [InlineData("for i in $(seq 60); do sleep 1; done; exit 8", "exit 8 at 60")]
    [InlineData("n=0; while true; do n=$((n+1)); case $n in 40) exit 9;; esac; sleep 1; done", "exit 9 at 39")]
    public void A_loop_that_will_end_is_waited_for(string script, string outcome) =>
        Assert.Equal(outcome, ScriptScenario.Text(ScriptScenario.Run(ScriptScenario.PodOf(["sh", "-c", script]), until: null)));

    [Fact]
    public void A_loop_at_rest_wakes_when_another_container_changes_what_it_looks_at()
    {
        var pod = TwoContainers("until [ -f /work/go ]; do sleep 1; done; echo went; exit 0", "sleep 100; touch /work/go; exit 0");

        var simulation = ScriptScenario.Run(pod, until: null);

        Assert.Equal("100 went | exit 0 at 100", ScriptScenario.Text(simulation, "app"));
        Assert.Equal(SimulationEnd.Ended, simulation.End);
    }

    [Fact]
    public void A_writer_and_a_reader_that_go_on_for_ever_settle()
    {
        var pod = TwoContainers("while true; do cat /work/page; sleep 3; done", "while true; do date > /work/page; sleep 10; done");

        Assert.Equal(SimulationEnd.Settled, ScriptScenario.Run(pod, until: null).End);
    }

    [Fact]
    public void A_followed_file_is_read_as_it_grows()
    {
        var pod = TwoContainers("tail -n +1 -F /work/log", "for i in 1 2 3; do echo line $i >> /work/log; sleep 5; done; sleep infinity");

        var simulation = ScriptScenario.Run(pod, until: null);

        Assert.Equal("0 tail: can't open '/work/log': No such file or directory | 0 line 1 | 5 line 2 | 10 line 3", ScriptScenario.Text(simulation, "app"));
    }

    private static PodSpec TwoContainers(string first, string second)
    {
        var mount = new VolumeMountSpec("work", "/work");
        var pod = ScriptScenario.PodOf(["sh", "-c", first]);
        var app = pod.Containers[0] with { VolumeMounts = [mount] };
        return pod with
        {
            Volumes = [new VolumeSpec("work", VolumeKind.EmptyDir)],
            Containers = [app, app with { Name = "other", Command = ["sh", "-c", second] }],
        };
    }
}
