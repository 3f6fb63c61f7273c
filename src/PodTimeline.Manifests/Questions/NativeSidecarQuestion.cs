using PodTimeline.Manifests.Advice;
using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Questions;

/// <summary>What if a helper were a native sidecar: an init container with restartPolicy: Always?</summary>
internal sealed class NativeSidecarQuestion : Question
{
    /// <inheritdoc/>
    public override string Name => "native-sidecar";

    /// <inheritdoc/>
    internal override IEnumerable<Draft> Ask(QuestionContext asked)
    {
        if (!asked.HasSidecars) yield break;
        foreach (var helper in asked.Helpers)
            yield return new Draft(
                helper.Name, $"What if {helper.Name} were a native sidecar?", "It starts before the apps, and is stopped only when they are gone.",
                $"{helper.Name} is a native sidecar", $"{helper.Name} moves from containers to initContainers and gets restartPolicy: Always.",
                text => ContainerMove.Move(text, helper.Name, ContainerMove.Inits)?.Set(helper.Name, "restartPolicy", "Always", "image"));
        foreach (var init in asked.GetContainers(ContainerKind.Init).Where(init => init.RunsForever || HelperContainers.FindRole(init.Spec) != HelperRole.None))
            yield return new Draft(
                init.Name, $"What if {init.Name} were a native sidecar?", "What comes after it waits only until it has started; it runs on beside the apps.",
                $"{init.Name} is a native sidecar", $"{init.Name} gets restartPolicy: Always.",
                text => text.Set(init.Name, "restartPolicy", "Always", "image"));
    }
}
