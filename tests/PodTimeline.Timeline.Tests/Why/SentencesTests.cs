using System.Reflection;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Timeline.Why.Facts;

namespace PodTimeline.Timeline.Tests.Why;

public class SentencesTests
{
    public static TheoryData<Type> Cases() => new(typeof(SimEvent).GetNestedTypes().Where(type => type.IsAssignableTo(typeof(SimEvent)) && !type.IsAbstract));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_event_has_a_sentence(Type type)
    {
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).Single();
        var simEvent = (SimEvent)constructor.Invoke([.. constructor.GetParameters().Select(parameter => ValueOf(parameter.ParameterType))]);
        var sentence = Sentences.Describe(simEvent);
        Assert.NotEmpty(sentence);
        if (simEvent is SimEvent.OfContainer) Assert.Contains("name", sentence, StringComparison.Ordinal);
        if (simEvent is not (SimEvent.LogWritten or SimEvent.EventRecorded)) Assert.EndsWith(".", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "The liveness probe of web failed.")]
    [InlineData(2, "The liveness probe of web failed for the 2nd time in a row.")]
    [InlineData(3, "The liveness probe of web failed for the 3rd time in a row.")]
    [InlineData(11, "The liveness probe of web failed for the 11th time in a row.")]
    [InlineData(22, "The liveness probe of web failed for the 22nd time in a row.")]
    [InlineData(113, "The liveness probe of web failed for the 113th time in a row.")]
    [InlineData(121, "The liveness probe of web failed for the 121st time in a row.")]
    public void Failures_are_counted(int times, string sentence) => Assert.Equal(sentence, Sentences.Describe(new SimEvent.ProbeFailed("web", 0, ProbeKind.Liveness, times, "")));

    private static object? ValueOf(Type type) =>
        type == typeof(string) ? "name"
        : type == typeof(PodCondition) ? new PodCondition("Ready", true)
        : type.IsValueType ? Activator.CreateInstance(type) : null;
}
