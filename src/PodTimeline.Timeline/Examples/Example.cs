using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Examples;

/// <summary>A manifest to start with.</summary>
/// <param name="Id">Name of its file without the ending, such as <c>init-chain</c>; stable, because links contain it.</param>
/// <param name="Group">What it is about.</param>
/// <param name="Title">Two to five words.</param>
/// <param name="Hint">What to look for, in one sentence.</param>
public sealed record Example(string Id, ExampleGroup Group, string Title, string Hint)
{
    /// <summary>
    /// When to delete the pod, if the example is about deletion; instants are for the newest version and typical overheads.
    /// </summary>
    public SimInstant? DeleteAt { get; init; }

    /// <summary>The moment at which it shows what it is about; null: no moment in particular.</summary>
    public SimInstant? HintAt { get; init; }

    /// <summary>The manifest's text.</summary>
    public string Manifest => ExampleTexts.Read(Id);
}
