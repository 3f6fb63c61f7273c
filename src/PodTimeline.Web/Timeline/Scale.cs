using System.Globalization;
using PodTimeline.Simulation.Time;

namespace PodTimeline.Web.Timeline;

/// <summary>Places on the timeline in percent of its world, which reaches from 0 to a horizon.</summary>
/// <param name="Horizon">Doubles as the story grows: 64 s, 128 s, 256 s, …</param>
public readonly record struct Scale(TimeSpan Horizon)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(64);

    /// <summary>The smallest scale that has room for an instant.</summary>
    public static Scale For(SimInstant instant)
    {
        var horizon = First;
        while (horizon < instant.SinceCreation * 1.05) horizon *= 2;
        return new Scale(horizon);
    }

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
