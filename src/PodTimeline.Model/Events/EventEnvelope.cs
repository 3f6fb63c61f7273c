using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Time;

namespace PodTimeline.Model.Events;

/// <summary>What the log records of every event of any kind.</summary>
/// <param name="Seq">Place in the log, from 1 without gaps.</param>
/// <param name="At">When it happened. Never falls along the log.</param>
/// <param name="Cause"><see cref="Seq"/> of the event that made this one possible; 0 when nothing before did.</param>
/// <param name="Rule">The rule that produced it.</param>
public readonly record struct EventEnvelope(int Seq, SimInstant At, int Cause, Rule Rule);
