namespace PodTimeline.Timeline.Colors;

/// <summary>What a picture is looked at on.</summary>
public enum Theme
{
    /// <summary>A light ground.</summary>
    Light,

    /// <summary>A dark one.</summary>
    Dark,
}
