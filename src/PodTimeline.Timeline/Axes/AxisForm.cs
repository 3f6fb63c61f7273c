namespace PodTimeline.Timeline.Axes;

/// <summary>How time is laid out.</summary>
public enum AxisForm
{
    /// <summary>Stretches in which nothing changes are folded.</summary>
    Folded,

    /// <summary>Every second has the same width.</summary>
    Linear,
}
