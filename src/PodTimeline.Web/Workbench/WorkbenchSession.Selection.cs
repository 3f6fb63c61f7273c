using PodTimeline.Model.Events;
using PodTimeline.Timeline.Listing;
using PodTimeline.Timeline.Why;

namespace PodTimeline.Web.Workbench;

/// <content>What is selected, and what is said of it.</content>
public sealed partial class WorkbenchSession
{
    /// <summary>The selected container; null: the one that something last happened to.</summary>
    public string? Selected { get; private set; }

    /// <summary>The selected event, by its number; 0: none.</summary>
    public int Chosen { get; private set; }

    /// <summary>Selects a container; null: the one that something last happened to.</summary>
    public void Select(string? container) => Selected = container;

    /// <summary>Selects an event; 0: none.</summary>
    public void ChooseEvent(int seq) => Chosen = seq > 0 && seq <= (Fold?.Events.Count ?? 0) ? seq : 0;

    /// <summary>Goes to a visible event and selects it and its container.</summary>
    public void GoTo(SimEvent simEvent)
    {
        GuardRun(() => Run?.SetClock(simEvent.At, playing: false));
        if (simEvent.FindContainer() is { } container && Snapshot?.Scenario.Pod.Find(container) is not null) Selected = container;
        ChooseEvent(simEvent.Seq);
    }

    /// <summary>What kubectl prints at the playhead; null before the first run.</summary>
    public Playhead? CreatePlayhead() => Snapshot is null || Fold is null ? null : new Playhead(Snapshot.Scenario, Fold.Events, Snapshot.Clock.At);

    /// <summary>Why the selected container is in its state; null before the first run.</summary>
    public Explanation? ExplainWhy()
    {
        if (Snapshot is null || Fold is null) return null;
        var explainer = new WhyExplainer(Fold, Snapshot.Scenario.Pod, Snapshot.Scenario.Kubernetes);
        return explainer.Explain(Selected ?? explainer.FindMostRecent(Snapshot.Clock.At), Snapshot.Clock.At);
    }
}
