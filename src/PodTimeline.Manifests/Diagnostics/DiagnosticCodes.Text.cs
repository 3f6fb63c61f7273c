using static PodTimeline.Manifests.Diagnostics.Severity;

namespace PodTimeline.Manifests.Diagnostics;

/// <content>How a text was read, and characters in it: PT0001 to PT0009, PT0039 to PT0049, PT0065, PT0066.</content>
public static partial class DiagnosticCodes
{
    /// <summary>PT0001. The text is too large.</summary>
    public static readonly DiagnosticCode TextTooLarge = new("PT0001", Error, "The text is too large");

    /// <summary>PT0002. A control character.</summary>
    public static readonly DiagnosticCode ControlCharacter = new("PT0002", Error, "A control character");

    /// <summary>PT0003. A space that YAML takes for a letter.</summary>
    public static readonly DiagnosticCode OddSpace = new("PT0003", Error, "A space that YAML takes for a letter");

    /// <summary>PT0004. An unusual space in a value.</summary>
    public static readonly DiagnosticCode OddSpaceInValue = new("PT0004", Warning, "An unusual space in a value");

    /// <summary>PT0005. An invisible character.</summary>
    public static readonly DiagnosticCode InvisibleCharacter = new("PT0005", Error, "An invisible character");

    /// <summary>PT0006. An invisible character in a value.</summary>
    public static readonly DiagnosticCode InvisibleCharacterInValue = new("PT0006", Warning, "An invisible character in a value");

    /// <summary>PT0007. A bullet or wide colon in place of YAML's mark.</summary>
    public static readonly DiagnosticCode TypographicMark = new("PT0007", Error, "A bullet or wide colon in place of YAML's mark");

    /// <summary>PT0008. Curly quotes.</summary>
    public static readonly DiagnosticCode CurlyQuotes = new("PT0008", Warning, "Curly quotes");

    /// <summary>PT0009. A long dash.</summary>
    public static readonly DiagnosticCode LongDash = new("PT0009", Warning, "A long dash");

    /// <summary>PT0039. A possible reading of text without indentation.</summary>
    public static readonly DiagnosticCode PossibleReading = new("PT0039", Info, "A possible reading of text without indentation");

    /// <summary>PT0040. A manifest within other text.</summary>
    public static readonly DiagnosticCode ManifestInProse = new("PT0040", Info, "A manifest within other text");

    /// <summary>PT0041. A manifest in a Markdown code block.</summary>
    public static readonly DiagnosticCode FencedBlock = new("PT0041", Info, "A manifest in a Markdown code block");

    /// <summary>PT0042. A manifest in a shell session.</summary>
    public static readonly DiagnosticCode ShellSession = new("PT0042", Info, "A manifest in a shell session");

    /// <summary>PT0043. A diff.</summary>
    public static readonly DiagnosticCode Diff = new("PT0043", Info, "A diff");

    /// <summary>PT0044. Line numbers.</summary>
    public static readonly DiagnosticCode LineNumbers = new("PT0044", Info, "Line numbers");

    /// <summary>PT0045. Quote marks.</summary>
    public static readonly DiagnosticCode QuoteMarks = new("PT0045", Info, "Quote marks");

    /// <summary>PT0046. Part of a manifest.</summary>
    public static readonly DiagnosticCode Fragment = new("PT0046", Info, "Part of a manifest");

    /// <summary>PT0047. A manifest in JSON.</summary>
    public static readonly DiagnosticCode Json = new("PT0047", Info, "A manifest in JSON");

    /// <summary>PT0048. No manifest in the text.</summary>
    public static readonly DiagnosticCode NoManifest = new("PT0048", Error, "No manifest in the text");

    /// <summary>PT0049. Lost indentation.</summary>
    public static readonly DiagnosticCode LostIndentation = new("PT0049", Error, "Lost indentation");

    /// <summary>PT0065. A text that the simulator itself failed on; no such text is known.</summary>
    public static readonly DiagnosticCode SimulatorFailed = new("PT0065", Error, "The simulator failed");

    /// <summary>PT0066. A simulation that stopped because its budget was used up; found when it runs, not in the text alone.</summary>
    public static readonly DiagnosticCode BudgetSpent = new("PT0066", Warning, "The simulation stops early");
}
