using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Questions;

/// <summary>What if an app obeyed SIGTERM at once?</summary>
internal sealed class ObeysSigtermQuestion : Question
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public override string Name => "obeys-sigterm";

    /// <inheritdoc/>
    internal override IEnumerable<Draft> Ask(QuestionContext asked)
    {
        foreach (var app in asked.GetContainers(ContainerKind.App).Where(app => app.RunsForever && (app.StopsAfter is null || app.StopsAfter > AtOnce)))
            yield return new Draft(
                app.Name, $"What if {app.Name} obeyed {app.Behavior.StopSignal.Name} at once?", "The shutdown waits for it no longer.",
                $"{app.Name} obeys at once", $"The behavior of {app.Name} says onTerm: {{takes: 100ms, exits: 0}}.",
                text => BehaviorEdit.Set(text, app.Name, ("onTerm", "{takes: 100ms, exits: 0}")));
    }
}
