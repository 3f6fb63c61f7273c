using System.Globalization;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;
using PodTimeline.Model.Catalogue;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Syntax;

/// <summary>Findings of the YAML and JSON readers.</summary>
/// <param name="source">The paste.</param>
/// <param name="document">The document in it.</param>
internal sealed class SyntaxDiagnostics(SourceText source, DerivedText document)
{
    /// <summary>V1 to V14: what the reader could not accept.</summary>
    public Diagnostic Describe(YamlProblem problem)
    {
        (DiagnosticCode code, Rule? rule, string plain) = problem.Fault switch
        {
            YamlFault.MappingInScalar => (DiagnosticCodes.SecondColon, V1,
                "This value contains a second colon. Put text that contains a colon and a space in quotes."),
            YamlFault.BadStartCharacter => (DiagnosticCodes.BadStartCharacter, V2,
                "A value cannot start with this character unless it is quoted."),
            YamlFault.Tab => (DiagnosticCodes.Tab, V2, "YAML is indented with spaces; this is a tab."),
            YamlFault.ExpectedKey => (DiagnosticCodes.UnexpectedKey, V3,
                "This does not belong here: the keys of an object start in the same column, and nothing may follow a closing quote."),
            YamlFault.ExpectedDash => (DiagnosticCodes.UnexpectedItem, V3,
                "This line belongs to neither the item nor the list: the items of a list start with a dash in the same column."),
            YamlFault.DashNotAllowed => (DiagnosticCodes.ItemOnKeyLine, V3, "A list item starts on its own line."),
            YamlFault.UnclosedFlow when problem.Fix is not null => (DiagnosticCodes.UnclosedBracket, V4, "This bracket is not closed."),
            YamlFault.UnclosedFlow => (DiagnosticCodes.UnclosedBracket, V4, "This bracket is not closed, or a comma is missing inside it."),
            YamlFault.MissingColon => (DiagnosticCodes.MissingColon, V5, "This line needs a colon between its key and its value."),
            YamlFault.UnclosedQuote => (DiagnosticCodes.UnclosedQuote, V6, "This quote is not closed."),
            YamlFault.UnknownEscape => (DiagnosticCodes.UnknownEscape, V7,
                "YAML has no such escape in double quotes. Double the backslash, or use single quotes."),
            YamlFault.BadBlockHeader => (DiagnosticCodes.TextOnBlockHeader, V8, "The text after | or > starts on the next line."),
            YamlFault.BlanksTooDeep => (DiagnosticCodes.BlanksTooDeep, V3,
                "The blanks on this line are deeper than the text of the block that they begin."),
            YamlFault.BadAnchor => (DiagnosticCodes.BadAnchor, V2, "A value that starts with * or & must be quoted."),
            YamlFault.UnknownAnchor => (DiagnosticCodes.UnknownAnchor, V9,
                "This alias has no anchor before it. If the * is part of the value, put the value in quotes."),
            YamlFault.SelfAnchor => (DiagnosticCodes.AliasInsideAnchor, V9, "This alias is inside the very value that it repeats."),
            YamlFault.BadMerge => (DiagnosticCodes.BadMerge, V10, "Only objects can be merged with <<."),
            YamlFault.BadKey => (DiagnosticCodes.BadKey, V11, "This cannot be a key: keys are text."),
            YamlFault.BadTag => (DiagnosticCodes.BadTag, V12, "The value does not fit its tag."),
            YamlFault.NotJson => (DiagnosticCodes.NumberNotInJson, V13, "kubectl sends manifests as JSON, which has no such number."),
            YamlFault.Json => (DiagnosticCodes.InvalidJson, V14,
                "The text starts with a brace, so kubectl reads it as JSON, but this is not valid JSON."),
            YamlFault.TooDeep => (DiagnosticCodes.TooDeep, null, "This is nested more than 64 levels deep, deeper than any manifest."),
            YamlFault.TooLarge => (DiagnosticCodes.TooManyValues, null,
                "This has more than 100,000 values once its aliases are expanded, more than any manifest."),
            YamlFault.IndentedTooFar => (DiagnosticCodes.IndentedTooFar, V1,
                "This line is indented below one that already has a value. The keys of an object start in the same column."),
            YamlFault.WrongIndentation => (DiagnosticCodes.WrongIndentation, V3,
                "No line above starts in this column. The keys of an object start in the same column, and so do the dashes of a list."),
            YamlFault.AfterQuote => (DiagnosticCodes.TextAfterQuote, V3, "Nothing may follow the closing quote of a value."),
            YamlFault.SpaceAfterDash => (DiagnosticCodes.NoSpaceAfterDash, V3, "A list item needs a space after its dash."),
            YamlFault.SpaceAfterColon => (DiagnosticCodes.NoSpaceAfterColon, V5,
                "A key needs a space after its colon; without it, this is plain text."),
            YamlFault.WrongBracket => (DiagnosticCodes.WrongBracket, V4,
                "This is the wrong closing bracket: lists use [ ], objects use { }."),
            YamlFault.MissingComma => (DiagnosticCodes.MissingComma, V4, "A comma is missing between these two values."),
            _ => (DiagnosticCodes.UnreadableYaml, V3, "This cannot be read as YAML."),
        };
        var words = problem.Words.Length > 0 ? QuoteKubectl(problem) : null;
        return new Diagnostic(code, source.MakeSpan(problem.Start, problem.End), null,
            words is null ? plain : $"{plain} kubectl says: {words}", problem.Fix, rule)
        {
            Stage = Stage.Syntax,
            Words = words,
        };
    }

    /// <summary>A text over the limit.</summary>
    public static Diagnostic DescribeTooLarge(int bytes) => new(
        DiagnosticCodes.TextTooLarge, null, null,
        $"The text has {bytes.ToString("N0", CultureInfo.InvariantCulture)} bytes; the limit is "
            + $"{PasteLimits.LargestText.ToString("N0", CultureInfo.InvariantCulture)} (1 MiB).") { Stage = Stage.Text };

    /// <summary>A text of more lines than any manifest.</summary>
    public static Diagnostic DescribeTooManyLines(int count) => new(
        DiagnosticCodes.TextTooLarge, null, null,
        $"The text has {count.ToString("N0", CultureInfo.InvariantCulture)} lines; the limit is "
            + $"{PasteLimits.MostLines.ToString("N0", CultureInfo.InvariantCulture)}.") { Stage = Stage.Text };

    public static Diagnostic DescribeTooManyDocuments(int count) => new(
        DiagnosticCodes.TooManyDocuments, null, null,
        $"The text has {count.ToString("N0", CultureInfo.InvariantCulture)} documents; only the first "
            + $"{PasteLimits.MostDocuments.ToString("N0", CultureInfo.InvariantCulture)} are read. Remove those that you do not need.")
        { Stage = Stage.Text };

    private string QuoteKubectl(YamlProblem problem)
    {
        if (problem.Fault == YamlFault.Json) return "error: error parsing manifest.json: " + problem.Words;
        var line = KubectlLines.Find(problem, source.FindLine(problem.Start) - source.FindLine(document.Map.ToOriginal(0)) + 1, document);
        var words = problem.Words.StartsWith("json: ", StringComparison.Ordinal)
            || problem.Words.StartsWith("unsupported map key", StringComparison.Ordinal) ? problem.Words
            : problem.Fault is YamlFault.UnknownAnchor or YamlFault.SelfAnchor or YamlFault.BadMerge or YamlFault.BadTag
                || problem.Words.StartsWith("invalid map key", StringComparison.Ordinal) || line is null
            ? "yaml: " + problem.Words
            : $"yaml: line {line.Value.ToString(CultureInfo.InvariantCulture)}: {problem.Words}";
        return "error: error parsing manifest.yaml: error converting YAML to JSON: " + words;
    }
}
