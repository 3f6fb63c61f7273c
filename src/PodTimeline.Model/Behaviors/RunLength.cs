namespace PodTimeline.Model.Behaviors;

/// <summary>How long something runs by itself: a length of time, or forever.</summary>
/// <param name="Length">Zero or more; <see cref="TimeSpan.MaxValue"/> stands for "forever".</param>
public readonly record struct RunLength(TimeSpan Length)
{
    /// <summary>Does not end by itself.</summary>
    public static readonly RunLength Forever = new(TimeSpan.MaxValue);

    /// <summary>Ends at once.</summary>
    public static readonly RunLength Zero = new(TimeSpan.Zero);

    /// <summary>Whether it never ends by itself.</summary>
    public bool IsForever => Length == TimeSpan.MaxValue;

    /// <summary>A number of seconds.</summary>
    public static RunLength FromSeconds(double seconds) => new(TimeSpan.FromSeconds(seconds));

    /// <inheritdoc />
    public override string ToString() => IsForever ? "forever" : DurationText.Format(Length);
}
