namespace PodTimeline.Timeline.Colors;

/// <summary>Whether a picture is light or dark.</summary>
public enum Theme
{
    /// <summary>Light background.</summary>
    Light,

    /// <summary>Dark background.</summary>
    Dark,
}
