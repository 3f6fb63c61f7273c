using System.Text.Json;

namespace PodTimeline.Web.Api.Simulations;

/// <summary>The JSON body of <c>POST /api/simulations</c>.</summary>
public sealed record SimulationRequest
{
    /// <summary>The manifest, YAML or JSON, at most 1 MiB.</summary>
    public string? Manifest { get; init; }

    /// <summary>Virtual time at which the simulation stops, such as <c>5m</c>; at most 24h. Default: when the story is told.</summary>
    public string? Until { get; init; }

    /// <summary>Cluster version, <c>1.27</c> to <c>1.36</c>. Default <c>1.36</c>.</summary>
    public string? Kubernetes { get; init; }

    /// <summary><c>typical</c> (default) or <c>none</c>.</summary>
    public string? Overheads { get; init; }

    /// <summary>Which workload, by name or by index from 0. Default: the first that has a pod.</summary>
    public JsonElement? Workload { get; init; }

    /// <summary>When the pod is deleted: a duration, or <c>auto</c> for ten seconds after it has settled.</summary>
    public string? Delete { get; init; }

    /// <summary>Grace period of <see cref="Delete"/> in seconds. Default: the pod's own.</summary>
    public double? Grace { get; init; }

    /// <summary><c>json</c> (default), <c>svg</c>, <c>watch</c> or <c>ndjson</c>.</summary>
    public string? Format { get; init; }

    /// <summary>What is done to the pod; at most 1,000 commands.</summary>
    public IReadOnlyList<CommandRequest?>? Commands { get; init; }
}

/// <summary>A command of a simulation or of a run.</summary>
public sealed record CommandRequest
{
    /// <summary>Seconds since the pod was created; not given for a run, where it is now.</summary>
    public double? At { get; init; }

    /// <summary><c>delete</c>, <c>kill</c>, <c>setProbe</c>, <c>setImage</c>, <c>restartKubelet</c> or <c>rebootNode</c>.</summary>
    public string? Do { get; init; }

    /// <summary>For <c>delete</c>: whole seconds; 0 removes the object at once. Default: the pod's own.</summary>
    public double? GracePeriodSeconds { get; init; }

    /// <summary>The container's name, for <c>kill</c>, <c>setProbe</c> and <c>setImage</c>.</summary>
    public string? Container { get; init; }

    /// <summary>For <c>kill</c>: 0 to 255. Default 137.</summary>
    public int? ExitCode { get; init; }

    /// <summary>For <c>kill</c>: the kernel ended it for want of memory.</summary>
    public bool? Oom { get; init; }

    /// <summary>For <c>setProbe</c>: <c>startup</c>, <c>readiness</c> or <c>liveness</c>.</summary>
    public string? Probe { get; init; }

    /// <summary>For <c>setProbe</c>: <c>success</c>, <c>failure</c>, or nothing to give it back to the container.</summary>
    public string? Outcome { get; init; }

    /// <summary>For <c>setImage</c>: the new image.</summary>
    public string? Image { get; init; }

    /// <summary>For <c>restartKubelet</c> and <c>rebootNode</c>: seconds. Default 20 for a reboot.</summary>
    public double? DownFor { get; init; }
}
