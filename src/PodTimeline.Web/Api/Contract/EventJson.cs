using System.Text.Json;
using PodTimeline.Kubectl.Json;
using PodTimeline.Model.Events;

namespace PodTimeline.Web.Api.Contract;

/// <summary>Events on the wire, as the contract names them.</summary>
public sealed class EventJson
{
    private readonly StatusJson _status = new(StatusJson.UsualCreation);

    /// <summary>Writes one event as an object.</summary>
    public void Write(Utf8JsonWriter json, SimEvent simEvent)
    {
        json.WriteStartObject();
        json.WriteNumber("seq", simEvent.Seq);
        json.WriteSeconds("at", simEvent.At);
        json.WriteString("type", simEvent.GetType().Name);
        if (simEvent is SimEvent.OfContainer of)
        {
            json.WriteString("container", of.Container);
            json.WriteNumber("attempt", of.Attempt);
        }

        WriteDetails(json, simEvent);
        if (simEvent.Cause != 0) json.WriteNumber("cause", simEvent.Cause);
        json.WriteString("rule", simEvent.Rule.Id);
        json.WriteEndObject();
    }

    private void WriteDetails(Utf8JsonWriter json, SimEvent simEvent)
    {
        switch (simEvent)
        {
            case SimEvent.PodScheduled scheduled:
                json.WriteString("node", scheduled.Node);
                break;
            case SimEvent.PodSandboxCreated sandbox:
                json.WriteNumber("sandboxAttempt", sandbox.SandboxAttempt);
                WriteText(json, "ip", sandbox.Ip);
                break;
            case SimEvent.PodDeletionRequested deletion:
                json.WriteSeconds("gracePeriodSeconds", deletion.GracePeriod);
                break;
            case SimEvent.StatusPublished published:
                json.WritePropertyName("patch");
                MergePatch.Create(published.Previous is { } before ? _status.Write(before) : null, _status.Write(published.Status)).WriteTo(json);
                break;
            case SimEvent.PodPhaseChanged phase:
                json.WriteString("phase", phase.Phase.ToString());
                break;
            case SimEvent.PodConditionChanged { Condition: var condition }:
                json.WriteString("condition", condition.Type);
                json.WriteString("status", condition.Status ? "True" : "False");
                json.WriteString("reason", condition.Reason);
                json.WriteString("message", condition.Message);
                break;
            case SimEvent.EventRecorded recorded:
                json.WriteString("eventType", recorded.EventType);
                json.WriteString("reason", recorded.Reason);
                json.WriteString("message", recorded.Message);
                json.WriteString("object", recorded.Object);
                json.WriteString("source", recorded.Source);
                json.WriteNumber("count", recorded.Count);
                break;
            case SimEvent.JobConditionSet job:
                json.WriteString("condition", job.Condition);
                json.WriteString("reason", job.Reason);
                json.WriteString("message", job.Message);
                break;
            case SimEvent.EventsWithheld withheld:
                json.WriteString("eventType", withheld.EventType);
                json.WriteString("source", withheld.Source);
                break;
            case SimEvent.OfContainer ofContainer:
                WriteContainerDetails(json, ofContainer);
                break;
            case SimEvent.PodCreated or SimEvent.PodDeleted or SimEvent.KubeletStopped or SimEvent.KubeletStarted
                or SimEvent.NodeWentDown or SimEvent.NodeCameUp:
                break;
        }
    }

    private static void WriteContainerDetails(Utf8JsonWriter json, SimEvent.OfContainer simEvent)
    {
        switch (simEvent)
        {
            case SimEvent.ContainerWaiting waiting:
                json.WriteString("reason", waiting.Reason);
                json.WriteString("message", waiting.Message);
                break;
            case SimEvent.ImagePullStarted pull:
                WritePull(json, pull.Image, "", "");
                break;
            case SimEvent.ImagePullSucceeded pull:
                WritePull(json, pull.Image, "", "");
                break;
            case SimEvent.ImagePullFailed pull:
                WritePull(json, pull.Image, pull.Reason, pull.Message);
                break;
            case SimEvent.PostStartFinished hook:
                json.WriteNumber("exitCode", hook.ExitCode);
                break;
            case SimEvent.PreStopFinished { ExitCode: { } code }:
                json.WriteNumber("exitCode", code);
                break;
            case SimEvent.PreStopFinished:
                json.WriteBoolean("killed", true);
                break;
            case SimEvent.ContainerStartedChanged started:
                json.WriteBoolean("started", started.Started);
                break;
            case SimEvent.ContainerReadyChanged ready:
                json.WriteBoolean("ready", ready.Ready);
                break;
            case SimEvent.ProbeSucceeded probe:
                json.WriteString("probe", WireNames.Get(probe.Probe));
                json.WriteNumber("consecutive", probe.Consecutive);
                json.WriteString("message", "");
                break;
            case SimEvent.ProbeFailed probe:
                json.WriteString("probe", WireNames.Get(probe.Probe));
                json.WriteNumber("consecutive", probe.Consecutive);
                json.WriteString("message", probe.Message);
                break;
            case SimEvent.SignalSent signal:
                json.WriteString("signal", signal.Signal);
                json.WriteSeconds("remainingGrace", signal.RemainingGrace);
                break;
            case SimEvent.ContainerTerminated ended:
                json.WriteNumber("exitCode", ended.ExitCode);
                json.WriteString("reason", ended.Reason);
                WriteText(json, "signal", ended.Signal);
                if (ended.StartedAt is { } start) json.WriteSeconds("startedAt", start);
                else json.WriteNull("startedAt");
                break;
            case SimEvent.ContainerBackOff backOff:
                json.WriteSeconds("delay", backOff.Delay);
                json.WriteNumber("restartCount", backOff.RestartCount);
                break;
            case SimEvent.BoundReached bound:
                json.WriteString("message", bound.Message);
                break;
            case SimEvent.LogWritten log:
                json.WriteString("line", log.Line);
                break;
            case SimEvent.ContainerImageChanged changed:
                json.WriteString("image", changed.Image);
                break;
            case SimEvent.ProbeOutcomeSet set:
                json.WriteString("probe", WireNames.Get(set.Probe));
                if (set.Succeeds is { } succeeds) json.WriteString("outcome", succeeds ? "success" : "failure");
                break;
            case SimEvent.ContainerCreated or SimEvent.ContainerRunning or SimEvent.PostStartStarted or SimEvent.PreStopStarted:
                break;
        }
    }

    private static void WritePull(Utf8JsonWriter json, string image, string reason, string message)
    {
        json.WriteString("image", image);
        json.WriteString("reason", reason);
        json.WriteString("message", message);
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is null) json.WriteNull(name);
        else json.WriteString(name, value);
    }
}
