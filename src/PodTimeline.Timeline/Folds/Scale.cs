using System.Globalization;
using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Folds;

/// <summary>Places on the timeline in percent of its world, which reaches from 0 to a horizon.</summary>
/// <param name="Horizon">Doubles as the story grows: 64 s, 128 s, 256 s, …</param>
public readonly record struct Scale(TimeSpan Horizon)
{
    /// <summary>The last twentieth is kept free, so that nothing ends where the world does.</summary>
    private const double Room = 1.05;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(64);

    /// <summary>The smallest scale that has room for an instant.</summary>
    public static Scale For(SimInstant instant)
    {
        var horizon = First;
        while (horizon < instant.SinceCreation * Room) horizon *= 2;
        return new Scale(horizon);
    }

    /// <summary>How much real time passes until a clock that moves needs a larger scale; below zero when it does already.</summary>
    /// <param name="at">Where the clock stands.</param>
    /// <param name="rate">Seconds of the story for a second of real time.</param>
    public TimeSpan UntilTooSmall(SimInstant at, double rate) => (Horizon / Room - at.SinceCreation) / rate;

    /// <summary>Where an instant lies, such as <c>12.5%</c>.</summary>
    public string Left(SimInstant at) => Percent(at.SinceCreation / Horizon);

    /// <summary>How wide a stretch is; an open one reaches to the horizon.</summary>
    public string Width(SimInstant from, SimInstant? to)
    {
        var end = to is { } closed && closed.SinceCreation < Horizon ? closed.SinceCreation : Horizon;
        return Percent((end - from.SinceCreation) / Horizon);
    }

    /// <summary>The style of a stretch.</summary>
    public string Style(SimInstant from, SimInstant? to) => $"left:{Left(from)};width:{Width(from, to)}";

    private static string Percent(double part) => Math.Round(part * 100, 4).ToString(CultureInfo.InvariantCulture) + "%";
}
