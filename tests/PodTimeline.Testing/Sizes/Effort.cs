namespace PodTimeline.Testing.Sizes;

/// <summary>
/// How much tests with generated data try: a tenth, or everything when the variable <c>THOROUGH</c> is set, as <c>.ci/run</c> does. What
/// is asserted is the same.
/// </summary>
public static class Effort
{
    private const int Part = 10;

    private static readonly bool IsThorough = Environment.GetEnvironmentVariable("THOROUGH") is { Length: > 0 };

    /// <summary>A number of tries; at least 1.</summary>
    /// <param name="full">The number when everything is tried.</param>
    public static int Scale(int full) => IsThorough ? full : Math.Max(1, full / Part);

    /// <summary>A distance between tries.</summary>
    /// <param name="full">The distance when everything is tried.</param>
    public static int Stretch(int full) => IsThorough ? full : full * Part + 1;

    /// <summary>Some of the items, evenly spread.</summary>
    public static IEnumerable<T> Sample<T>(IEnumerable<T> all) => IsThorough ? all : all.Where((_, index) => index % Part == 0);
}
