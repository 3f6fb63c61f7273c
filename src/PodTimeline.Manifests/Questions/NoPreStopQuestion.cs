namespace PodTimeline.Manifests.Questions;

/// <summary>What if a container had no preStop hook?</summary>
internal sealed class NoPreStopQuestion : Question
{
    /// <inheritdoc/>
    public override string Name => "no-pre-stop";

    /// <inheritdoc/>
    internal override IEnumerable<Draft> Ask(QuestionContext asked) =>
        asked.Containers.Where(container => container.Spec.Lifecycle.PreStop is not null).Select(container => new Draft(
            container.Name, $"What if {container.Name} had no preStop hook?", "It gets its stop signal at once, with all of the grace period before it.",
            $"{container.Name} has no preStop hook", $"{container.Name} loses its preStop hook.",
            text => text.Find(container.Name)?.View.GetObject("lifecycle").Node is not { } lifecycle ? null
                : lifecycle.Entries.Count > 1 ? text.With(text.Fields.Remove(lifecycle, "preStop")) : text.Remove(container.Name, "lifecycle")));
}
