using System.Globalization;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Syntax;

/// <summary>Findings of the YAML and JSON readers: codes PT0010 to PT0039.</summary>
internal sealed class SyntaxDiagnostics(SourceText source)
{
    /// <summary>V1 to V14: what the reader could not take.</summary>
    public Diagnostic Of(YamlProblem problem)
    {
        var (code, rule, plain) = problem.Fault switch
        {
            YamlFault.MappingInScalar => ("PT0010", "V1", "There is a second colon in this value. Text that holds a colon and a space "
                + "goes in quotes."),
            YamlFault.BadStartCharacter => ("PT0011", "V2", "A value cannot start with this character unless it is put in quotes."),
            YamlFault.Tab => ("PT0012", "V2", "YAML is indented with spaces; this is a tab."),
            YamlFault.ExpectedKey => ("PT0013", "V3", "This does not fit where it stands: keys of one object start in the same column, "
                + "and nothing may follow a closing quote."),
            YamlFault.ExpectedDash => ("PT0014", "V3", "The items of one list start with a dash in the same column; this line fits "
                + "neither the item nor the list."),
            YamlFault.DashNotAllowed => ("PT0015", "V3", "A list item starts on a line of its own."),
            YamlFault.UnclosedFlow when problem.Fix is not null => ("PT0016", "V4", "This bracket is not closed."),
            YamlFault.UnclosedFlow => ("PT0016", "V4", "This bracket is not closed, or a comma is missing in it."),
            YamlFault.MissingColon => ("PT0017", "V5", "This line needs a colon between key and value."),
            YamlFault.UnclosedQuote => ("PT0018", "V6", "This quote is not closed."),
            YamlFault.UnknownEscape => ("PT0019", "V7", "YAML does not know this escape in double quotes; write the backslash twice, or "
                + "use single quotes."),
            YamlFault.BadBlockHeader => ("PT0020", "V8", "After | or > the text starts on the next line."),
            YamlFault.BadAnchor => ("PT0021", "V2", "A value that starts with * or & goes in quotes."),
            YamlFault.UnknownAnchor => ("PT0022", "V9", "This alias has no anchor before it. If the * belongs to the value, put it in "
                + "quotes."),
            YamlFault.SelfAnchor => ("PT0023", "V9", "This alias stands inside the very value it repeats."),
            YamlFault.BadMerge => ("PT0024", "V10", "Only objects can be merged with <<."),
            YamlFault.BadKey => ("PT0025", "V11", "This cannot be a key; keys are text."),
            YamlFault.BadTag => ("PT0026", "V12", "The value does not fit its tag."),
            YamlFault.NotJson => ("PT0027", "V13", "Kubernetes sends manifests as JSON, which has no such number."),
            YamlFault.Json => ("PT0028", "V14", "The text starts with a brace, so kubectl reads it as JSON, and here it is no JSON."),
            YamlFault.TooDeep => ("PT0029", null, "This is nested more than 64 levels deep; no manifest is."),
            YamlFault.TooLarge => ("PT0030", null, "This holds more than 100 000 values, aliases written out; no manifest does."),
            YamlFault.IndentedTooFar => ("PT0032", "V1", "This line is indented under one that already has a value; keys of one object "
                + "start in the same column."),
            YamlFault.WrongIndentation => ("PT0033", "V3", "No line above starts in this column; keys of one object, and the dashes of "
                + "one list, start in the same column."),
            YamlFault.AfterQuote => ("PT0034", "V3", "Nothing may follow the closing quote of a value."),
            YamlFault.SpaceAfterDash => ("PT0035", "V3", "A list item needs a space after its dash."),
            YamlFault.SpaceAfterColon => ("PT0036", "V5", "A key needs a space after its colon; without it, this is plain text."),
            YamlFault.WrongBracket => ("PT0037", "V4", "This closes with the wrong bracket: lists are [ ], objects { }."),
            YamlFault.MissingComma => ("PT0038", "V4", "There is no comma between these two values."),
            _ => ("PT0031", "V3", "This cannot be read as YAML."),
        };
        var words = problem.Words.Length > 0 ? Kubectl(problem) : null;
        return new Diagnostic(code, Severity.Error, source.Span(problem.Start, problem.End), null,
            words is null ? plain : $"{plain} kubectl says: {words}", problem.Fix, rule)
        {
            Stage = Stage.Syntax,
            Words = words,
        };
    }

    /// <summary>A text over the limit.</summary>
    public static Diagnostic TooLarge(int bytes) => new(
        "PT0001", Severity.Error, null, null,
        $"The text has {bytes.ToString("N0", CultureInfo.InvariantCulture)} bytes; at most "
            + $"{PasteLimits.LargestText.ToString("N0", CultureInfo.InvariantCulture)} (1 MiB) are read.") { Stage = Stage.Text };

    public static Diagnostic TooManyDocuments(int count) => new(
        "PT0059", Severity.Error, null, null,
        $"The text has {count.ToString("N0", CultureInfo.InvariantCulture)} documents divided by ---; at most "
            + $"{PasteLimits.MostDocuments.ToString("N0", CultureInfo.InvariantCulture)} are read. Leave out those that are not needed.")
        { Stage = Stage.Text };

    private string Kubectl(YamlProblem problem)
    {
        if (problem.Fault == YamlFault.Json) return "error: error parsing manifest.json: " + problem.Words;
        var line = source.LineOf(problem.Start) + 1;
        var words = problem.Words.StartsWith("json: ", StringComparison.Ordinal)
            || problem.Words.StartsWith("unsupported map key", StringComparison.Ordinal) ? problem.Words
            : problem.Fault is YamlFault.UnknownAnchor or YamlFault.SelfAnchor or YamlFault.BadMerge or YamlFault.BadTag
                || problem.Words.StartsWith("invalid map key", StringComparison.Ordinal)
            ? "yaml: " + problem.Words
            : $"yaml: line {line.ToString(CultureInfo.InvariantCulture)}: {problem.Words}";
        return "error: error parsing manifest.yaml: error converting YAML to JSON: " + words;
    }
}
