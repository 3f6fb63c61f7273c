using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Patterns;

namespace PodTimeline.Shell.Utilities;

/// <summary>What <c>grep</c> searches for.</summary>
internal static class GrepPattern
{
    /// <summary>A function that returns the match in a line, or null; null itself when the pattern is malformed.</summary>
    public static Func<string, string?>? TryMake(string pattern, string name, Arguments arguments, ExpressionCache expressions)
    {
        var (inverted, ignoreCase) = (arguments.Has("-v", "--invert-match"), arguments.Has("-i", "-y", "--ignore-case"));
        var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var isFixed = name == "fgrep" || arguments.Has("-F");
        var expression = arguments.Has("-w") ? $"\\b{pattern}\\b" : arguments.Has("-x") ? $"^{pattern}$" : pattern;
        var regex = isFixed ? null : expressions.TryCompile(expression, name == "egrep" || arguments.Has("-E", "-P", "--extended-regexp"), ignoreCase);
        if (!isFixed && regex is null) return null;
        return line =>
        {
            // Unknown text contains what is searched for.
            if (UnknownText.IsIn(line)) return inverted ? null : line;
            if (isFixed) return line.Contains(pattern, comparison) != inverted ? pattern : null;
            var match = regex!.Match(line);
            return match.Success != inverted ? match.Value : null;
        };
    }
}
