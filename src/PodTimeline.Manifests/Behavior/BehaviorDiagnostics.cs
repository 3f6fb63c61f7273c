using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Behavior;

/// <summary>Findings in the behavior annotation: codes PT0200 to PT0209.</summary>
/// <param name="source">The pasted text.</param>
/// <param name="path">The annotation's path.</param>
/// <param name="whole">The annotation's value when places inside of it are not known (a string with escapes); else null.</param>
internal sealed class BehaviorDiagnostics(SourceText source, string path, YamlScalar? whole)
{
    /// <summary>The annotation is no YAML.</summary>
    public Diagnostic Unreadable(YamlProblem problem) => Make("PT0200", At(problem.Start, problem.End), $"The behavior annotation cannot be read as YAML: {problem.Words}.");

    /// <summary>The annotation is no mapping of containers.</summary>
    public Diagnostic NotContainers(YamlNode node) =>
        Make("PT0201", At(node), "The behavior annotation names containers, each with what it does: \"app: { runs: 10s, exits: 1 }\".");

    /// <summary>No container has that name.</summary>
    public Diagnostic UnknownContainer(YamlEntry entry, IReadOnlyCollection<string> names)
    {
        var meant = Nearest.Of(entry.Name, names);
        return Make("PT0202", At(entry.Key), $"The pod has no container \"{entry.Name}\".{Meant(meant)} It has {string.Join(", ", names)}.", Replace(entry.Key, meant));
    }

    /// <summary>A key that does not exist.</summary>
    public Diagnostic UnknownKey(YamlEntry entry, IReadOnlyCollection<string> known)
    {
        var meant = Nearest.Of(entry.Name, known);
        return Make("PT0203", At(entry.Key), $"The behavior annotation has no key \"{entry.Name}\" here.{Meant(meant)} There are {string.Join(", ", known)}.", Replace(entry.Key, meant));
    }

    /// <summary>A key or container twice.</summary>
    public Diagnostic Repeated(YamlEntry entry) => Make("PT0204", At(entry.Key), $"\"{entry.Name}\" stands here twice; give each container and key once.");

    /// <summary>A value that the key cannot have.</summary>
    public Diagnostic BadValue(string key, YamlNode value, string wanted, string? meant = null)
    {
        var shown = value.Target is YamlScalar scalar ? $", not \"{scalar.Text}\"" : "";
        return Make("PT0205", At(value), $"\"{key}\" takes {wanted}{shown}.{Meant(meant)}", Replace(value, meant));
    }

    /// <summary>A container named with nothing after it.</summary>
    public Diagnostic NotARun(YamlEntry entry) => Make("PT0206", At(entry.Value.Start < entry.Value.End ? entry.Value : entry.Key),
        $"What \"{entry.Name}\" does is written as {{ runs: 5s, exits: 0 }}, or as a list of these: first run, second run, and so on.");

    private Diagnostic Make(string code, TextSpan span, string message, Fix? fix = null) => new(code, Severity.Error, span, path, message, fix);

    private TextSpan At(YamlNode node) => At(node.Start, node is YamlMapping or YamlSequence ? Math.Min(node.End, source.LineEnd(source.LineOf(node.Start))) : node.End);

    private TextSpan At(int start, int end) => whole is not null ? source.Of(whole) : source.Span(start, end);

    private Fix? Replace(YamlNode node, string? meant) =>
        meant is null || whole is not null ? null : Fix.Replace($"Write {meant}", node.Start, node.End, meant);

    private static string Meant(string? word) => word is null ? "" : $" Did you mean \"{word}\"?";
}
