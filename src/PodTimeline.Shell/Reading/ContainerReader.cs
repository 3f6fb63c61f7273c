using System.Collections.Immutable;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Behaviors;
using PodTimeline.Shell.Images;

namespace PodTimeline.Shell.Reading;

/// <summary>Builds one container's behavior from its sources.</summary>
internal sealed class ContainerReader(PodSpec pod, ContainerSpec container, PodReading reading)
{
    public ContainerBehavior Read()
    {
        var image = KnownImages.Find(container.Image);
        var said = pod.BehaviorAnnotation.GetValueOrDefault(container.Name);
        var read = reading.Read(container, CollectAssumptions(said), SaysProcess(said));
        var runs = said.IsDefaultOrEmpty ? [RunBuilder.Build(container, read, RunOverrides.None)]
            : said.Select(overrides => RunBuilder.Build(container, read, overrides)).ToImmutableArray();
        var pull = said.IsDefaultOrEmpty ? null : said.Select(overrides => overrides.Pull).FirstOrDefault(found => found is not null);
        var stop = container.Lifecycle.StopSignal is { } named ? UnixSignal.FromName(named) : image?.StopSignal ?? UnixSignal.Term;
        return new ContainerBehavior
        {
            Container = container.Name,
            Pull = pull ?? PullBehavior.Typical,
            Runs = runs,
            StopSignal = stop,
            Source = FindSource(said, runs),
            Assumptions = [.. read.Assumptions.Select(WithLine)],
            Notes = pull is null && container.ImagePullPolicy == ImagePullPolicy.Never
                ? [.. read.Process.Notes, "imagePullPolicy is Never: the image is taken to be on the node already."] : read.Process.Notes,
            RefusedPort = read.Process.RefusedPort,
            ConfigError = container.ConfigError ?? NonRootPolicy.FindRefusal(pod, container),
            Outline = read.Process.Outline,
        };
    }

    private BehaviorAssumption WithLine(BehaviorAssumption assumption) =>
        assumption.Length is { } length ? assumption with { AnnotationLine = $"{container.Name}: {{ assume: {{ \"{assumption.Key}\": {length} }} }}" } : assumption;

    private static bool SaysProcess(ImmutableArray<RunOverrides> said) =>
        !said.IsDefaultOrEmpty && said.Any(overrides => overrides.Runs is not null || overrides.Exits is not null || overrides.Logs is not null);

    private static ImmutableDictionary<string, RunLength> CollectAssumptions(ImmutableArray<RunOverrides> said)
    {
        var all = ImmutableDictionary<string, RunLength>.Empty;
        if (said.IsDefaultOrEmpty) return all;
        foreach (var overrides in said) all = all.SetItems(overrides.Assume);
        return all;
    }

    private static BehaviorSource FindSource(ImmutableArray<RunOverrides> said, ImmutableArray<RunBehavior> runs)
    {
        if (!said.IsDefaultOrEmpty && said.Any(overrides => overrides != RunOverrides.None)) return BehaviorSource.Annotation;
        return runs.SelectMany(run => run.Sources.Values).DefaultIfEmpty(BehaviorSource.Default).Min();
    }
}
