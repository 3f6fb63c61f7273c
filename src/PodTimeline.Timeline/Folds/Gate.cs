using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Folds;

/// <summary>An arrow: something that happened to one container let another one go on.</summary>
/// <param name="From">The container that was waited for.</param>
/// <param name="FromAt">The instant it was waited for.</param>
/// <param name="To">The container that waited.</param>
/// <param name="ToAt">When it went on.</param>
/// <param name="Seq">The event with which it went on.</param>
/// <param name="Kind">What was waited for.</param>
public sealed record Gate(string From, SimInstant FromAt, string To, SimInstant ToAt, int Seq, GateKind Kind)
{
    /// <summary>Its label.</summary>
    public string Text => Kind switch
    {
        GateKind.Completed => "completed",
        GateKind.Started => "started",
        GateKind.AppsStopped => "apps stopped",
        GateKind.ReverseOrder => "reverse order",
    };

    /// <summary>Whether it belongs to the shutdown.</summary>
    public bool IsShutdown => Kind is GateKind.AppsStopped or GateKind.ReverseOrder;
}

/// <summary>What a container waited for.</summary>
public enum GateKind
{
    /// <summary>An init container's end with 0.</summary>
    Completed,

    /// <summary>A sidecar's start.</summary>
    Started,

    /// <summary>The end of the last app.</summary>
    AppsStopped,

    /// <summary>The end of the sidecar after it.</summary>
    ReverseOrder,
}
