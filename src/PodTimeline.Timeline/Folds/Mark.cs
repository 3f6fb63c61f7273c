using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Folds;

/// <summary>A moment on a container's row.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="At">When.</param>
/// <param name="Seq">The event.</param>
/// <param name="Text">A few words, such as <c>exit 137 · OOMKilled</c>.</param>
public sealed record Mark(MarkKind Kind, SimInstant At, int Seq, string Text)
{
    /// <summary>Whether the container ended.</summary>
    public bool IsEnd => Kind is MarkKind.Completed || HasFailed;

    /// <summary>Whether the container ended with anything but 0.</summary>
    public bool HasFailed => Kind is MarkKind.Failed or MarkKind.Crashed or MarkKind.OutOfMemory;

    /// <summary>Whether a person did it to the container, which may not have started yet.</summary>
    public bool IsSet => Kind is MarkKind.ProbeSet or MarkKind.ImageSet;
}

/// <summary>Kinds of marks that a row shows.</summary>
public enum MarkKind
{
    /// <summary>The startup probe or the postStart hook is done.</summary>
    Started,

    /// <summary>A stop signal that can be handled.</summary>
    StopSignal,

    /// <summary>SIGKILL.</summary>
    Kill,

    /// <summary>Ended with 0.</summary>
    Completed,

    /// <summary>Ended with another code: an init container, or one that was asked to stop.</summary>
    Failed,

    /// <summary>A container that was meant to keep running ended by itself, with a code other than 0.</summary>
    Crashed,

    /// <summary>Killed because of its memory use.</summary>
    OutOfMemory,

    /// <summary>Somebody set how a probe answers from now on.</summary>
    ProbeSet,

    /// <summary>Somebody changed the image in the spec.</summary>
    ImageSet,
}
