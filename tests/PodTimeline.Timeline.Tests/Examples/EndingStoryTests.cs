using PodTimeline.Kubelet;
using PodTimeline.Model.Events;
using PodTimeline.Model.Status;

namespace PodTimeline.Timeline.Tests.Examples;

/// <summary>What the sentences of the examples in the groups Sidecars, Shutdown and Jobs say, told by the simulation.</summary>
public class EndingStoryTests
{
    [Fact]
    public void Log_shipper_starts_first_and_stops_last()
    {
        var told = ToldExample.Of("log-shipper");
        Assert.Equal("fluent-bit invoices", told.StartOrder);
        Assert.Equal("invoices:SIGTERM fluent-bit:SIGTERM", told.SignalOrder);
        Assert.True(told.Stop("invoices") <= told.Signal("fluent-bit"));
    }

    [Fact]
    public void Reverse_order_stops_the_last_started_sidecar_first()
    {
        var told = ToldExample.Of("reverse-order");
        Assert.Equal("vault-agent envoy payments", told.StartOrder);
        Assert.Equal("payments:SIGTERM envoy:SIGTERM vault-agent:SIGTERM", told.SignalOrder);
        Assert.True(told.Stop("envoy") <= told.Signal("vault-agent"));
    }

    [Fact]
    public void Classic_sidecar_is_gone_before_the_app()
    {
        var told = ToldExample.Of("classic-sidecar");
        Assert.Equal(told.Signal("reviews"), told.Signal("fluent-bit"));
        Assert.True(told.Stop("fluent-bit") + 4 < told.Stop("reviews"));
    }

    [Fact]
    public void Everything_goes_up_in_order_and_down_in_reverse()
    {
        var told = ToldExample.Of("everything");
        Assert.Equal("wait-for-db envoy migrate log-shipper app metrics", told.StartOrder);
        Assert.True(told.Start("metrics") < 45);
        Assert.Equal("metrics:SIGTERM app:SIGTERM log-shipper:SIGTERM envoy:SIGTERM", told.SignalOrder);
        Assert.Equal(5, told.Signal("app") - told.Signal("metrics"), 3);
        Assert.All<string>(["app", "metrics", "log-shipper", "envoy"], container => Assert.Equal([0], told.ExitCodes(container)));
    }

    [Fact]
    public void Deaf_shell_takes_the_whole_grace_period()
    {
        var told = ToldExample.Of("deaf-shell");
        Assert.Equal("poller:SIGTERM poller:SIGKILL", told.SignalOrder);
        Assert.Equal(30, told.Signal("poller", "SIGKILL") - told.Signal("poller"), 3);
        Assert.Equal([137], told.ExitCodes("poller"));
    }

    [Fact]
    public void Trap_term_hands_back_and_exits()
    {
        var told = ToldExample.Of("trap-term");
        Assert.Equal("worker:SIGTERM", told.SignalOrder);
        Assert.Equal(3, told.Stop("worker") - told.Signal("worker"), 1);
        Assert.Equal([0], told.ExitCodes("worker"));
        Assert.Contains(told.All<SimEvent.LogWritten>("worker"), e => e.Line == "handing back what is open");
    }

    [Fact]
    public void Pre_stop_leaves_too_little_of_the_grace_period()
    {
        var told = ToldExample.Of("pre-stop");
        Assert.Equal(10, told.Signal("gateway") - 15, 3);
        Assert.Equal(15, told.Signal("gateway", "SIGKILL") - 15, 3);
        Assert.Equal([137], told.ExitCodes("gateway"));
    }

    [Fact]
    public void Grace_runs_out_while_the_sidecars_wait()
    {
        var told = ToldExample.Of("grace-runs-out");
        Assert.Equal(15, told.Signal("uploads"));
        Assert.Equal(27, told.Signal("envoy"), 1);
        Assert.Equal(told.Signal("envoy"), told.Signal("tunnel"), 1);
        Assert.Equal([137], told.ExitCodes("uploads"));
        Assert.True(told.Signal("envoy") <= told.Stop("uploads"));
    }

    [Fact]
    public void Delete_during_init_stops_the_init_container_at_once()
    {
        var told = ToldExample.Of("delete-during-init");
        Assert.Equal(20, told.Signal("restore-backup"));
        Assert.Equal([1], told.ExitCodes("restore-backup"));
        Assert.Equal(0, told.Runs("archive"));
        Assert.Equal(SimulationEnd.Deleted, told.End);
    }

    [Fact]
    public void Deadline_fails_the_pod()
    {
        var told = ToldExample.Of("deadline");
        Assert.InRange(told.Signal("update"), 30, 32);
        Assert.Equal("Pending Running Failed", told.Phases);
        Assert.Equal("DeadlineExceeded", told.StatusAt(500).Reason);
        Assert.Equal([0], told.ExitCodes("update"));
    }

    [Fact]
    public void Job_native_succeeds_when_its_sidecar_is_stopped()
    {
        var told = ToldExample.Of("job-native");
        Assert.Equal(SimulationEnd.Ended, told.End);
        Assert.Equal("Pending Running Succeeded", told.Phases);
        Assert.Equal("sql-proxy:SIGTERM", told.SignalOrder);
        Assert.True(told.Stop("export") < told.Signal("sql-proxy"));
    }

    [Fact]
    public void Job_classic_never_ends()
    {
        var told = ToldExample.Of("job-classic");
        Assert.Null(told.End);
        Assert.Equal([0], told.ExitCodes("export"));
        Assert.Equal(1, told.Runs("export"));
        Assert.Empty(told.ExitCodes("sql-proxy"));
        Assert.Equal("Pending Running", told.Phases);
        Assert.Contains(told.StatusAt(500).Conditions, condition => condition is { Type: PodConditionTypes.Ready, Status: false });
    }

    [Fact]
    public void Cronjob_runs_once_to_success()
    {
        var told = ToldExample.Of("cronjob");
        Assert.Equal("Pending Running Succeeded", told.Phases);
        Assert.Equal([0], told.ExitCodes("cleanup"));
        Assert.Equal(PodPhase.Succeeded, told.StatusAt(500).Phase);
    }
}
