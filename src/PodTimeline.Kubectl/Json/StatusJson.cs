using System.Globalization;
using System.Text.Json.Nodes;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;

namespace PodTimeline.Kubectl.Json;

/// <summary>A pod's <c>status</c> as the API server writes it. Instants become calendar times, cut to whole seconds (P16).</summary>
/// <param name="createdAt">The calendar time at which the pod object was created.</param>
public sealed class StatusJson(DateTimeOffset createdAt)
{
    /// <summary>The creation time shown by default.</summary>
    public static readonly DateTimeOffset UsualCreation = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The object; empty keys are left out, as the server does.</summary>
    public JsonObject Write(PodStatus status)
    {
        var json = new JsonObject { ["phase"] = status.Phase.ToString() };
        if (status.Reason.Length > 0) json["reason"] = status.Reason;
        if (status.Message.Length > 0) json["message"] = status.Message;
        if (status.Conditions.Length > 0) json["conditions"] = new JsonArray([.. status.Conditions.Select(Write)]);
        if (status.HostIp is { } host)
        {
            json["hostIP"] = host;
            json["hostIPs"] = new JsonArray(new JsonObject { ["ip"] = host });
        }

        if (status.PodIp is { } ip)
        {
            json["podIP"] = ip;
            json["podIPs"] = new JsonArray(new JsonObject { ["ip"] = ip });
        }

        if (status.StartTime is { } start) json["startTime"] = FormatTime(start);
        if (status.InitContainerStatuses.Length > 0) json["initContainerStatuses"] = new JsonArray([.. status.InitContainerStatuses.Select(Write)]);
        if (status.ContainerStatuses.Length > 0) json["containerStatuses"] = new JsonArray([.. status.ContainerStatuses.Select(Write)]);
        json["qosClass"] = status.QosClass.ToString();
        if (status.ObservedGeneration is { } generation) json["observedGeneration"] = generation;
        return json;
    }

    private JsonNode Write(PodCondition condition)
    {
        var json = new JsonObject
        {
            ["type"] = condition.Type,
            ["status"] = condition.Status ? "True" : "False",
            ["lastProbeTime"] = null,
            ["lastTransitionTime"] = FormatTime(condition.LastTransition),
        };
        if (condition.Reason.Length > 0) json["reason"] = condition.Reason;
        if (condition.Message.Length > 0) json["message"] = condition.Message;
        return json;
    }

    private JsonNode Write(ContainerStatus status)
    {
        var json = new JsonObject
        {
            ["name"] = status.Name,
            ["state"] = Write(status.State),
            ["lastState"] = status.LastState is { } last ? Write(last) : new JsonObject(),
            ["ready"] = status.Ready,
            ["restartCount"] = status.RestartCount,
            ["image"] = status.Image,
            ["imageID"] = "",
        };
        if (status.ContainerId is { } id) json["containerID"] = id;
        if (status.Started is { } started) json["started"] = started;
        return json;
    }

    private JsonObject Write(ContainerState state) => state switch
    {
        ContainerState.Waiting waiting => new JsonObject { ["waiting"] = WriteWaiting(waiting) },
        ContainerState.Running running => new JsonObject { ["running"] = new JsonObject { ["startedAt"] = FormatTime(running.StartedAt) } },
        ContainerState.Terminated ended => new JsonObject { ["terminated"] = WriteTerminated(ended) },
    };

    private static JsonObject WriteWaiting(ContainerState.Waiting waiting)
    {
        var json = new JsonObject();
        if (waiting.Reason.Length > 0) json["reason"] = waiting.Reason;
        if (waiting.Message.Length > 0) json["message"] = waiting.Message;
        return json;
    }

    private JsonObject WriteTerminated(ContainerState.Terminated ended)
    {
        var json = new JsonObject { ["exitCode"] = ended.ExitCode };
        if (ended.Reason.Length > 0) json["reason"] = ended.Reason;
        if (ended.Message.Length > 0) json["message"] = ended.Message;
        json["startedAt"] = ended.StartedAt is { } start ? FormatTime(start) : null;
        json["finishedAt"] = ended.FinishedAt is { } finish ? FormatTime(finish) : null;
        return json;
    }

    private string FormatTime(SimInstant instant) =>
        (createdAt + TimeSpan.FromSeconds(Math.Floor(instant.TotalSeconds))).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
