using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Questions;

/// <summary>What if the pod had 5 s of grace?</summary>
internal sealed class ShortGraceQuestion : Question
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public override string Name => "short-grace";

    /// <inheritdoc/>
    internal override IEnumerable<Draft> Ask(QuestionContext asked)
    {
        if (asked.Pod.TerminationGracePeriod > Short && NeedsMore(asked))
            yield return new Draft(
                null, "What if the pod had 5 s of grace?", "Who has not ended by then is killed, hook or no hook.",
                "5 s of grace", "terminationGracePeriodSeconds is 5.",
                text => text.Template.Spec.Node is { } spec ? text.With(text.Fields.Set(spec, "terminationGracePeriodSeconds", "5")) : null);
    }

    /// <summary>Sidecars end after the apps, one by one.</summary>
    private static bool NeedsMore(QuestionContext asked)
    {
        var running = asked.Containers.Where(container => container.RunsForever).ToList();
        if (running.Any(container => container.Spec.Lifecycle.PreStop is not null || container.StopsAfter is null)) return true;
        var apps = running.Where(container => container.Spec.Kind == ContainerKind.App).Select(container => container.StopsAfter!.Value).DefaultIfEmpty().Max();
        return running.Where(container => container.Spec.Kind == ContainerKind.Sidecar).Aggregate(apps, (sum, sidecar) => sum + sidecar.StopsAfter!.Value) >= Short;
    }
}
