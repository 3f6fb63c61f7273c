using System.Globalization;
using System.Text;

namespace PodTimeline.Manifests.Validation;

/// <summary>A value as the API server shows it in a message.</summary>
/// <param name="Json">From 1.34 on: compact JSON.</param>
/// <param name="Go">Before: Go syntax. The same for strings, numbers and booleans.</param>
/// <remarks>Source: apimachinery pkg/util/validation/field/errors.go :: Error.ErrorBody.</remarks>
internal sealed record GoValue(string Json, string Go)
{
    public static implicit operator GoValue(string text) => new(Quote(text), Quote(text));

    public static implicit operator GoValue(long number) => OfVerbatim(number.ToString(CultureInfo.InvariantCulture));

    public static implicit operator GoValue(bool flag) => OfVerbatim(flag ? "true" : "false");

    /// <summary>A value that may be a number or a string, such as maxSurge.</summary>
    public static GoValue Of(Decoding.NumberOrText value) => value.Text is { } text
        ? new GoValue(Quote(text), $"intstr.IntOrString{{Type:1, IntVal:0, StrVal:{Quote(text)}}}")
        : new GoValue(value.ToString(), $"intstr.IntOrString{{Type:0, IntVal:{value}, StrVal:\"\"}}");

    /// <summary>A map of strings; null for one that is not there.</summary>
    public static GoValue OfMap(IReadOnlyList<KeyValuePair<string, string>>? map)
    {
        if (map is null) return new GoValue("null", "map[string]string(nil)");
        var sorted = map.OrderBy(e => e.Key, StringComparer.Ordinal).ToList();
        return new GoValue(
            "{" + string.Join(",", sorted.Select(e => $"{QuoteForJson(e.Key)}:{QuoteForJson(e.Value)}")) + "}",
            "map[string]string{" + string.Join(", ", sorted.Select(e => $"{Quote(e.Key)}:{Quote(e.Value)}")) + "}");
    }

    /// <summary>A list of strings; null for one that is not there.</summary>
    /// <param name="texts">The strings.</param>
    /// <param name="goType">Their Go type.</param>
    public static GoValue OfTexts(IReadOnlyList<string>? texts, string goType) => texts is null
        ? new GoValue("null", $"[]{goType}(nil)")
        : new GoValue($"[{string.Join(",", texts.Select(QuoteForJson))}]", $"[]{goType}{{{string.Join(", ", texts.Select(Quote))}}}");

    /// <summary>A list of 32-bit numbers.</summary>
    public static GoValue OfNumbers(IReadOnlyList<long> numbers) =>
        new($"[{string.Join(",", numbers)}]", $"[]int32{{{string.Join(", ", numbers)}}}");

    /// <summary>A struct of the server's internal types, whose keys are the Go names.</summary>
    /// <param name="type">Its Go type, such as <c>apps.DeploymentStrategy</c>.</param>
    /// <param name="fields">Go name and value of each field; in Go syntax a null has a type, given as its <see cref="Go"/>.</param>
    public static GoValue OfStruct(string type, params (string Name, GoValue Value)[] fields) => new(
        "{" + string.Join(",", fields.Select(f => $"\"{f.Name}\":{f.Value.Json}")) + "}",
        $"{type}{{" + string.Join(", ", fields.Select(f => $"{f.Name}:{f.Value.Go}")) + "}");

    /// <summary>A null pointer or list of a Go type.</summary>
    public static GoValue OfNull(string goType) => new("null", goType.StartsWith('*') ? $"({goType})(nil)" : $"{goType}(nil)");

    /// <summary>A text that is the same in both notations.</summary>
    public static GoValue OfVerbatim(string text) => new(text, text);

    /// <summary>A string in double quotes with Go's escapes.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            quoted.Append(rune.Value switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                7 => @"\a",
                '\b' => @"\b",
                '\f' => @"\f",
                '\n' => @"\n",
                '\r' => @"\r",
                '\t' => @"\t",
                11 => @"\v",
                < ' ' or 0x7f => $"\\x{rune.Value:x2}",
                _ when Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse
                    || (Rune.IsWhiteSpace(rune) && rune.Value != ' ') => rune.Value > 0xffff ? $"\\U{rune.Value:x8}"
                        : $"\\u{rune.Value:x4}",
                _ => rune.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A string as Go's JSON encoder writes it.</summary>
    public static string QuoteForJson(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            json.Append(c switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '\b' => @"\b",
                '\f' => @"\f",
                '\n' => @"\n",
                '\r' => @"\r",
                '\t' => @"\t",
                < ' ' or '<' or '>' or '&' or '\u2028' or '\u2029' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        return json.Append('"').ToString();
    }
}
