using System.Collections.Immutable;
using System.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Surroundings;

/// <summary>Reads ConfigMaps and Secrets.</summary>
internal static class ConfigObjects
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The object of a kind and name.</summary>
    /// <param name="root">Its fields.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="name">Its name.</param>
    public static ConfigObject Read(YamlMapping root, ConfigKind kind, string name)
    {
        var entries = ImmutableSortedDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        foreach (var (key, text) in ReadTexts(root, "data")) entries[key] = kind == ConfigKind.Secret ? Decode(text) : text;
        foreach (var (key, _) in ReadTexts(root, "binaryData")) entries[key] = null;
        if (kind == ConfigKind.Secret)
            foreach (var (key, text) in ReadTexts(root, "stringData")) entries[key] = text;
        return new ConfigObject(kind, name, entries.ToImmutable());
    }

    private static IEnumerable<(string Key, string Text)> ReadTexts(YamlMapping root, string field) => root.Find(field)?.Value.Target is YamlMapping map
        ? map.Entries.Where(entry => entry.Value.Target is YamlScalar).Select(entry => (entry.Name, ReadText((YamlScalar)entry.Value.Target))) : [];

    /// <summary>Null counts as an empty text, as the API server decodes it.</summary>
    private static string ReadText(YamlScalar scalar) => scalar.Value.Kind == ScalarKind.Null ? "" : scalar.Text;

    private static string? Decode(string base64)
    {
        var bytes = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, bytes, out var length)) return null;
        try
        {
            return Strict.GetString(bytes, 0, length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
