using System.Net;
using PodTimeline.Testing.Lifecycle;
using PodTimeline.Web.Tests.Support;

namespace PodTimeline.Web.Tests.Api;

/// <summary>
/// The pods of Kubernetes' own lifecycle tests through the API: each is told whole, in the published form. What happens to
/// them is looked at by the tests of the simulation.
/// </summary>
public sealed class LifecycleCaseTests(WebApp app) : IClassFixture<WebApp>
{
    /// <summary>Names of the cases.</summary>
    public static TheoryData<string> Ids => [.. LifecycleCases.Ids];

    [Fact]
    public void There_are_sixty_six_of_them() => Assert.Equal(66, LifecycleCases.Ids.Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_case_is_told_in_the_published_form(string id)
    {
        using var response = await app.CreateClient().PostJsonAsync(LifecycleCases.Request(id));
        var simulation = await response.JsonAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, simulation.ToJsonString());
        Assert.Empty((await OpenApi.OfAsync(app)).Faults(simulation, "SimulationStory"));
        Assert.NotEmpty(simulation.Events("PodCreated"));
    }
}
