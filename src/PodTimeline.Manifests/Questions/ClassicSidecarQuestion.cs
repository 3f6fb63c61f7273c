using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Questions;

/// <summary>What if a native sidecar were an app container like the others, as before there were native ones?</summary>
internal sealed class ClassicSidecarQuestion : Question
{
    /// <inheritdoc/>
    public override string Name => "classic-sidecar";

    /// <inheritdoc/>
    internal override IEnumerable<Draft> Ask(QuestionContext asked) => asked.GetContainers(ContainerKind.Sidecar).Select(sidecar => new Draft(
        sidecar.Name, $"What if {sidecar.Name} were a classic sidecar, an app container beside the others?", "All apps start at once and get SIGTERM at once, in no order.",
        $"{sidecar.Name} is a classic sidecar", $"{sidecar.Name} moves from initContainers to containers, without restartPolicy: Always.",
        text => text.Remove(sidecar.Name, "restartPolicy") is { } free ? ContainerMove.Move(free, sidecar.Name, ContainerMove.Apps) : null));
}
