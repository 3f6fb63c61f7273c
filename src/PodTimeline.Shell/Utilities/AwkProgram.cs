using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Interpreting;
using PodTimeline.Shell.Limits;
using PodTimeline.Shell.Patterns;

namespace PodTimeline.Shell.Utilities;

/// <summary>The programs of <c>awk</c> that scripts use as a better <c>cut</c>: <c>/pattern/ { print $1, "text" $NF }</c>.</summary>
internal static partial class AwkProgram
{
    /// <summary>Runs a program; null when it is more complex.</summary>
    public static string? TryRun(string program, string? separator, string text, UtilityCall call)
    {
        if (program.Length > ShellLimits.LineLength || Shape.Match(program.Trim()) is not { Success: true } shape) return null;
        var pattern = shape.Groups["pattern"] is { Success: true } said ? call.World.Expressions.TryCompile(said.Value, extended: true, ignoreCase: false) : null;
        if (shape.Groups["pattern"].Success && pattern is null) return null;
        call.Process.Charge(text.Length * (4 + (pattern is null ? 0 : PosixExpression.MeasureWork(shape.Groups["pattern"].Value))));
        var line = shape.Groups["line"] is { Success: true } number ? int.Parse(number.Value, CultureInfo.InvariantCulture) : 0;
        var items = Item.Matches(shape.Groups["items"].Value);
        var result = new StringBuilder();
        var isBegin = shape.Groups["begin"].Success;
        var index = 0;
        foreach (var row in isBegin ? [""] : InputReading.SplitLines(text))
        {
            index++;
            if (line > 0 && index != line || pattern is not null && !UnknownText.IsIn(row) && !pattern.IsMatch(row)) continue;
            if (items.Count == 0) result.Append(row);
            var fields = separator is null or " " ? row.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries) : row.Split(separator);
            foreach (Match item in items) result.Append(EvaluateValue(item, row, fields, index));
            result.Append('\n');
            if (result.Length > ShellLimits.FileLength) break;
        }

        return result.ToString();
    }

    private static string EvaluateValue(Match item, string row, string[] fields, int index)
    {
        var joint = item.Groups["comma"].Success ? " " : "";
        var value = item.Groups["value"].Value;
        if (value[0] == '"') return joint + Syntax.BackslashEscapes.Expand(value[1..^1], out _);
        if (UnknownText.IsIn(row)) return joint + row;
        return joint + value switch
        {
            "$0" => row,
            "$NF" => fields.Length > 0 ? fields[^1] : "",
            "NF" => fields.Length.ToString(CultureInfo.InvariantCulture),
            "NR" => index.ToString(CultureInfo.InvariantCulture),
            _ => int.TryParse(value.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var field) && field <= fields.Length ? fields[field - 1] : "",
        };
    }

    [GeneratedRegex("""^(?:(?<begin>BEGIN)|/(?<pattern>[^/]+)/|NR==(?<line>\d{1,6}))?\s*(?:\{\s*print\s*(?<items>(?:,?\s*(?:\$NF|\$\d{1,3}|NF|NR|"[^"]*")\s*)*);?\s*\})?$""", RegexOptions.NonBacktracking)]
    private static partial Regex Shape { get; }

    [GeneratedRegex("""(?<comma>,)?\s*(?<value>\$NF|\$\d{1,3}|NF|NR|"[^"]*")""", RegexOptions.NonBacktracking)]
    private static partial Regex Item { get; }
}
