using System.Text;
using System.Text.RegularExpressions;
using PodTimeline.Manifests.Catalogue;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Tests.Validation;

/// <summary>Compares what is found in a text with the comments that expect it.</summary>
internal static partial class AnnotatedYaml
{
    /// <summary>Reads head, lines and tail as one text; the comments stand in the lines, each of which is indented so in the
    /// text.</summary>
    public static void Check(string head, string indent, string annotated, string tail, int minor, string rule)
    {
        var rows = annotated.Split('\n');
        var lines = rows.Where(row => !Note().IsMatch(row)).ToList();
        var text = head + string.Concat(lines.Select(line => $"{indent}{line}\n")) + tail;
        var manifest = ManifestReader.Read(text, new ManifestOptions { Kubernetes = new KubernetesVersion(minor) });
        var found = manifest.Diagnostics.Where(d => d.Severity == Severity.Error
            || (d.Severity == Severity.Warning && d.Stage < Stage.PodTimeline)).ToList();
        var actual = Annotate(lines, head.Count(c => c == '\n'), indent.Length, found, [.. Notes(rows)]);
        if (actual.TrimEnd() != annotated.TrimEnd()) Assert.Fail($"Expected:\n{annotated}\nFound:\n{actual}");
        if (found.Any(d => d.Severity == Severity.Error)) Assert.Contains(rule, found.Select(d => d.Rule));
        else Assert.NotNull(manifest.Pod);
        Assert.All(found.Where(d => d.Rule is ['V', ..]), d => Assert.NotNull(ManifestRules.Find(d.Rule!)));
        Assert.All(found.Where(d => d.Fix is not null), d => TryFix(text, minor, d, found.Count(other => other.Stage == Stage.Syntax)));
    }

    private static IEnumerable<string> Notes(string[] rows) =>
        rows.Where(row => Note().IsMatch(row)).Select(row => Note().Match(row).Groups["message"].Value);

    /// <summary>The lines with the findings under them; a message that was expected in part is given in that part.</summary>
    private static string Annotate(List<string> lines, int first, int indented, List<Diagnostic> found, List<string> notes)
    {
        var result = new StringBuilder();
        foreach (var outside in found.Where(d => d.Span is not { } s || s.Line <= first || s.Line > first + lines.Count))
            result.Append("#! ").Append(Words(outside)).Append('\n');
        for (var i = 0; i < lines.Count; i++)
        {
            result.Append(lines[i]).Append('\n');
            foreach (var d in found.Where(d => d.Span is { } s && s.Line == first + i + 1))
            {
                var (start, length) = (d.Span!.Value.Column - 1 - indented,
                    d.Span.Value.Line == d.Span.Value.EndLine ? Math.Max(1, d.Span.Value.Length) : 1);
                var indent = Math.Min(start, lines[i].Length - lines[i].TrimStart().Length);
                var carets = start == indent ? "#" + new string('^', length - 1)
                    : "#" + new string(' ', start - indent - 1) + new string('^', length);
                result.Append(' ', indent).Append(carets).Append(' ').Append(Words(d)).Append('\n');
            }
        }

        return result.ToString();

        string Words(Diagnostic d)
        {
            var words = (d.Severity == Severity.Warning ? "warning: " : "") + (d.Words ?? d.Message).Replace("\n", "⏎");
            return notes.Find(note => note == words || (note.EndsWith('…')
                && words.StartsWith(note[..^1], StringComparison.Ordinal))) ?? words;
        }
    }

    /// <summary>A fix leaves no fault of syntax behind but those that were there beside it.</summary>
    private static void TryFix(string text, int minor, Diagnostic diagnostic, int faults)
    {
        var after = ManifestReader.Read(diagnostic.Fix!.Apply(text), new ManifestOptions { Kubernetes = new KubernetesVersion(minor) });
        Assert.DoesNotContain(after.Diagnostics, d => d.Code == diagnostic.Code && d.Path == diagnostic.Path
            && d.Message == diagnostic.Message);
        var beside = diagnostic.Stage == Stage.Syntax ? faults - 1 : faults;
        Assert.InRange(after.Diagnostics.Count(d => d.Stage == Stage.Syntax), 0, beside);
    }

    [GeneratedRegex(@"^ *#(!| *\^+|\^*) (?<message>\S.*)$")]
    private static partial Regex Note();
}
