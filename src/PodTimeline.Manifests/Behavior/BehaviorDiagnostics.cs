using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Behavior;

/// <summary>Findings in the behavior annotation.</summary>
/// <param name="source">The pasted text.</param>
/// <param name="path">The annotation's path.</param>
/// <param name="whole">The annotation's value when places inside of it are not known (a string with escapes); else null.</param>
internal sealed class BehaviorDiagnostics(SourceText source, string path, YamlScalar? whole)
{
    /// <summary>The annotation is not YAML.</summary>
    public Diagnostic DescribeUnreadable(YamlProblem problem) => Make(DiagnosticCodes.UnreadableBehavior, Locate(problem.Start, problem.End), $"The behavior annotation cannot be read as YAML: {problem.Words}.");

    /// <summary>The annotation is not a mapping of containers.</summary>
    public Diagnostic DescribeNotContainers(YamlNode node) =>
        Make(DiagnosticCodes.BehaviorWithoutContainers, Locate(node), "The behavior annotation lists containers and what each of them does, such as \"app: { runs: 10s, exits: 1 }\".");

    /// <summary>No container has that name.</summary>
    public Diagnostic DescribeUnknownContainer(YamlEntry entry, IReadOnlyCollection<string> names)
    {
        var meant = Nearest.Find(entry.Name, names);
        return Make(DiagnosticCodes.UnknownContainer, Locate(entry.Key), $"The pod has no container \"{entry.Name}\".{FormatHint(meant)} Its containers are {string.Join(", ", names)}.", Replace(entry.Key, meant));
    }

    /// <summary>A key that does not exist.</summary>
    public Diagnostic DescribeUnknownKey(YamlEntry entry, IReadOnlyCollection<string> known)
    {
        var meant = Nearest.Find(entry.Name, known);
        return Make(DiagnosticCodes.UnknownBehaviorKey, Locate(entry.Key), $"\"{entry.Name}\" is not a key here.{FormatHint(meant)} The keys are {string.Join(", ", known)}.", Replace(entry.Key, meant));
    }

    /// <summary>A duplicate key or container.</summary>
    public Diagnostic DescribeRepeatedKey(YamlEntry entry) => Make(DiagnosticCodes.RepeatedBehaviorKey, Locate(entry.Key), $"\"{entry.Name}\" appears twice; list each container and key once.");

    /// <summary>A value that the key cannot have.</summary>
    public Diagnostic DescribeBadValue(string key, YamlNode value, string wanted, string? meant = null)
    {
        var shown = value.Target is YamlScalar scalar ? $", not \"{scalar.Text}\"" : "";
        return Make(DiagnosticCodes.BadBehaviorValue, Locate(value), $"\"{key}\" takes {wanted}{shown}.{FormatHint(meant)}", Replace(value, meant));
    }

    /// <summary>A container named with nothing after it.</summary>
    public Diagnostic DescribeNoRun(YamlEntry entry) => Make(DiagnosticCodes.NoRun, Locate(entry.Value.Start < entry.Value.End ? entry.Value : entry.Key),
        $"Write what \"{entry.Name}\" does as {{ runs: 5s, exits: 0 }}, or as a list of these for its first run, its second run and so on.");

    private Diagnostic Make(DiagnosticCode code, TextSpan span, string message, Fix? fix = null) => new(code, span, path, message, fix);

    private TextSpan Locate(YamlNode node) => Locate(node.Start, node is YamlMapping or YamlSequence ? Math.Min(node.End, source.GetLineEnd(source.FindLine(node.Start))) : node.End);

    private TextSpan Locate(int start, int end) => whole is not null ? source.GetSpan(whole) : source.MakeSpan(start, end);

    private Fix? Replace(YamlNode node, string? meant) =>
        meant is null || whole is not null ? null : Fix.Replace($"Change to {meant}", node.Start, node.End, meant);

    private static string FormatHint(string? word) => word is null ? "" : $" Did you mean \"{word}\"?";
}
