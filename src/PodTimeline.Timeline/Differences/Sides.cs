namespace PodTimeline.Timeline.Differences;

/// <summary>The same fact of two runs.</summary>
/// <param name="First">In the run that the other is compared with.</param>
/// <param name="Second">In the run that sentences are about.</param>
/// <typeparam name="T">The fact.</typeparam>
public sealed record Sides<T>(T First, T Second)
{
    /// <summary>The fact of one of them.</summary>
    public T this[Side side] => side == Side.First ? First : Second;

    /// <summary>The two, swapped.</summary>
    public Sides<T> Swap() => new(Second, First);

    /// <summary>Something derived from each of them.</summary>
    public Sides<TOther> Select<TOther>(Func<T, TOther> about) => new(about(First), about(Second));
}
