using FsCheck;
using FsCheck.Fluent;
using PodTimeline.Model.Pods;
using PodTimeline.Testing.Folds;

namespace PodTimeline.Timeline.Tests.Comparisons;

/// <summary>Any small pod, as a text: containers a, b, c and d, some of them, each of any kind.</summary>
internal sealed record PlannedPod(PlannedContainer[] Containers, string Policy)
{
    private static readonly string[] Names = ["a", "b", "c", "d"];

    private static readonly Gen<PlannedContainer> AnyContainer =
        from kind in Gen.Elements(ContainerKind.Init, ContainerKind.Sidecar, ContainerKind.App, ContainerKind.App)
        from runs in Gen.Elements("", "2s", "5s", "40s")
        from exits in Gen.Elements(0, 0, 0, 1)
        from onTerm in Gen.Elements("", "1s", "4s", "ignore")
        from startup in Gen.Elements("", "3s", "8s")
        from hook in Gen.Elements(false, false, true)
        select new PlannedContainer(kind, runs, exits, onTerm, startup, hook);

    public static readonly Arbitrary<(PlannedPod, PlannedPod)> Pairs = (
        from first in AnyPod
        from second in AnyPod
        select (first, second)).ToArbitrary();

    private static Gen<PlannedPod> AnyPod =>
        from containers in AnyContainer.ArrayOf(4)
        from count in Gen.Choose(1, 4)
        from policy in Gen.Elements("Always", "Always", "OnFailure", "Never")
        select new PlannedPod([.. containers.Take(count).SkipLast(1), containers[count - 1] with { Kind = ContainerKind.App }], policy);

    public string Text
    {
        get
        {
            var named = Containers.Zip(Names).ToList();
            var inits = named.Where(container => container.First.Kind != ContainerKind.App).Select(container => container.First.Entry(container.Second)).ToList();
            var apps = named.Where(container => container.First.Kind == ContainerKind.App).Select(container => container.First.Entry(container.Second));
            return FoldManifests.Pod(
                string.Join('\n', named.Select(container => container.First.Behavior(container.Second))),
                $"restartPolicy: {Policy}\n{(inits.Count > 0 ? "initContainers:\n" + string.Join('\n', inits) + "\n" : "")}containers:\n{string.Join('\n', apps)}");
        }
    }

    public override string ToString() => Text;
}

/// <summary>A container of it.</summary>
internal sealed record PlannedContainer(ContainerKind Kind, string Runs, int Exits, string OnTerm, string Startup, bool Hook)
{
    public string Behavior(string name)
    {
        var runs = Kind == ContainerKind.Init && Runs.Length == 0 ? "1s" : Runs;
        var parts = new List<string>();
        if (runs.Length > 0) parts.Add($"runs: {runs}, exits: {Exits}");
        if (OnTerm.Length > 0) parts.Add(OnTerm == "ignore" ? "onTerm: ignore" : $"onTerm: {{takes: {OnTerm}, exits: 0}}");
        if (HasProbe) parts.Add($"startup: {{from: {Startup}}}");
        return $"{name}: {{{string.Join(", ", parts)}}}";
    }

    public string Entry(string name) => $"  - {{name: {name}, image: acme/{name}:1{(Kind == ContainerKind.Sidecar ? ", restartPolicy: Always" : "")}"
        + (HasProbe ? ", startupProbe: {tcpSocket: {port: 80}, periodSeconds: 2, failureThreshold: 3}" : "")
        + (Hook && Kind != ContainerKind.Init ? ", lifecycle: {preStop: {sleep: {seconds: 3}}}" : "") + "}";

    private bool HasProbe => Startup.Length > 0 && Kind != ContainerKind.Init;
}
