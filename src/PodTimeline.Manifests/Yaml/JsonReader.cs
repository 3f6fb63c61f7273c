using System.Text;
using System.Text.Json;
using PodTimeline.Manifests.Text;

namespace PodTimeline.Manifests.Yaml;

/// <summary>Reads JSON documents into the same nodes as YAML.</summary>
internal sealed class JsonReader
{
    private const int DeepestNesting = 64;

    private readonly byte[] _utf8;
    private readonly int[] _offsets;
    private readonly OffsetMap _map;

    private JsonReader(string text, OffsetMap map)
    {
        _map = map;
        _utf8 = Encoding.UTF8.GetBytes(text);
        _offsets = new int[_utf8.Length + 1];
        for (int at = 0, index = 0; index < text.Length; index++)
        {
            // The halves of a surrogate pair share four bytes; a lone half becomes three.
            var pair = char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
            var bytes = pair ? 4 : text[index] < 0x80 ? 1 : text[index] < 0x800 ? 2 : 3;
            for (var i = 0; i < bytes; i++) _offsets[at++] = index;
            if (pair) index++;
            _offsets[at] = index + 1;
        }
    }

    /// <summary>Whether kubectl treats a text as JSON: its first character is an opening brace. Two of them begin a template.</summary>
    public static bool LooksLikeJson(string text) => text.AsSpan().TrimStart() is ['{', ..] and not ['{', '{', ..];

    /// <summary>Reads every document up to the first fault.</summary>
    public static List<YamlDocument> Read(string text, OffsetMap map) => new JsonReader(text, map).ReadDocuments();

    private List<YamlDocument> ReadDocuments()
    {
        var documents = new List<YamlDocument>();
        var reader = new Utf8JsonReader(_utf8, new JsonReaderOptions { MaxDepth = DeepestNesting, AllowMultipleValues = true });
        try
        {
            while (reader.Read())
            {
                if (documents.Count < PasteLimits.MostDocuments)
                {
                    documents.Add(new YamlDocument(ReadValue(ref reader), []) { IsJson = true });
                    continue;
                }

                reader.Skip();
                documents[^1] = documents[^1] with { Unread = documents[^1].Unread + 1 };
            }
        }
        catch (JsonException)
        {
            documents.Add(new YamlDocument(null, [JsonFaults.Describe(_utf8, reader.CurrentDepth, DeepestNesting, ToOriginal)]) { IsJson = true });
        }
        catch (InvalidOperationException)
        {
            var at = (int)reader.TokenStartIndex;
            documents.Add(new YamlDocument(null, [new YamlProblem(YamlFault.Json, ToOriginal(at), ToOriginal(at + 1), "json: invalid character in string literal")]) { IsJson = true });
        }

        return documents;
    }

    private YamlNode ReadValue(ref Utf8JsonReader reader)
    {
        var (start, end) = (ToOriginal((int)reader.TokenStartIndex), ToOriginal((int)reader.BytesConsumed));
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject(ref reader, start);
            case JsonTokenType.StartArray:
                return ReadArray(ref reader, start);
            case JsonTokenType.String:
                return new YamlScalar(start, end, reader.GetString()!, ScalarValue.Text, ScalarStyle.DoubleQuoted);
            default:
                var text = Encoding.UTF8.GetString(reader.ValueSpan);
                var value = reader.TokenType switch
                {
                    JsonTokenType.True => ScalarValue.Of(true),
                    JsonTokenType.False => ScalarValue.Of(false),
                    JsonTokenType.Null => ScalarValue.Null,
                    _ => reader.TryGetInt64(out var integer) ? ScalarValue.Of(integer) : ScalarValue.Of(reader.GetDouble()),
                };
                return new YamlScalar(start, end, text, value, ScalarStyle.Plain);
        }
    }

    private YamlMapping ReadObject(ref Utf8JsonReader reader, int start)
    {
        var entries = new List<YamlEntry>();
        var node = new YamlMapping(start, start, isFlow: true, entries);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var keyStart = (int)reader.TokenStartIndex;
            var key = new YamlScalar(ToOriginal(keyStart), ToOriginal(keyStart + reader.ValueSpan.Length + 2), name, ScalarValue.Text, ScalarStyle.DoubleQuoted);
            reader.Read();
            entries.Add(new YamlEntry(key, name, ReadValue(ref reader)));
        }

        node.Close(ToOriginal((int)reader.BytesConsumed));
        return node;
    }

    private YamlSequence ReadArray(ref Utf8JsonReader reader, int start)
    {
        var items = new List<YamlNode>();
        var node = new YamlSequence(start, start, isFlow: true, items, []);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(ReadValue(ref reader));
        node.Close(ToOriginal((int)reader.BytesConsumed));
        return node;
    }

    private int ToOriginal(int utf8) => _map.ToOriginal(_offsets[Math.Clamp(utf8, 0, _utf8.Length)]);
}
