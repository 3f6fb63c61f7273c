using System.Text.RegularExpressions;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Formats;

/// <summary>
/// The parameters of an OpenShift Template, filled in as <c>oc process</c> does: <c>${NAME}</c> anywhere in it, and <c>${{NAME}}</c>,
/// with its quotes, for a value that is no text. A required parameter without a value is left open.
/// </summary>
/// <remarks>Source: openshift/library-go pkg/template/templateprocessing.</remarks>
internal sealed partial class TemplateParameters
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private TemplateParameters(YamlSequence parameters)
    {
        foreach (var parameter in parameters.Items.Select(item => item.Target).OfType<YamlMapping>())
        {
            if (ReadText(parameter, "name") is not { Length: > 0 } name) continue;
            if (ReadText(parameter, "value") is { } value) _values[name] = value;
            else if (ReadText(parameter, "generate") is not null) _values[name] = StandIns.Choose(null, name);
            else if (ReadText(parameter, "required") != "true") _values[name] = "";
        }
    }

    /// <summary>Whether it is OpenShift's Template, which at first was in v1.</summary>
    public static bool AreOf(string? apiVersion, string? kind) => (kind, apiVersion) is ("Template", "v1" or "template.openshift.io/v1");

    /// <summary>The parameters that a document has values for; null when it is not such a template.</summary>
    public static TemplateParameters? Find(YamlNode? root) =>
        root?.Target is YamlMapping map && AreOf(ReadText(map, "apiVersion"), ReadText(map, "kind"))
        && map.Find("objects") is not null && map.Find("parameters")?.Value.Target is YamlSequence parameters
            ? new TemplateParameters(parameters) : null;

    /// <summary>The changes that fill them in, in the order of the text, and what they fill in: <c>IMAGE = nginx</c>.</summary>
    public (List<TextEdit> Edits, List<string> Said) Fill(string text)
    {
        var (edits, said) = (new List<TextEdit>(), new List<string>());
        foreach (var match in Sign.Matches(text).Where(match => _values.ContainsKey(match.Groups["name"].Value)))
        {
            var name = match.Groups["name"].Value;
            edits.Add(new TextEdit(match.Index, match.Index + match.Length, _values[name]));
            var words = $"{name} = {_values[name]}";
            if (!said.Contains(words)) said.Add(words);
        }

        return (edits, said);
    }

    private static string? ReadText(YamlMapping map, string field) => map.Find(field)?.Value.Target is YamlScalar scalar ? scalar.Text : null;

    [GeneratedRegex(@"""?\$\{\{(?<name>[A-Za-z0-9_]+)\}\}""?|\$\{(?<name>[A-Za-z0-9_]+)\}")]
    private static partial Regex Sign { get; }
}
