using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Questions;

/// <summary>What if the pod had restartPolicy: Never?</summary>
internal sealed class RestartNeverQuestion : Question
{
    /// <inheritdoc/>
    public override string Name => "restart-never";

    /// <inheritdoc/>
    internal override IEnumerable<Draft> Ask(QuestionContext asked)
    {
        if (asked.MayEnd && asked.Pod.RestartPolicy != RestartPolicy.Never && asked.Containers.Any(Restarts))
            yield return new Draft(
                null, "What if the pod had restartPolicy: Never?", "What ends is not run again, and an init container that fails takes the pod with it.",
                "restartPolicy: Never", "The pod's restartPolicy is Never.",
                text => text.Template.Spec.Node is { } spec ? text.With(text.Fields.Set(spec, "restartPolicy", "Never")) : null);
    }

    /// <summary>An init container that ends well is not run again under any policy.</summary>
    private static bool Restarts(AskedContainer container) => container.Spec.Kind switch
    {
        ContainerKind.Init => !container.RunsForever && (!container.EndsWell || container.Behavior.Runs.Length > 1),
        ContainerKind.App => !container.RunsForever,
        ContainerKind.Sidecar => false,
    };
}
