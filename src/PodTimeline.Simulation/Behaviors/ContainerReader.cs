using System.Collections.Immutable;
using PodTimeline.Simulation.Behaviors.Images;
using PodTimeline.Simulation.Pods;

namespace PodTimeline.Simulation.Behaviors;

/// <summary>Puts one container's behavior together from its sources.</summary>
internal sealed class ContainerReader(PodSpec pod, ContainerSpec container)
{
    public ContainerBehavior Read()
    {
        var image = KnownImages.Find(container.Image);
        var process = ProcessReading.Of(pod, container, image);
        var said = pod.BehaviorAnnotation.GetValueOrDefault(container.Name);
        var runs = said.IsDefaultOrEmpty ? [RunBuilder.Build(container, process, RunOverrides.None)]
            : said.Select(overrides => RunBuilder.Build(container, process, overrides)).ToImmutableArray();
        var pull = said.IsDefaultOrEmpty ? null : said.Select(overrides => overrides.Pull).FirstOrDefault(found => found is not null);
        var stop = container.Lifecycle.StopSignal is { } named ? UnixSignal.Named(named) : image?.StopSignal ?? UnixSignal.Term;
        return new ContainerBehavior
        {
            Container = container.Name,
            Pull = pull ?? PullBehavior.Typical,
            Runs = runs,
            StopSignal = stop,
            Source = SourceOf(said, runs),
            Assumptions = process.Assumptions,
            Notes = process.Notes,
        };
    }

    private static BehaviorSource SourceOf(ImmutableArray<RunOverrides> said, ImmutableArray<RunBehavior> runs)
    {
        if (!said.IsDefaultOrEmpty && said.Any(overrides => overrides != RunOverrides.None)) return BehaviorSource.Annotation;
        return runs.SelectMany(run => run.Sources.Values).DefaultIfEmpty(BehaviorSource.Default).Min();
    }
}
