using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Folds;

/// <summary>A moment on a container's row.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="At">When.</param>
/// <param name="Seq">The event.</param>
/// <param name="Text">A few words, such as <c>exit 137 · OOMKilled</c>.</param>
public sealed record Mark(MarkKind Kind, SimInstant At, int Seq, string Text);

/// <summary>Kinds of moments that a row shows.</summary>
public enum MarkKind
{
    /// <summary>The startup probe or the postStart hook is through.</summary>
    Started,

    /// <summary>A stop signal that can be handled.</summary>
    StopSignal,

    /// <summary>SIGKILL.</summary>
    Kill,

    /// <summary>Ended with 0.</summary>
    Completed,

    /// <summary>Ended with anything else.</summary>
    Failed,
}
