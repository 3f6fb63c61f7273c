using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Events;
using PodTimeline.Shell.Behaviors;
using PodTimeline.Web.Tests.Support;

namespace PodTimeline.Web.Tests.Api;

/// <summary>Every case of the closed hierarchies has a form in the contract; a new one must be given its own.</summary>
public sealed class ContractFormTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task Every_event_is_described()
    {
        var mapping = (await OpenApi.OfAsync(app)).Schema("Event")["discriminator"]!["mapping"]!.AsObject();
        var cases = typeof(SimEvent).GetNestedTypes().Where(type => !type.IsAbstract).Select(type => type.Name).Order(StringComparer.Ordinal);
        Assert.Equal(cases, mapping.Select(entry => entry.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(typeof(ProcessModel), "CannotStart Script Timed")]
    [InlineData(typeof(TermReaction), "Exits Ignores NoHandler")]
    [InlineData(typeof(ProbeModel), "Network Script Window")]
    [InlineData(typeof(HookModel), "Network Script Timed")]
    public void Every_kind_of_behavior_has_words(Type hierarchy, string told) =>
        Assert.Equal(told, string.Join(' ', hierarchy.GetNestedTypes().Select(type => type.Name).Order(StringComparer.Ordinal)));
}
