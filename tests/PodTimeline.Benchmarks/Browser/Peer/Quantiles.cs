using System.Globalization;

namespace PodTimeline.Benchmarks.Browser.Peer;

/// <summary>Times of which the middle and the slow end are of interest.</summary>
internal sealed class Quantiles(IEnumerable<double> values)
{
    private readonly double[] _sorted = [.. values.Order()];

    public double Median => At(0.5);

    public double P95 => At(0.95);

    public override string ToString() => $"least {Format(_sorted[0])}, median {Format(Median)}, p95 {Format(P95)}, most {Format(_sorted[^1])} ms of {_sorted.Length}";

    public static string Format(double value) => value.ToString(value < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture);

    private double At(double part) => _sorted[Math.Clamp((int)Math.Ceiling(part * _sorted.Length) - 1, 0, _sorted.Length - 1)];
}
