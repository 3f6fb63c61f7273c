using System.Collections.Immutable;
using System.Text.Json;

namespace PodTimeline.RealKubelet.Tests.Traces;

/// <summary>All traces. Made with the code of released kubelets and API servers over a runtime whose containers live as the scenario says.</summary>
internal static class TraceFile
{
    private static readonly Lazy<ImmutableArray<Trace>> Read = new(ReadAll);

    /// <summary>The traces in the order of the file.</summary>
    public static ImmutableArray<Trace> All => Read.Value;

    /// <summary>The trace of that id.</summary>
    public static Trace Find(string id) => All.Single(trace => trace.Id == id);

    private static ImmutableArray<Trace> ReadAll()
    {
        using var stream = typeof(TraceFile).Assembly.GetManifestResourceStream("kubelet-traces.json")!;
        using var document = JsonDocument.Parse(stream);
        var root = document.RootElement.Clone();
        var texts = root.GetProperty("texts").EnumerateArray().Select(text => text.GetString()!).ToArray();
        var traces = root.GetProperty("traces").EnumerateArray().ToArray();
        var scenarios = traces.Where(trace => trace.TryGetProperty("scenario", out _))
            .ToDictionary(trace => trace.GetProperty("name").GetString()!, trace => trace.GetProperty("scenario"));
        return [.. traces.Select(trace => new Trace(trace, scenarios[trace.GetProperty("name").GetString()!], texts))];
    }
}
