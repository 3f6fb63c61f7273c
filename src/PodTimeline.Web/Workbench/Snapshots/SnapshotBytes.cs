using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Resources;
using PodTimeline.Model.Versions;

namespace PodTimeline.Web.Workbench.Snapshots;

/// <summary>
/// A compact snapshot: it may travel to the browser and back in one message, with a text of 1 MiB in it twice. The framework encrypts
/// and signs what leaves the server.
/// </summary>
public static class SnapshotBytes
{
    private static readonly JsonSerializerOptions Form = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameCommands } },
        Converters = { new VersionAsText(), new NodeAsText() },
    };

    /// <summary>Writes a snapshot.</summary>
    public static byte[] Write(WorkbenchSnapshot snapshot)
    {
        var bytes = new MemoryStream();
        using (var smaller = new BrotliStream(bytes, CompressionLevel.Fastest)) JsonSerializer.Serialize(smaller, snapshot, Form);
        return bytes.ToArray();
    }

    /// <summary>Reads one.</summary>
    /// <returns>Null when it is invalid, such as one from another version of this app.</returns>
    public static WorkbenchSnapshot? Read(byte[] bytes)
    {
        try
        {
            using var json = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
            return JsonSerializer.Deserialize<WorkbenchSnapshot>(json, Form);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Each kind of command has its own name.</summary>
    private static void NameCommands(JsonTypeInfo type)
    {
        if (type.Type != typeof(SimCommand)) return;
        type.PolymorphismOptions = new JsonPolymorphismOptions();
        foreach (var kind in typeof(SimCommand).GetNestedTypes()) type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(kind, kind.Name));
    }

    private sealed class VersionAsText : JsonConverter<KubernetesVersion>
    {
        public override KubernetesVersion Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            KubernetesVersion.TryParse(reader.GetString(), out var version) ? version : default;

        public override void Write(Utf8JsonWriter writer, KubernetesVersion version, JsonSerializerOptions options) => writer.WriteStringValue(version.ToString());
    }

    private sealed class NodeAsText : JsonConverter<NodeSize>
    {
        public override NodeSize Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            NodeSize.TryParse(reader.GetString() ?? "", out var size) ? size : NodeSize.Default;

        public override void Write(Utf8JsonWriter writer, NodeSize size, JsonSerializerOptions options) => writer.WriteStringValue(size.ToString());
    }
}
