using System.Text;
using System.Text.RegularExpressions;

namespace PodTimeline.Manifests.Tests.Annotated;

/// <summary>
/// A text with the findings that are expected in it. Under a line stands a comment for each of its findings, which is no part of
/// the text: <c># ^^^ PT0012 error: the beginning of its message…</c>. The carets stand under what is marked; <c>#@1</c>
/// instead of them names the column. In the text <c>\t</c> is a tab, <c>\_</c> a no-break space, <c>\0</c> a zero-width space.
/// </summary>
internal sealed partial record AnnotatedManifest(string Text, IReadOnlyList<string> Expected)
{
    /// <summary>The titles of the texts in a file; each stands on a line that begins with ##.</summary>
    public static IEnumerable<string> Titles(string file) => file.Split('\n').Where(l => l.StartsWith("## ", StringComparison.Ordinal)).Select(l => l[3..].TrimEnd());

    /// <summary>The text under a title.</summary>
    public static AnnotatedManifest Find(string file, string title)
    {
        var body = file.ReplaceLineEndings("\n").Split($"## {title}\n")[1];
        var end = body.IndexOf("\n## ", StringComparison.Ordinal);
        return Parse(end < 0 ? body.TrimEnd('\n') : body[..end]);
    }

    /// <summary>Reads the notation.</summary>
    private static AnnotatedManifest Parse(string annotated)
    {
        var (text, expected, line) = (new StringBuilder(), new List<string>(), 0);
        foreach (var row in annotated.ReplaceLineEndings("\n").Split('\n'))
        {
            if (Note().Match(row) is { Success: true } note)
            {
                var column = note.Groups["column"].Success ? note.Groups["column"].Value : (note.Groups["caret"].Index + 1).ToString();
                expected.Add($"{line}:{column} {note.Groups["finding"].Value}");
                continue;
            }

            line++;
            text.Append(row.Replace("\\t", "\t").Replace("\\_", "\u00A0").Replace("\\0", "\u200B")).Append('\n');
        }

        text.Length--;
        return new AnnotatedManifest(text.ToString(), expected);
    }

    /// <summary>Findings in the same notation, each cut to the length of the one expected in its place.</summary>
    public IReadOnlyList<string> Actual(IEnumerable<Diagnostic> diagnostics)
    {
        var actual = diagnostics.Select(d => $"{d.Span?.Line ?? 0}:{d.Span?.Column ?? 0} {d.Code} {d.Severity.ToString().ToLowerInvariant()}: {d.Message.Replace('\n', '⏎')}").ToList();
        foreach (var expected in Expected.Where(e => e.EndsWith('…')))
        {
            var match = actual.FindIndex(a => a.StartsWith(expected[..^1], StringComparison.Ordinal));
            if (match >= 0) actual[match] = expected;
        }

        return actual;
    }

    [GeneratedRegex(@"^#?( *(?<caret>\^)\^*|@(?<column>\d+)) (?<finding>PT\d{4} .*)$")]
    private static partial Regex Note();
}
