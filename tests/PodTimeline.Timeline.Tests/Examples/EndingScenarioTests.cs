using PodTimeline.Kubelet;
using PodTimeline.Model.Events;
using PodTimeline.Model.Status;

namespace PodTimeline.Timeline.Tests.Examples;

/// <summary>What the sentences of the examples in the groups Sidecars, Shutdown and Jobs say, told by the simulation.</summary>
public class EndingScenarioTests
{
    [Fact]
    public void Log_shipper_starts_first_and_stops_last()
    {
        var played = PlayedExample.Of("log-shipper");
        Assert.Equal("fluent-bit invoices", played.StartOrder);
        Assert.Equal("invoices:SIGTERM fluent-bit:SIGTERM", played.SignalOrder);
        Assert.True(played.Stop("invoices") <= played.Signal("fluent-bit"));
    }

    [Fact]
    public void Reverse_order_stops_the_last_started_sidecar_first()
    {
        var played = PlayedExample.Of("reverse-order");
        Assert.Equal("vault-agent envoy payments", played.StartOrder);
        Assert.Equal("payments:SIGTERM envoy:SIGTERM vault-agent:SIGTERM", played.SignalOrder);
        Assert.True(played.Stop("envoy") <= played.Signal("vault-agent"));
    }

    [Fact]
    public void Classic_sidecar_is_gone_before_the_app()
    {
        var played = PlayedExample.Of("classic-sidecar");
        Assert.Equal(played.Signal("reviews"), played.Signal("fluent-bit"));
        Assert.True(played.Stop("fluent-bit") + 4 < played.Stop("reviews"));
    }

    [Fact]
    public void Everything_goes_up_in_order_and_down_in_reverse()
    {
        var played = PlayedExample.Of("everything");
        Assert.Equal("wait-for-db envoy migrate log-shipper app metrics", played.StartOrder);
        Assert.True(played.Start("metrics") < 45);
        Assert.Equal("metrics:SIGTERM app:SIGTERM log-shipper:SIGTERM envoy:SIGTERM", played.SignalOrder);
        Assert.Equal(5, played.Signal("app") - played.Signal("metrics"), 3);
        Assert.All<string>(["app", "metrics", "log-shipper", "envoy"], container => Assert.Equal([0], played.ExitCodes(container)));
    }

    [Fact]
    public void Deaf_shell_takes_the_whole_grace_period()
    {
        var played = PlayedExample.Of("deaf-shell");
        Assert.Equal("poller:SIGTERM poller:SIGKILL", played.SignalOrder);
        Assert.Equal(30, played.Signal("poller", "SIGKILL") - played.Signal("poller"), 3);
        Assert.Equal([137], played.ExitCodes("poller"));
    }

    [Fact]
    public void Trap_term_hands_back_and_exits()
    {
        var played = PlayedExample.Of("trap-term");
        Assert.Equal("worker:SIGTERM", played.SignalOrder);
        Assert.Equal(3, played.Stop("worker") - played.Signal("worker"), 1);
        Assert.Equal([0], played.ExitCodes("worker"));
        Assert.Contains(played.All<SimEvent.LogWritten>("worker"), e => e.Line == "handing back what is open");
    }

    [Fact]
    public void Pre_stop_leaves_too_little_of_the_grace_period()
    {
        var played = PlayedExample.Of("pre-stop");
        Assert.Equal(10, played.Signal("gateway") - 15, 3);
        Assert.Equal(15, played.Signal("gateway", "SIGKILL") - 15, 3);
        Assert.Equal([137], played.ExitCodes("gateway"));
    }

    [Fact]
    public void Grace_runs_out_while_the_sidecars_wait()
    {
        var played = PlayedExample.Of("grace-runs-out");
        Assert.Equal(15, played.Signal("uploads"));
        Assert.Equal(27, played.Signal("envoy"), 1);
        Assert.Equal(played.Signal("envoy"), played.Signal("tunnel"), 1);
        Assert.Equal([137], played.ExitCodes("uploads"));
        Assert.True(played.Signal("envoy") <= played.Stop("uploads"));
    }

    [Fact]
    public void Delete_during_init_stops_the_init_container_at_once()
    {
        var played = PlayedExample.Of("delete-during-init");
        Assert.Equal(20, played.Signal("restore-backup"));
        Assert.Equal([1], played.ExitCodes("restore-backup"));
        Assert.Equal(0, played.Runs("archive"));
        Assert.Equal(SimulationEnd.Deleted, played.End);
    }

    [Fact]
    public void Deadline_fails_the_pod()
    {
        var played = PlayedExample.Of("deadline");
        Assert.InRange(played.Signal("update"), 30, 32);
        Assert.Equal("Pending Running Failed", played.Phases);
        Assert.Equal("DeadlineExceeded", played.StatusAt(500).Reason);
        Assert.Equal([0], played.ExitCodes("update"));
    }

    [Fact]
    public void Job_native_succeeds_when_its_sidecar_is_stopped()
    {
        var played = PlayedExample.Of("job-native");
        Assert.Equal(SimulationEnd.Ended, played.End);
        Assert.Equal("Pending Running Succeeded", played.Phases);
        Assert.Equal("sql-proxy:SIGTERM", played.SignalOrder);
        Assert.True(played.Stop("export") < played.Signal("sql-proxy"));
    }

    [Fact]
    public void Job_classic_never_ends()
    {
        var played = PlayedExample.Of("job-classic");
        Assert.Null(played.End);
        Assert.Equal([0], played.ExitCodes("export"));
        Assert.Equal(1, played.Runs("export"));
        Assert.Empty(played.ExitCodes("sql-proxy"));
        Assert.Equal("Pending Running", played.Phases);
        Assert.Contains(played.StatusAt(500).Conditions, condition => condition is { Type: PodConditionTypes.Ready, Status: false });
    }

    [Fact]
    public void Cronjob_runs_once_to_success()
    {
        var played = PlayedExample.Of("cronjob");
        Assert.Equal("Pending Running Succeeded", played.Phases);
        Assert.Equal([0], played.ExitCodes("cleanup"));
        Assert.Equal(PodPhase.Succeeded, played.StatusAt(500).Phase);
    }
}
