using System.Collections.Frozen;
using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Text;

namespace PodTimeline.Manifests.Yaml;

/// <summary>The line that kubectl names when it cannot read a document, which is seldom the one with the fault.</summary>
/// <remarks>
/// kubectl cuts a file at its separators and counts from the line after one. Its scanner names the line that it has come to; its parser
/// forgets that lines count from 1. Neither names the first line. Source: sigs.k8s.io/yaml goyaml.v2 yaml.go :: parser.fail.
/// </remarks>
internal static class KubectlLines
{
    private static readonly FrozenSet<string> WordsOfParser = FrozenSet.Create(
        "did not find expected key", "did not find expected '-' indicator", "did not find expected ',' or ']'", "did not find expected ',' or '}'",
        "did not find expected <document start>", "did not find expected node content");

    /// <summary>The line kubectl names; null when it names none.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="line">The line that it is on, from 1 in the document.</param>
    /// <param name="document">The document.</param>
    public static int? Find(YamlProblem problem, int line, DerivedText document)
    {
        var isParsers = WordsOfParser.Contains(problem.Words);
        var reached = problem.Fault switch
        {
            _ when isParsers && problem.TokenLine is { } token => token,
            YamlFault.UnclosedFlow or YamlFault.MissingColon => FindNext(document.Lines, line) ?? CountLines(document.Text) + 1,
            YamlFault.UnclosedQuote => document.Text.Count(c => c == '\n') + 1,
            _ => line,
        };
        var found = reached - (isParsers ? 1 : 0) - (DocumentSplitter.IsMarker(document.Text, 0, '-') ? 1 : 0);
        return found > (isParsers ? 0 : 1) ? found : null;
    }

    /// <summary>The next line with something on it, from 1.</summary>
    private static int? FindNext(IReadOnlyList<TextLine> lines, int line)
    {
        for (var i = line; i < lines.Count; i++)
            if (!lines[i].IsBlank && !lines[i].IsComment) return i + 1;
        return null;
    }

    private static int CountLines(string text) => text.Count(c => c == '\n') + (text.EndsWith('\n') ? 0 : 1);
}
