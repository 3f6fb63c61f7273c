using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Folds;

/// <summary>The kubelet or its node went down or came back.</summary>
/// <param name="At">When.</param>
/// <param name="Seq">The event.</param>
/// <param name="IsNode">Whether it was the whole node.</param>
/// <param name="IsBack">Whether it came back.</param>
public sealed record Interruption(SimInstant At, int Seq, bool IsNode, bool IsBack)
{
    /// <summary>A few words on it.</summary>
    public string Text => (IsNode, IsBack) switch
    {
        (false, false) => "kubelet stops",
        (false, true) => "kubelet back",
        (true, false) => "node down",
        (true, true) => "node up",
    };
}
