using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Questions;

/// <summary>What if an app ignored SIGTERM?</summary>
internal sealed class IgnoresSigtermQuestion : Question
{
    /// <inheritdoc/>
    public override string Name => "ignores-sigterm";

    /// <inheritdoc/>
    internal override IEnumerable<Draft> Ask(QuestionContext asked) =>
        asked.GetContainers(ContainerKind.App).Where(app => app.RunsForever && app.StopsAfter is not null).Select(app => new Draft(
            app.Name, $"What if {app.Name} ignored {app.Behavior.StopSignal.Name}?", "The whole grace period passes, then it is killed.",
            $"{app.Name} ignores {app.Behavior.StopSignal.Name}", $"The behavior of {app.Name} says onTerm: ignore.",
            text => BehaviorEdit.Set(text, app.Name, ("onTerm", "ignore"))));
}
