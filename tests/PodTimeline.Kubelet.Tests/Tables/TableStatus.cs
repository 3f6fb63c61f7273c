using System.Text.Json;
using PodTimeline.Kubelet.Actions;
using PodTimeline.Kubelet.Runtime;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;
using PodTimeline.Testing.Tables;

namespace PodTimeline.Kubelet.Tests.Tables;

/// <summary>What a table's row says of a pod's status, and of its containers in the runtime.</summary>
internal static class TableStatus
{
    /// <summary>The API's container statuses, in the order of the row.</summary>
    public static ContainerStatusLists Containers(JsonElement status) => new(
        [.. status.List("initContainerStatuses").Select(Container)], [.. status.List("containerStatuses").Select(Container)]);

    /// <summary>The kubelet's view of the runtime.</summary>
    public static PodRuntimeStatus Runtime(PodSpec pod, JsonElement sandbox, IEnumerable<JsonElement> containers)
    {
        var cache = new PodRuntimeStatus { Sandbox = Sandbox(sandbox) };
        foreach (var container in containers) cache.Add(Instance(pod, container));
        return cache;
    }

    public static PodSandbox? Sandbox(JsonElement sandbox)
    {
        if (sandbox.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined) return null;
        var ready = string.Equals(sandbox.Text("state"), "ready", StringComparison.OrdinalIgnoreCase);
        return new PodSandbox(sandbox.GetProperty("attempt").GetInt32(), sandbox.Text("ip")) { Ready = ready, ObservedReady = ready };
    }

    private static ContainerStatus Container(JsonElement status) => new()
    {
        Name = status.Text("name")!,
        Image = "image",
        Ready = status.Has("ready", out var ready) && ready.GetBoolean(),
        Started = status.Has("started", out var started) ? started.GetBoolean() : null,
        State = status.Has("state", out var state) ? State(state) : new ContainerState.Waiting(),
        LastState = status.Has("lastState", out var last) && last.Has("terminated", out var end) ? Terminated(end) : null,
    };

    private static ContainerState State(JsonElement state) =>
        state.Has("running", out _) ? new ContainerState.Running(SimInstant.Zero)
        : state.Has("terminated", out var end) ? Terminated(end)
        : state.Has("waiting", out var waiting) ? new ContainerState.Waiting(waiting.Text("reason") ?? "", waiting.Text("message") ?? "")
        : throw new InvalidOperationException($"Unknown state {state}.");

    private static ContainerState.Terminated Terminated(JsonElement end) =>
        new(end.GetProperty("exitCode").GetInt32(), end.Text("reason") ?? "", null, null, end.Text("message") ?? "");

    private static RuntimeContainer Instance(PodSpec pod, JsonElement status)
    {
        var name = status.Text("name")!;
        var spec = pod.Find(name) ?? pod.EphemeralContainers.Single(container => container.Name == name);
        var state = Enum.Parse<RuntimeState>(status.Text("state")!, ignoreCase: true);
        return new RuntimeContainer
        {
            Spec = spec,
            Id = status.Text("id")!,
            Image = status.Has("specChanged", out var changed) && changed.GetBoolean() ? "another" : spec.Image,
            Attempt = 0,
            RestartCount = 0,
            SandboxAttempt = 0,
            State = state,
            Observed = state,
            ExitCode = status.Has("exitCode", out var code) ? code.GetInt32() : 0,
        };
    }
}
