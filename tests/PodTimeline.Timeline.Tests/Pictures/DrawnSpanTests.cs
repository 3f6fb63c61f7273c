using PodTimeline.Model.Time;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Pictures;

namespace PodTimeline.Timeline.Tests.Pictures;

public sealed class DrawnSpanTests
{
    [Theory]
    [InlineData("Running", Tone.Good, "Running")]
    [InlineData("CrashLoopBackOff", Tone.Bad, "CrashLoopBackOff|CrashLoopBack…|CrashLoop…|Crash…")]
    [InlineData("Init:CrashLoopBackOff", Tone.Bad, "Init:CrashLoopBackOff|Init:CrashLoopBack…|Init:CrashLoop…|Init:Crash…")]
    [InlineData("Init:0/3", Tone.Progress, "Init:0/3")]
    [InlineData("OOMKilled", Tone.Bad, "OOMKilled")]
    [InlineData("1/2", Tone.Frozen, "1/2 frozen|1/2")]
    public void A_state_without_room_is_cut_between_its_words(string state, Tone tone, string forms) =>
        Assert.Equal(forms, string.Join('|', new DrawnSpan(new LaneSpan(SimInstant.Zero, null, state, tone, 1), null, state).Forms));
}
