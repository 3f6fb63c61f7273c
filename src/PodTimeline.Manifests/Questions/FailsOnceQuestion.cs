using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Questions;

/// <summary>What if an init container failed once?</summary>
internal sealed class FailsOnceQuestion : Question
{
    /// <inheritdoc/>
    public override string Name => "fails-once";

    /// <inheritdoc/>
    internal override IEnumerable<Draft> Ask(QuestionContext asked) =>
        asked.GetContainers(ContainerKind.Init).Where(init => init.EndsWell && init.Behavior.Runs.Length == 1).Select(init => new Draft(
            init.Name, $"What if {init.Name} failed once?",
            asked.Pod.RestartPolicy == RestartPolicy.Never ? "With restartPolicy: Never the pod fails with it." : "It is run again, and what comes after it waits longer.",
            $"{init.Name} fails once", $"The behavior of {init.Name} says that its first run exits with 1.",
            text => BehaviorEdit.FailOnce(text, init.Name)));
}
