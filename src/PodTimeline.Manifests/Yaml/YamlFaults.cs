namespace PodTimeline.Manifests.Yaml;

/// <summary>Determines from the YAML library's exception which error it met, and what kubectl's parser calls it.</summary>
internal static class YamlFaults
{
    private static readonly (string InMessage, YamlFault Fault, string Words)[] Known =
    [
        ("invalid mapping", YamlFault.MappingInScalar, "mapping values are not allowed in this context"),
        ("Mapping values are not allowed", YamlFault.MappingInScalar, "mapping values are not allowed in this context"),
        ("invalid tab as indentation", YamlFault.Tab, "found character that cannot start any token"),
        ("tab character that violate indentation", YamlFault.Tab, "found a tab character that violates indentation"),
        ("tab character", YamlFault.Tab, "found a tab character where an indentation space is expected"),
        ("cannot start any token", YamlFault.BadStartCharacter, "found character that cannot start any token"),
        ("did not find expected key", YamlFault.ExpectedKey, "did not find expected key"),
        ("expected '-' indicator", YamlFault.ExpectedDash, "did not find expected '-' indicator"),
        ("Block sequence entries are not allowed", YamlFault.DashNotAllowed, "block sequence entries are not allowed in this context"),
        ("expected ',' or ']'", YamlFault.UnclosedFlow, "did not find expected ',' or ']'"),
        ("expected ',' or '}'", YamlFault.UnclosedFlow, "did not find expected ',' or '}'"),
        ("expected ':'", YamlFault.MissingColon, "could not find expected ':'"),
        ("found unexpected end of stream", YamlFault.UnclosedQuote, "found unexpected end of stream"),
        ("found wrong indentation", YamlFault.UnclosedQuote, "found unexpected end of stream"),
        ("unexpected document indicator", YamlFault.UnclosedQuote, "found unexpected document indicator"),
        ("unknown escape character", YamlFault.UnknownEscape, "found unknown escape character"),
        ("hexdecimal number", YamlFault.UnknownEscape, "did not find expected hexdecimal number"),
        ("invalid Unicode", YamlFault.UnknownEscape, "found invalid Unicode character escape code"),
        ("extra spaces in first line", YamlFault.BlanksTooDeep, "did not find expected key"),
        ("comment or line break", YamlFault.BadBlockHeader, "did not find expected comment or line break"),
        ("indentation indicator", YamlFault.BadBlockHeader, "found an indentation indicator equal to 0"),
        ("anchor or alias", YamlFault.BadAnchor, "did not find expected alphabetic or numeric character"),
        ("scanning a tag", YamlFault.BadTag, "did not find expected tag URI"),
        ("<document start>", YamlFault.Other, "did not find expected <document start>"),
    ];

    /// <summary>The problem behind an exception of the library's own.</summary>
    public static YamlProblem Describe(string message, int start, int end, string text)
    {
        foreach (var (inMessage, fault, words) in Known)
        {
            if (!message.Contains(inMessage, StringComparison.OrdinalIgnoreCase)) continue;
            if (fault == YamlFault.ExpectedKey && IsKeyWithoutColon(text, start)) return Make(YamlFault.MissingColon, "could not find expected ':'");
            return Make(fault, words);
        }

        return Make(YamlFault.Other, "did not find expected node content");

        YamlProblem Make(YamlFault fault, string words)
        {
            var from = Math.Clamp(start, 0, text.Length);
            var to = Math.Clamp(Math.Max(end, from + 1), from, text.Length);
            return new YamlProblem(fault, from, to, words);
        }
    }

    /// <summary>The problem behind an unintended exception of the library, which occurs inside flow collections.</summary>
    public static YamlProblem OfBrokenFlow(int reached, string text)
    {
        var from = Math.Clamp(reached, 0, text.Length);
        var open = text.AsSpan(0, from).LastIndexOfAny('[', '{');
        var words = open >= 0 && text[open] == '{' ? "did not find expected ',' or '}'" : "did not find expected ',' or ']'";
        if (open < 0) open = from;
        return new YamlProblem(YamlFault.UnclosedFlow, open, Math.Min(open + 1, text.Length), words);
    }

    /// <summary>A line with words in place of a key, and no colon.</summary>
    private static bool IsKeyWithoutColon(string text, int start)
    {
        if (start >= text.Length || text[start] is '-' or '"' or '\'' or '[' or '{' or ']' or '}' or ',') return false;
        var lineStart = text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
        if (start < lineStart || !string.IsNullOrWhiteSpace(text[lineStart..start])) return false;
        var lineEnd = text.IndexOf('\n', start);
        var line = lineEnd < 0 ? text.AsSpan(start) : text.AsSpan(start, lineEnd - start);
        return !line.Contains(": ", StringComparison.Ordinal) && !line.TrimEnd().EndsWith(":");
    }
}
