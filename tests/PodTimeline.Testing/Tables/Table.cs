using System.Text.Json;
using PodTimeline.Model.Versions;

namespace PodTimeline.Testing.Tables;

/// <summary>A table of inputs and expected results, one of the files in <c>Data/</c>.</summary>
internal static class Table
{
    private static readonly Dictionary<string, Dictionary<string, JsonElement>> Read = [];

    /// <summary>The ids of a table's rows, for a theory.</summary>
    public static TheoryData<string> Ids(string file, Func<JsonElement, bool>? where = null) => [.. Named(file, where)];

    /// <summary>The ids of a table's rows.</summary>
    public static IEnumerable<string> Named(string file, Func<JsonElement, bool>? where = null) =>
        Rows(file).Where(row => where is null || where(row.Value)).Select(row => row.Key);

    /// <summary>The row of an id.</summary>
    public static JsonElement Row(string file, string id) => Rows(file)[id];

    /// <summary>The versions, oldest first, whose default feature gates a row holds with; sidecars are on in all of them.</summary>
    public static IEnumerable<KubernetesVersion> VersionsOf(JsonElement row)
    {
        var gates = row.Has("featureGates", out var named) ? named.EnumerateObject().Select(gate => gate.Name) : [];
        // RestartAllContainersOnContainerExits brings it along; nothing else of it is seen in a pod.
        Feature[] needed = [Feature.SidecarContainers, .. gates.Where(gate => gate != "NodeDeclaredFeatures").Select(Gate)];
        return KubernetesVersion.All.Where(version => needed.All(version.Has)).Reverse();
    }

    /// <summary>Whether a property is there and not null.</summary>
    public static bool Has(this JsonElement element, string name, out JsonElement value) =>
        element.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>A property as text; null when it is absent or null.</summary>
    public static string? Text(this JsonElement element, string name) => element.Has(name, out var value) ? value.GetString() : null;

    /// <summary>The entries of an array; none when it is absent or null.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement element, string name) =>
        element.Has(name, out var value) ? value.EnumerateArray() : [];

    /// <summary>The gate of that name.</summary>
    public static Feature Gate(string name) => Feature.Find(name) ?? throw new InvalidOperationException($"Unknown gate {name}.");

    private static Dictionary<string, JsonElement> Rows(string file)
    {
        lock (Read)
        {
            if (Read.TryGetValue(file, out var rows)) return rows;
            using var stream = typeof(Table).Assembly.GetManifestResourceStream(file)
                ?? throw new InvalidOperationException($"There is no table {file}.");
            using var document = JsonDocument.Parse(stream);
            return Read[file] = document.RootElement.GetProperty("cases").EnumerateArray().Select(row => row.Clone())
                .ToDictionary(row => row.GetProperty("id").GetString()!);
        }
    }
}
