using System.Text.Json;
using System.Text.Json.Serialization;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Manifests;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Runs;
using PodTimeline.Timeline.Scenarios;

namespace PodTimeline.Testing.Runs;

/// <summary>Scenarios that runs play. The cluster's own work takes no time, so that every instant follows from the manifest.</summary>
internal static class RunScenarios
{
    private static readonly JsonSerializerOptions WithRulesById = new() { Converters = { new RuleIdConverter() } };

    /// <summary>A pod whose scenario is short: two containers and nothing that repeats.</summary>
    public const string TwoStepManifest = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: two-step
        spec:
          restartPolicy: Never
          initContainers:
          - name: prepare
            image: busybox:1.36
            command: ["sleep", "5"]
          containers:
          - name: work
            image: busybox:1.36
            command: ["sleep", "10"]
        """;

    /// <summary>A pod that runs forever.</summary>
    public const string WebManifest = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
          - name: app
            image: nginx:1.27
        """;

    /// <summary>An init container runs from 0 to 5, the app from 5 to 15; then the pod has ended.</summary>
    public static Scenario TwoStep => Of(TwoStepManifest);

    /// <summary>A server with a readiness probe every second: it never ends by itself.</summary>
    public static Scenario Server => Of("""
        apiVersion: v1
        kind: Pod
        metadata:
          name: server
          annotations:
            podtimeline.dev/behavior: "app: { onTerm: 2s }"
        spec:
          terminationGracePeriodSeconds: 10
          containers:
          - name: app
            image: nginx:1.27
            readinessProbe:
              httpGet: { path: /, port: 80 }
              periodSeconds: 1
        """);

    /// <summary>The scenario of a manifest.</summary>
    public static Scenario Of(string manifest) => Scenario.Read(ManifestReader.Read(manifest), KubernetesVersion.Newest, ClusterTimings.None)!;

    /// <summary>Everything that has been told.</summary>
    public static IReadOnlyList<SimEvent> GetRevealedEvents(this Run run)
    {
        var snapshot = run.TakeSnapshot();
        return run.GetEvents(0, snapshot.LastSeq, snapshot.Branch, int.MaxValue);
    }

    /// <summary>Events as texts with everything in them. A scenario that is made anew has other objects, and the same texts.</summary>
    public static IReadOnlyList<string> Texts(this IEnumerable<SimEvent> events) => [.. events.Select(simEvent => JsonSerializer.Serialize<object>(simEvent, WithRulesById))];

    /// <summary>When something first happened to a container.</summary>
    public static double When<TEvent>(this IEnumerable<SimEvent> events, string container) where TEvent : SimEvent.OfContainer =>
        events.OfType<TEvent>().First(simEvent => simEvent.Container == container).At.TotalSeconds;

    /// <summary>Where the clock stands.</summary>
    public static double At(this RunSnapshot snapshot) => snapshot.Clock.At.TotalSeconds;

    /// <summary>An instant of the scenario.</summary>
    public static SimInstant Seconds(double seconds) => SimInstant.FromSeconds(seconds);

    private sealed class RuleIdConverter : JsonConverter<Rule>
    {
        public override Rule Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Rule value, JsonSerializerOptions options) => writer.WriteStringValue(value.Id);
    }
}
