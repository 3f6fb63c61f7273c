using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Questions;

/// <summary>What if a sidecar were a plain init container, which has to end before others begin?</summary>
internal sealed class BlockingInitQuestion : Question
{
    /// <summary>What the API server refuses in a plain init container.</summary>
    private static readonly string[] NotForInit = ["startupProbe", "readinessProbe", "livenessProbe", "lifecycle"];

    /// <inheritdoc/>
    public override string Name => "blocking-init";

    /// <inheritdoc/>
    internal override IEnumerable<Draft> Ask(QuestionContext asked)
    {
        foreach (var sidecar in asked.GetContainers(ContainerKind.Sidecar))
            yield return new Draft(
                sidecar.Name, $"What if {sidecar.Name} were a blocking init container?", Promise,
                $"{sidecar.Name} blocks", $"{sidecar.Name} loses restartPolicy: Always{DescribeLoss(sidecar)}.",
                text => text.Remove(sidecar.Name, ["restartPolicy", .. NotForInit]))
            { Also = then => DescribeEnd(then, sidecar.Name) };
        foreach (var helper in asked.Helpers)
            yield return new Draft(
                helper.Name, $"What if {helper.Name} were a blocking init container?", Promise,
                $"{helper.Name} blocks", $"{helper.Name} moves from containers to initContainers{DescribeLoss(helper)}.",
                text => ContainerMove.Move(text, helper.Name, ContainerMove.Inits)?.Remove(helper.Name, NotForInit))
            { Also = then => DescribeEnd(then, helper.Name) };
    }

    private const string Promise = "What comes after it waits for its end";

    private static string DescribeEnd(QuestionContext then, string container) =>
        then.Containers.First(other => other.Name == container).RunsForever ? ", and it never ends" : "";

    private static string DescribeLoss(AskedContainer container) =>
        container.Spec is { StartupProbe: null, ReadinessProbe: null, LivenessProbe: null } && container.Spec.Lifecycle == LifecycleSpec.None
            ? "" : "; its probes and hooks go, for an init container has none";
}
