namespace PodTimeline.Timeline.Differences;

/// <summary>The first start of a container in both runs.</summary>
/// <param name="Container">Its name.</param>
/// <param name="Starts">When.</param>
public sealed record StartShift(string Container, Sides<Occurrence> Starts)
{
    /// <summary>How much later it is in the second run; negative: earlier.</summary>
    public TimeSpan Length => Starts.Second.At - Starts.First.At;
}
