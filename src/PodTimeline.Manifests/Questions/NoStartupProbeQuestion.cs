using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Questions;

/// <summary>What if a container had no startup probe?</summary>
internal sealed class NoStartupProbeQuestion : Question
{
    /// <inheritdoc/>
    public override string Name => "no-startup-probe";

    /// <inheritdoc/>
    internal override IEnumerable<Draft> Ask(QuestionContext asked) => asked.Containers.Where(container => container.Spec.StartupProbe is not null).Select(container => new Draft(
        container.Name, $"What if {container.Name} had no startup probe?",
        container.Spec.Kind == ContainerKind.Sidecar ? "What comes after it starts as soon as it runs, whether it works yet or not." : "Its other probes begin at once, whether it works yet or not.",
        $"{container.Name} has no startup probe", $"{container.Name} loses its startupProbe.",
        text => text.Remove(container.Name, "startupProbe")));
}
