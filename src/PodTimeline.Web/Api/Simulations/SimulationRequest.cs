using PodTimeline.Web.Api.Options;

namespace PodTimeline.Web.Api.Simulations;

/// <summary>The request of <c>POST /api/simulations</c>, before it is validated; null: not given.</summary>
public sealed record SimulationRequest
{
    /// <summary>The names of the options, as query parameters and as fields of a JSON body.</summary>
    public static readonly string[] Options = ["until", "kubernetes", "overheads", "node", "workload", "delete", "grace", "format", "theme"];

    /// <summary>The names of the fields of a JSON body.</summary>
    public static readonly string[] Fields = ["manifest", .. Options, "commands"];

    /// <summary>The manifest, YAML or JSON, at most 1 MiB.</summary>
    public string? Manifest { get; init; }

    /// <summary>Virtual time at which the simulation stops, such as <c>5m</c>; at most 24h. Default: when it is over.</summary>
    public string? Until { get; init; }

    /// <summary>Cluster version, <c>1.27</c> to <c>1.37</c>. Default <c>1.36</c>.</summary>
    public string? Kubernetes { get; init; }

    /// <summary><c>typical</c> (default) or <c>none</c>.</summary>
    public string? Timings { get; init; }

    /// <summary>Processors and memory of the largest node, such as <c>4/16Gi</c>. Default <c>64/512Gi</c>.</summary>
    public string? Node { get; init; }

    /// <summary>Which workload, by name or by index from 0. Default: the first that has a pod.</summary>
    public string? Workload { get; init; }

    /// <summary>When the pod is deleted: a duration, or <c>auto</c> for ten seconds after it has settled.</summary>
    public string? Delete { get; init; }

    /// <summary>Grace period of <see cref="Delete"/> in whole seconds. Default: the pod's own.</summary>
    public double? Grace { get; init; }

    /// <summary><c>json</c> (default), <c>svg</c>, <c>watch</c>, <c>ndjson</c>, <c>trace</c> or <c>markdown</c>.</summary>
    public string? Format { get; init; }

    /// <summary>For <c>svg</c>: <c>light</c> (default) or <c>dark</c>.</summary>
    public string? Theme { get; init; }

    /// <summary>What is done to the pod; at most 1,000 commands.</summary>
    public IReadOnlyList<CommandRequest> Commands { get; init; } = [];
}
