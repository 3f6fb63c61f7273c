using static PodTimeline.Manifests.Diagnostics.Severity;

namespace PodTimeline.Manifests.Diagnostics;

/// <content>YAML and JSON: PT0010 to PT0038, PT0060.</content>
public static partial class DiagnosticCodes
{
    /// <summary>PT0010. A second colon in a value.</summary>
    public static readonly DiagnosticCode SecondColon = new("PT0010", Error, "A second colon in a value");

    /// <summary>PT0011. A character that no value can start with.</summary>
    public static readonly DiagnosticCode BadStartCharacter = new("PT0011", Error, "A character that no value can start with");

    /// <summary>PT0012. A tab in the indentation.</summary>
    public static readonly DiagnosticCode Tab = new("PT0012", Error, "A tab in the indentation");

    /// <summary>PT0013. A key where none is allowed.</summary>
    public static readonly DiagnosticCode UnexpectedKey = new("PT0013", Error, "A key where none is allowed");

    /// <summary>PT0014. A line that belongs to neither item nor list.</summary>
    public static readonly DiagnosticCode UnexpectedItem = new("PT0014", Error, "A line that belongs to neither item nor list");

    /// <summary>PT0015. A list item on the line of its key.</summary>
    public static readonly DiagnosticCode ItemOnKeyLine = new("PT0015", Error, "A list item on the line of its key");

    /// <summary>PT0016. An unclosed bracket.</summary>
    public static readonly DiagnosticCode UnclosedBracket = new("PT0016", Error, "An unclosed bracket");

    /// <summary>PT0017. A key without a colon.</summary>
    public static readonly DiagnosticCode MissingColon = new("PT0017", Error, "A key without a colon");

    /// <summary>PT0018. An unclosed quote.</summary>
    public static readonly DiagnosticCode UnclosedQuote = new("PT0018", Error, "An unclosed quote");

    /// <summary>PT0019. An unknown escape.</summary>
    public static readonly DiagnosticCode UnknownEscape = new("PT0019", Error, "An unknown escape");

    /// <summary>PT0020. Text on the line of a block scalar's header.</summary>
    public static readonly DiagnosticCode TextOnBlockHeader = new("PT0020", Error, "Text on the line of a block scalar's header");

    /// <summary>PT0021. A value that starts with * or &amp;.</summary>
    public static readonly DiagnosticCode BadAnchor = new("PT0021", Error, "A value that starts with * or &");

    /// <summary>PT0022. An alias without an anchor.</summary>
    public static readonly DiagnosticCode UnknownAnchor = new("PT0022", Error, "An alias without an anchor");

    /// <summary>PT0023. An alias inside its own anchor.</summary>
    public static readonly DiagnosticCode AliasInsideAnchor = new("PT0023", Error, "An alias inside its own anchor");

    /// <summary>PT0024. A merge of something other than objects.</summary>
    public static readonly DiagnosticCode BadMerge = new("PT0024", Error, "A merge of something other than objects");

    /// <summary>PT0025. A key that is not text.</summary>
    public static readonly DiagnosticCode BadKey = new("PT0025", Error, "A key that is not text");

    /// <summary>PT0026. A value that does not fit its tag.</summary>
    public static readonly DiagnosticCode BadTag = new("PT0026", Error, "A value that does not fit its tag");

    /// <summary>PT0027. A number that JSON does not have.</summary>
    public static readonly DiagnosticCode NumberNotInJson = new("PT0027", Error, "A number that JSON does not have");

    /// <summary>PT0028. Invalid JSON.</summary>
    public static readonly DiagnosticCode InvalidJson = new("PT0028", Error, "Invalid JSON");

    /// <summary>PT0029. Nested too deeply.</summary>
    public static readonly DiagnosticCode TooDeep = new("PT0029", Error, "Nested too deeply");

    /// <summary>PT0030. Too many values.</summary>
    public static readonly DiagnosticCode TooManyValues = new("PT0030", Error, "Too many values");

    /// <summary>PT0031. Unreadable YAML.</summary>
    public static readonly DiagnosticCode UnreadableYaml = new("PT0031", Error, "Unreadable YAML");

    /// <summary>PT0032. A line indented under a value.</summary>
    public static readonly DiagnosticCode IndentedTooFar = new("PT0032", Error, "A line indented under a value");

    /// <summary>PT0033. A line in a column where nothing starts.</summary>
    public static readonly DiagnosticCode WrongIndentation = new("PT0033", Error, "A line in a column where nothing starts");

    /// <summary>PT0034. Text after a closing quote.</summary>
    public static readonly DiagnosticCode TextAfterQuote = new("PT0034", Error, "Text after a closing quote");

    /// <summary>PT0035. No space after a dash.</summary>
    public static readonly DiagnosticCode NoSpaceAfterDash = new("PT0035", Error, "No space after a dash");

    /// <summary>PT0036. No space after a colon.</summary>
    public static readonly DiagnosticCode NoSpaceAfterColon = new("PT0036", Error, "No space after a colon");

    /// <summary>PT0037. The wrong closing bracket.</summary>
    public static readonly DiagnosticCode WrongBracket = new("PT0037", Error, "The wrong closing bracket");

    /// <summary>PT0038. A missing comma.</summary>
    public static readonly DiagnosticCode MissingComma = new("PT0038", Error, "A missing comma");

    /// <summary>PT0060. Blanks deeper than the text of a block.</summary>
    public static readonly DiagnosticCode BlanksTooDeep = new("PT0060", Error, "Blanks deeper than the text of a block");
}
