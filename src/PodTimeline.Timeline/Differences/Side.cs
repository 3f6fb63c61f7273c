namespace PodTimeline.Timeline.Differences;

/// <summary>One of two runs that are compared.</summary>
public enum Side
{
    /// <summary>The one that the other is compared with, such as A.</summary>
    First,

    /// <summary>The one that sentences are about, such as B.</summary>
    Second,
}
