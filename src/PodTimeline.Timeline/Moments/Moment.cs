using System.Collections.Immutable;
using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Moments;

/// <summary>A step of the run that matters, in one sentence.</summary>
/// <param name="At">When.</param>
/// <param name="Seq">The event it is about.</param>
/// <param name="Part">The phase of the run, such as Start-up.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Container">The container it is about; null: the pod.</param>
public sealed record Moment(SimInstant At, int Seq, string Part, string Text, string? Container)
{
    /// <summary>How often the same happens again, at the same interval, without being told; 0: never.</summary>
    public int Repeats { get; init; }

    /// <summary>The moment that an instant belongs to; null before the first.</summary>
    /// <param name="moments">The moments, in order.</param>
    /// <param name="at">The instant.</param>
    public static Moment? Find(ImmutableArray<Moment> moments, SimInstant at) => moments.LastOrDefault(moment => moment.At <= at);
}
