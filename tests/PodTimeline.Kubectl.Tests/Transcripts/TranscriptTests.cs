using System.Globalization;
using PodTimeline.Kubectl.Watch;
using PodTimeline.Kubelet;
using PodTimeline.Manifests;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Shell.Reading;

namespace PodTimeline.Kubectl.Tests.Transcripts;

/// <summary>Two transcripts of real clusters, row by row, to two seconds, with the typical times of a cluster.</summary>
public class TranscriptTests
{
    private const double Tolerance = 2;

    private const string InitDemo = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: init-demo
          annotations:
            podtimeline.dev/behavior: |
              init-prep: { runs: 15s, exits: 0, onTerm: ignore }
              app: { runs: 3600s, exits: 0, onTerm: ignore }
        spec:
          volumes: [{ name: shared, emptyDir: {} }]
          initContainers:
          - { name: init-prep, image: "busybox:1.36", volumeMounts: [{ name: shared, mountPath: /work }] }
          containers:
          - { name: app, image: "busybox:1.36", volumeMounts: [{ name: shared, mountPath: /work }] }
        """;

    private const string InitFail = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: init-fail
          annotations:
            podtimeline.dev/behavior: |
              init-bad: { runs: 0s, exits: 1 }
        spec:
          initContainers: [{ name: init-bad, image: "busybox:1.36" }]
          containers: [{ name: app, image: "busybox:1.36" }]
        """;

    private const string SidecarDemo = """
        apiVersion: v1
        kind: Pod
        metadata: { name: sidecar-demo }
        spec:
          initContainers: [{ name: logshipper, image: "busybox:1.36", restartPolicy: Always, command: [sh, -c, "while true; do echo shipping logs; sleep 10; done"] }]
          containers: [{ name: app, image: "busybox:1.36", command: [sh, -c, "echo app; sleep 3600"] }]
        """;

    /// <summary>The images' layers were on that node, as the times of its pulls show.</summary>
    private const string Lab = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: demo-pod-sidecar
          annotations:
            podtimeline.dev/behavior: |
              sidecar: { pull: 1155ms, runs: forever, onTerm: ignore }
              init: { pull: 734ms, runs: 10s, exits: 0 }
              main: { pull: 863ms }
        spec:
          containers: [{ name: main, image: nginx }]
          initContainers:
          - { name: sidecar, image: busybox, restartPolicy: Always }
          - { name: init, image: busybox }
        """;

    [Fact]
    public void A_pod_with_an_init_container_on_1_36()
    {
        var (pod, simulation) = Run(InitDemo, 36, until: 30);

        Assert.Equal(("0/1", "Init:0/1", "0"), Row(pod, simulation, 4));
        Assert.Equal("False", Condition(simulation, PodConditionTypes.Initialized, 4));
        Assert.Equal("Waiting PodInitializing", State(simulation, "app", 4));
        Assert.Equal(("1/1", "Running", "0"), Row(pod, simulation, 20 + Tolerance));
        Assert.Equal("True", Condition(simulation, PodConditionTypes.Initialized, 20 + Tolerance));
        Assert.Equal("Terminated Completed", State(simulation, "init-prep", 20 + Tolerance));
    }

    [Fact]
    public void A_pod_whose_init_container_fails_on_1_36()
    {
        var (pod, simulation) = Run(InitFail, 36, until: 110);

        var (ready, status, restarts) = Row(pod, simulation, 100);
        Assert.Equal(("0/1", "Init:Error"), (ready, status));
        var words = restarts.Split(' ');
        Assert.Equal("4", words[0]);
        Assert.InRange(int.Parse(words[1].Trim('(').TrimEnd('s'), CultureInfo.InvariantCulture), 66 - Tolerance, 66 + Tolerance);
        Assert.Equal("Waiting PodInitializing", State(simulation, "app", 100));
    }

    [Fact]
    public void A_pod_with_a_sidecar_on_1_36()
    {
        var (pod, simulation) = Run(SidecarDemo, 36, until: 30);

        Assert.Equal(("2/2", "Running", "0"), Row(pod, simulation, 21));
        var (sidecar, app) = (StartOf(simulation, "logshipper"), StartOf(simulation, "app"));
        Assert.InRange(app - sidecar, 0, Tolerance); // both showed the same second
    }

    [Fact]
    public void The_watch_of_the_lab_on_1_34()
    {
        var (pod, simulation) = Run(Lab, 34, until: 60);

        (string Ready, string Status, double At)[] expected =
        [
            ("0/2", "Pending", 0), ("0/2", "Pending", 0), ("0/2", "Init:0/2", 0), ("1/2", "Init:1/2", 2), ("1/2", "Init:1/2", 4),
            ("1/2", "PodInitializing", 15), ("2/2", "Running", 17),
        ];
        var rows = PodWatch.ListRows(pod, new KubernetesVersion(34), simulation.Events).ToArray();
        Assert.Equal(expected.Select(row => (row.Ready, row.Status, "0")), rows.Select(row => (row.Ready, row.Status, row.Restarts)));
        Assert.All(expected.Zip(rows), pair => Assert.InRange(
            double.Parse(pair.Second.Age.TrimEnd('s'), CultureInfo.InvariantCulture), Math.Max(0, pair.First.At - Tolerance), pair.First.At + Tolerance));
    }

    [Fact]
    public void The_times_that_describe_showed_in_the_lab()
    {
        var (_, simulation) = Run(Lab, 34, until: 60);

        // Seconds since Scheduled: 94 s ago there.
        Assert.InRange(StartOf(simulation, "sidecar"), 1 - Tolerance, 1 + Tolerance);
        Assert.InRange(StartOf(simulation, "init"), 2 - Tolerance, 2 + Tolerance);
        Assert.InRange(StartOf(simulation, "main"), 15 - Tolerance, 15 + Tolerance);
        Assert.InRange(StartOf(simulation, "main") - StartOf(simulation, "init"), 13 - Tolerance, 13 + Tolerance); // 20:43:57, 20:44:10
        Assert.Equal(
            ["Scheduled", "Pulling", "Pulled", "Created", "Started", "Pulling", "Pulled", "Created", "Started", "Pulling", "Pulled", "Created", "Started"],
            simulation.Events.OfType<Model.Events.SimEvent.EventRecorded>().Select(e => e.Reason));
    }

    private static (PodSpec Pod, PodSimulation Simulation) Run(string manifest, int minor, double until)
    {
        var version = new KubernetesVersion(minor);
        var pod = ManifestReader.Read(manifest, new ManifestOptions { Kubernetes = version }).Pod!;
        var options = new SimulationOptions { Kubernetes = version, Until = TimeSpan.FromSeconds(until) };
        return (pod, PodSimulation.Run(pod, BehaviorReader.Read(pod), options));
    }

    private static (string Ready, string Status, string Restarts) Row(PodSpec pod, PodSimulation simulation, double at)
    {
        var published = new PublishedPod(pod);
        foreach (var simEvent in simulation.Events.Where(e => e.At <= SimInstant.FromSeconds(at))) published.Apply(simEvent);
        var row = published.FindRow(SimInstant.FromSeconds(at), KubernetesVersion.Newest)!;
        return (row.Ready, row.Status, row.Restarts);
    }

    private static PodStatus StatusAt(PodSimulation simulation, double at) =>
        simulation.Events.OfType<Model.Events.SimEvent.StatusPublished>().Last(e => e.At <= SimInstant.FromSeconds(at)).Status;

    private static string Condition(PodSimulation simulation, string type, double at) => StatusAt(simulation, at).FindCondition(type)!.Status.ToString();

    private static string State(PodSimulation simulation, string container, double at) => StatusAt(simulation, at).FindContainer(container)!.State switch
    {
        ContainerState.Waiting waiting => $"Waiting {waiting.Reason}",
        ContainerState.Running => "Running",
        ContainerState.Terminated ended => $"Terminated {ended.Reason}",
        var other => throw new InvalidOperationException($"Unknown state {other}."),
    };

    private static double StartOf(PodSimulation simulation, string container) =>
        simulation.Events.OfType<Model.Events.SimEvent.ContainerRunning>().First(e => e.Container == container).At.TotalSeconds;
}
