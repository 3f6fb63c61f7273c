using System.Text;
using System.Text.RegularExpressions;

namespace PodTimeline.Manifests.Validation.Formats;

/// <summary>Formats of names. Each method gives what is wrong with a text, in the API server's words; nothing if it is valid.</summary>
/// <remarks>
/// Source: apimachinery pkg/util/validation/validation.go. Lengths are in bytes, although two of the texts say characters.
/// </remarks>
internal static partial class NameFormats
{
    private const string LabelRule =
        "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character"
        + " (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";

    private const string SubdomainRule =
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character"
        + @" (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";

    private const string RelaxedRule =
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', and must start and end with an alphanumeric character"
        + @" (e.g. 'example.com', regex used for validation is '_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*')";

    /// <summary>A DNS label.</summary>
    public static IEnumerable<string> FindLabelFaults(string text)
    {
        if (CountBytes(text) > 63) yield return FormatTooLong(63);
        if (!LabelShape.IsMatch(text)) yield return SubdomainShape.IsMatch(text) ? "must not contain dots" : LabelRule;
    }

    /// <summary>A DNS subdomain.</summary>
    public static IEnumerable<string> FindSubdomainFaults(string text)
    {
        if (CountBytes(text) > 253) yield return FormatTooLong(253);
        if (!SubdomainShape.IsMatch(text)) yield return SubdomainRule;
    }

    /// <summary>A DNS subdomain whose labels may begin with an underscore and have others inside: a search path.</summary>
    public static IEnumerable<string> FindRelaxedSubdomainFaults(string text)
    {
        if (CountBytes(text) > 253) yield return FormatTooLong(253);
        if (!RelaxedShape.IsMatch(text)) yield return RelaxedRule;
    }

    /// <summary>A generateName: a trailing dash is forgiven, for letters follow it.</summary>
    public static string WithoutTrailingDash(string prefix) => prefix.Length > 1 && prefix.EndsWith('-') ? prefix[..^2] + "a" : prefix;

    /// <summary>A name of a port in a container.</summary>
    public static IEnumerable<string> FindPortFaults(string text)
    {
        if (CountBytes(text) > 15) yield return FormatTooLong(15);
        if (!PortCharacters.IsMatch(text)) yield return "must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)";
        if (!text.Any(char.IsAsciiLetterLower)) yield return "must contain at least one letter (a-z)";
        if (text.Contains("--", StringComparison.Ordinal)) yield return "must not contain consecutive hyphens";
        if (text.StartsWith('-') || text.EndsWith('-')) yield return "must not begin or end with a hyphen";
    }

    /// <summary>The number of a port.</summary>
    public static IEnumerable<string> FindPortNumberFaults(long number) =>
        number is >= 1 and <= 65535 ? [] : ["must be between 1 and 65535, inclusive"];

    /// <summary>A user or group id.</summary>
    public static IEnumerable<string> FindIdFaults(long id) => id is >= 0 and <= int.MaxValue ? [] : ["must be between 0 and 2147483647, inclusive"];

    /// <summary>A key of a ConfigMap or Secret.</summary>
    public static IEnumerable<string> FindConfigKeyFaults(string text)
    {
        if (CountBytes(text) > 253) yield return FormatTooLong(253);
        if (!ConfigKeyShape.IsMatch(text))
        {
            yield return "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', "
                + "regex used for validation is '[-._a-zA-Z0-9]+')";
        }

        foreach (var dots in FindLeadingDots(text)) yield return dots;
    }

    /// <summary>A name of an environment variable.</summary>
    public static IEnumerable<string> FindVariableFaults(string text, bool relaxed) => relaxed ? FindRelaxedVariableFaults(text) : FindStrictVariableFaults(text);

    /// <summary>A name of an HTTP header.</summary>
    public static IEnumerable<string> FindHttpHeaderFaults(string text) => HttpHeaderShape.IsMatch(text) ? [] :
        ["a valid HTTP header must consist of alphanumeric characters or '-' (e.g. 'X-Header-Name', regex used for validation is '[-A-Za-z0-9]+')"];

    /// <summary>A percentage.</summary>
    public static IEnumerable<string> FindPercentFaults(string text) => PercentShape.IsMatch(text) ? [] :
        ["a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')"];

    internal static int CountBytes(string text) => Encoding.UTF8.GetByteCount(text);

    private static string FormatTooLong(int most) => $"must be no more than {most} characters";

    private static IEnumerable<string> FindRelaxedVariableFaults(string text)
    {
        if (text.Length == 0) yield return "environment variable name must be non-empty";
        if (text.Any(c => c is < ' ' or > '~' or '='))
            yield return "a valid environment variable name must consist only of printable ASCII characters other than '='";
    }

    private static IEnumerable<string> FindStrictVariableFaults(string text)
    {
        if (!VariableShape.IsMatch(text))
        {
            yield return "a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', and must not start with a digit"
                + " (e.g. 'my.env-name',  or 'MY_ENV.NAME',  or 'MyEnvName1', regex used for validation is '[-._a-zA-Z][-._a-zA-Z0-9]*')";
        }

        foreach (var dots in FindLeadingDots(text)) yield return dots;
    }

    private static IEnumerable<string> FindLeadingDots(string text) => text switch
    {
        "." => ["must not be '.'"],
        ".." => ["must not be '..'"],
        _ when text.StartsWith("..", StringComparison.Ordinal) => ["must not start with '..'"],
        _ => [],
    };

    [GeneratedRegex(@"^[a-z0-9]([-a-z0-9]*[a-z0-9])?\z")]
    private static partial Regex LabelShape { get; }

    [GeneratedRegex(@"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\z")]
    private static partial Regex SubdomainShape { get; }

    [GeneratedRegex(@"^_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*\z")]
    private static partial Regex RelaxedShape { get; }

    [GeneratedRegex(@"^[-a-z0-9]+\z")]
    private static partial Regex PortCharacters { get; }

    [GeneratedRegex(@"^[-._a-zA-Z0-9]+\z")]
    private static partial Regex ConfigKeyShape { get; }

    [GeneratedRegex(@"^[-._a-zA-Z][-._a-zA-Z0-9]*\z")]
    private static partial Regex VariableShape { get; }

    [GeneratedRegex(@"^[-A-Za-z0-9]+\z")]
    private static partial Regex HttpHeaderShape { get; }

    [GeneratedRegex(@"^[0-9]+%\z")]
    private static partial Regex PercentShape { get; }
}
