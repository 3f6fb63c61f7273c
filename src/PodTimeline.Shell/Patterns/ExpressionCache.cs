using System.Text.RegularExpressions;

namespace PodTimeline.Shell.Patterns;

/// <summary>Caches regular expressions: a loop keeps using the same ones, and compiling one costs as much as many matches.</summary>
internal sealed class ExpressionCache
{
    private const int Most = 64;
    private readonly Dictionary<(string Expression, bool Extended, bool IgnoreCase), Regex?> _known = [];

    /// <summary>Compiles an expression, or finds it; null when it is refused. See <see cref="PosixExpression.TryCompile"/>.</summary>
    public Regex? TryCompile(string expression, bool extended, bool ignoreCase)
    {
        var key = (expression, extended, ignoreCase);
        if (_known.TryGetValue(key, out var known)) return known;
        if (_known.Count >= Most) _known.Clear();
        return _known[key] = PosixExpression.TryCompile(expression, extended, ignoreCase);
    }
}
