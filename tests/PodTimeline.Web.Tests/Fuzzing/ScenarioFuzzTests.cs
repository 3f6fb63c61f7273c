using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using PodTimeline.Kubelet.Budgets;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Manifests;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Testing.Sizes;
using PodTimeline.Timeline.Scenarios;
using PodTimeline.Web.Api.Contract;

namespace PodTimeline.Web.Tests.Fuzzing;

/// <summary>
/// Manifests and shell programs that are valid by construction, then damaged: read, simulated and answered without an exception and within
/// bounds. A longer run: <c>FUZZ_COUNT=1000000 FUZZ_SEED=1 dotnet test tests/PodTimeline.Web.Tests --filter ScenarioFuzzTests</c>.
/// </summary>
public sealed class ScenarioFuzzTests
{
    private static readonly int DefaultCount = Effort.Scale(20_000);

    [Fact]
    public void Every_text_is_answered_within_bounds()
    {
        var maker = new ScenarioTexts(Number("FUZZ_SEED", 1));
        for (var i = 0; i < Number("FUZZ_COUNT", DefaultCount); i++)
        {
            var text = maker.Next();
            var failure = Record.Exception(() => Check(text));
            Assert.True(failure is null, $"Text {i}: {failure}\n{text}");
        }
    }

    [Fact]
    public void The_same_seed_makes_the_same_texts() => Assert.Equal(new ScenarioTexts(7).Next(), new ScenarioTexts(7).Next());

    private static void Check(string text)
    {
        var manifest = ManifestReader.Read(text);
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body, AnswerJson.Options))
        {
            json.WriteStartObject();
            DiagnosticJson.WriteAll(json, "diagnostics", manifest);
            json.WriteEndObject();
        }

        Assert.InRange(body.WrittenCount, 1, 2 * Encoding.UTF8.GetByteCount(text) + 64 * 1024);
        if (Scenario.Read(manifest, KubernetesVersion.Default, ClusterTimings.Typical) is not { } scenario) return;
        var simulation = scenario.Begin([]);
        simulation.RunUntil(SimInstant.FromSeconds(90));
        Assert.InRange(simulation.Events.Count, 1, SimulationBudget.MostEvents);
    }

    private static int Number(string variable, int missing) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : missing;
}
