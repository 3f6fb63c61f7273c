using System.Collections.Immutable;
using PodTimeline.Simulation.Behaviors.Images;
using PodTimeline.Simulation.Pods;

namespace PodTimeline.Simulation.Behaviors;

/// <summary>What the command, the image or the container's kind says of the main process.</summary>
/// <param name="Process">The process.</param>
/// <param name="Source">Who said so.</param>
internal sealed record ProcessReading(ProcessModel Process, BehaviorSource Source)
{
    private static readonly TermReaction Obeys = new TermReaction.Exits(TimeSpan.FromSeconds(1));

    public ImmutableArray<BehaviorAssumption> Assumptions { get; init; } = [];

    public ImmutableArray<string> Notes { get; init; } = [];

    public static ProcessReading Of(PodSpec pod, ContainerSpec container, KnownImage? image)
    {
        if (container.Command is ["sleep", var length] && DurationText.TryParse(length + "s", out var slept))
            return new ProcessReading(new ProcessModel.Timed(new RunLength(slept), 0, false, new TermReaction.NoHandler(), []), BehaviorSource.Command);
        if (container.Command.IsEmpty && container.Args.IsEmpty && image is not null)
            return new ProcessReading(new ProcessModel.Timed(image.Runs, image.ExitCode, false, image.OnTerm, image.Logs), BehaviorSource.Image);
        return new ProcessReading(OfKind(container.Kind), BehaviorSource.Default);
    }

    /// <summary>Init: runs 5 s, exits 0; sidecar and app: for ever. Both obey SIGTERM after 1 s.</summary>
    public static ProcessModel.Timed OfKind(ContainerKind kind) =>
        new(kind == ContainerKind.Init ? RunLength.FromSeconds(5) : RunLength.Forever, 0, false, Obeys, []);
}
