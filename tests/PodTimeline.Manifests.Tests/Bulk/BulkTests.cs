using System.Text;
using System.Text.Json.Nodes;
using PodTimeline.Manifests.Reading;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;
using PodTimeline.Model.Versions;
using PodTimeline.Testing.Sizes;

namespace PodTimeline.Manifests.Tests.Bulk;

/// <summary>Manifests that are valid by construction, in every layout: none is refused and none loses a line.</summary>
public class BulkTests
{
    private static readonly int Rounds = Effort.Scale(150);

    [Theory]
    [InlineData(YamlStyle.Block)]
    [InlineData(YamlStyle.Flow)]
    [InlineData(YamlStyle.Folded)]
    [InlineData(YamlStyle.Commented)]
    [InlineData(YamlStyle.Kubectl)]
    public void A_valid_manifest_is_read_as_it_is_written(YamlStyle style)
    {
        var (refused, lost) = (new List<string>(), new List<string>());
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var maker = new ValidObject(random);
            List<JsonObject> objects = [.. Enumerable.Range(0, random.Next(0, 3)).Select(_ => maker.MakeNeighbour()), maker.MakeWorkload()];
            var text = string.Join("---\n", objects.Select(o => StyledYaml.Write(o, style, random)));
            var manifest = ManifestReader.Read(text);
            if (manifest.Pod is null || manifest.HasErrors) refused.Add($"{seed}: {string.Join("; ", manifest.Diagnostics.Where(d => d.Severity == Severity.Error))}\n{text}");
            else if (manifest.ReadText != text || manifest.Mending is not null || Meaning(text) != Meaning(objects)) lost.Add($"{seed}:\n{Meaning(objects)}\n{Meaning(text)}\n{text}");
        }

        Assert.True(refused.Count + lost.Count == 0, $"{refused.Count} refused, {lost.Count} changed, the first of them {refused.Concat(lost).FirstOrDefault()}");
    }

    /// <summary>What was read, as JSON with sorted keys.</summary>
    private static string Meaning(string text)
    {
        var bag = new DiagnosticBag(new SourceText(text));
        return string.Join('\n', new DocumentSource(bag, KubernetesVersion.Default).Read(text).Select(document => Sorted(Json(document.Document.Root!))));
    }

    private static string Meaning(IEnumerable<JsonObject> objects) => string.Join('\n', objects.Select(Sorted));

    private static JsonNode? Json(YamlNode node) => node.Target switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(e => KeyValuePair.Create(e.Name, Json(e.Value)))),
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(Json)]),
        YamlScalar { Value.Kind: ScalarKind.Text } scalar => scalar.Text,
        YamlScalar scalar => JsonNode.Parse(scalar.Value.JsonText!),
        _ => throw new InvalidOperationException(node.GetType().Name),
    };

    private static string Sorted(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    private static void Write(JsonNode? node, StringBuilder text)
    {
        switch (node)
        {
            case JsonObject fields:
                text.Append('{');
                foreach (var (key, value) in fields.OrderBy(f => f.Key, StringComparer.Ordinal))
                {
                    text.Append(JsonValue.Create(key).ToJsonString()).Append(':');
                    Write(value, text);
                    text.Append(',');
                }

                text.Append('}');
                break;
            case JsonArray items:
                text.Append('[');
                foreach (var item in items)
                {
                    Write(item, text);
                    text.Append(',');
                }

                text.Append(']');
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }
}
