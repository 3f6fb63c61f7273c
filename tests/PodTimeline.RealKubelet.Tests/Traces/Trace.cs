using System.Text.Json;
using PodTimeline.Model.Versions;

namespace PodTimeline.RealKubelet.Tests.Traces;

/// <summary>One pod's life on a real kubelet, as it was written down.</summary>
/// <param name="json">The trace.</param>
/// <param name="scenario">Its scenario: its own, or that of the trace of the same name that has one.</param>
/// <param name="texts">The texts that numbers in the trace stand for.</param>
internal sealed class Trace(JsonElement json, JsonElement scenario, IReadOnlyList<string> texts)
{
    /// <summary>The name and version, such as <c>seed-1 on 1.37</c>.</summary>
    public string Id => $"{Name} on {Version}";

    /// <summary>The pod's name.</summary>
    public string Name => json.GetProperty("name").GetString()!;

    /// <summary>The kubelet's version.</summary>
    public KubernetesVersion Version { get; } = MinorOf(json.GetProperty("kubernetes").GetString()!);

    /// <summary>The API server's version, which prints the rows; that of the kubelet unless the trace says otherwise.</summary>
    public KubernetesVersion ServerVersion { get; } =
        MinorOf(json.TryGetProperty("apiserver", out var own) ? own.GetString()! : json.GetProperty("kubernetes").GetString()!);

    /// <summary>What was run.</summary>
    public JsonElement Scenario => scenario;

    /// <summary>Seconds after which nobody looked any longer.</summary>
    public double Until => scenario.GetProperty("until").GetDouble();

    /// <summary>When the API object was gone; null: it was there to the end.</summary>
    public double? Gone => json.TryGetProperty("gone", out var gone) ? gone.GetDouble() : null;

    /// <summary>What the container runtime was asked and what its containers did.</summary>
    public IEnumerable<JsonElement> Cri => List("cri");

    /// <summary>The changes of the status that the API showed.</summary>
    public IEnumerable<JsonElement> Status => List("status");

    /// <summary>What the API server printed for a watch.</summary>
    public IEnumerable<JsonElement> Rows => List("rows");

    /// <summary>The event objects, each time one was made or counted up.</summary>
    public IEnumerable<JsonElement> Events => List("events");

    /// <summary>When each command of the scenario was carried out.</summary>
    public IEnumerable<JsonElement> Commands => List("commands");

    /// <summary>The text that a number stands for.</summary>
    public string Text(JsonElement number) => texts[number.GetInt32()];

    public override string ToString() => Id;

    private IEnumerable<JsonElement> List(string name) => json.TryGetProperty(name, out var list) ? list.EnumerateArray() : [];

    private static KubernetesVersion MinorOf(string version) =>
        KubernetesVersion.TryParse(string.Join('.', version.TrimStart('v').Split('.')[..2]), out var minor) ? minor
            : throw new InvalidOperationException($"Unknown version {version}.");
}
