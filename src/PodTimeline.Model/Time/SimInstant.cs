using System.Globalization;

namespace PodTimeline.Model.Time;

/// <summary>
/// A point on the simulated timeline, as the time since the pod object was created. Not a calendar date: only
/// differences mean anything, and two instants cannot be added.
/// </summary>
/// <param name="SinceCreation">Time since creation; resolution 100 ns, shown in milliseconds.</param>
public readonly record struct SimInstant(TimeSpan SinceCreation) : IComparable<SimInstant>
{
    /// <summary>The instant the pod object was created.</summary>
    public static readonly SimInstant Zero = new(TimeSpan.Zero);

    /// <summary>Later than every instant a simulation reaches; stands for "never".</summary>
    public static readonly SimInstant Never = new(TimeSpan.MaxValue);

    /// <summary>The instant that many seconds after creation.</summary>
    public static SimInstant FromSeconds(double seconds) => new(LengthArithmetic.OfSeconds(seconds));

    /// <summary>Seconds since creation, with the fraction.</summary>
    public double TotalSeconds => SinceCreation.TotalSeconds;

    /// <summary>The later of two instants.</summary>
    public static SimInstant PickLater(SimInstant a, SimInstant b) => a >= b ? a : b;

    /// <summary>The earlier of two instants.</summary>
    public static SimInstant PickEarlier(SimInstant a, SimInstant b) => a <= b ? a : b;

    /// <inheritdoc />
    public int CompareTo(SimInstant other) => SinceCreation.CompareTo(other.SinceCreation);

    /// <summary>Moves an instant by a length. A sum past the end of time is <see cref="Never"/>.</summary>
    public static SimInstant operator +(SimInstant start, TimeSpan length) =>
        new(start.SinceCreation.AddCapped(length));

    /// <summary>Moves an instant back by a length, at most to the end or the beginning of time.</summary>
    public static SimInstant operator -(SimInstant end, TimeSpan length) => new(end.SinceCreation.SubtractCapped(length));

    /// <summary>The length between two instants.</summary>
    public static TimeSpan operator -(SimInstant end, SimInstant start) => end.SinceCreation.SubtractCapped(start.SinceCreation);

    /// <summary>Earlier than.</summary>
    public static bool operator <(SimInstant a, SimInstant b) => a.SinceCreation < b.SinceCreation;

    /// <summary>Later than.</summary>
    public static bool operator >(SimInstant a, SimInstant b) => a.SinceCreation > b.SinceCreation;

    /// <summary>Not later than.</summary>
    public static bool operator <=(SimInstant a, SimInstant b) => a.SinceCreation <= b.SinceCreation;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(SimInstant a, SimInstant b) => a.SinceCreation >= b.SinceCreation;

    /// <inheritdoc />
    public override string ToString() =>
        this == Never ? "never" : TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s";
}
