using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Questions;

/// <summary>What if an image were not on the node, and large?</summary>
internal sealed class LargeImageQuestion : Question
{
    /// <inheritdoc/>
    public override string Name => "large-image";

    /// <inheritdoc/>
    internal override IEnumerable<Draft> Ask(QuestionContext asked)
    {
        var first = asked.GetContainers(ContainerKind.App).Take(1).Concat(asked.GetContainers(ContainerKind.Sidecar).Take(1));
        foreach (var container in first.Where(container => container.Behavior.Pull.Failures == 0 && IsPulledFor(container)))
            yield return new Draft(
                container.Name, $"What if the image of {container.Name} were not on the node, with 2 GB to pull?",
                container.Spec.Kind == ContainerKind.App ? "Its siblings run already while it is pulled." : "Everything after it waits while it is pulled.",
                $"{container.Name} pulls 2 GB", $"The behavior of {container.Name} says that its pull takes 40 s.",
                text => BehaviorEdit.Set(text, container.Name, ("pull", "40s")));

        // The first container that needs an image pulls it for all.
        bool IsPulledFor(AskedContainer container) => asked.Containers.First(other => other.Spec.Image == container.Spec.Image) == container;
    }
}
