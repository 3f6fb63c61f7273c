using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Differences;

/// <summary>A mark of a difference in one of the runs.</summary>
/// <param name="Side">In which run.</param>
/// <param name="Container">On which row; null: on the header of the run.</param>
/// <param name="From">Its begin: an instant of one of the logs.</param>
/// <param name="To">Its end: an instant of one of the logs; the same as <paramref name="From"/> for a tag alone.</param>
/// <param name="Form">Its shape.</param>
/// <param name="Words">A few words on it, such as <c>9.6 s earlier</c>; empty for none.</param>
public sealed record DifferenceMark(Side Side, string? Container, SimInstant From, SimInstant To, MarkForm Form, string Words);

/// <summary>Shapes of marks.</summary>
public enum MarkForm
{
    /// <summary>A background in the marker's color, where a run lacks time.</summary>
    Ground,

    /// <summary>A box around what a run has more.</summary>
    Box,

    /// <summary>A dimension arrow from the later instant to the earlier one.</summary>
    Arrow,

    /// <summary>Only the tag, at an instant.</summary>
    Tag,
}
