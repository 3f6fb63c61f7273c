using PodTimeline.Manifests;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Questions;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Pictures;

namespace PodTimeline.Web.Workbench;

/// <content>What if: questions asked of the text, and decisions made on the timeline.</content>
public sealed partial class WorkbenchSession
{
    private (Manifest Of, IReadOnlyList<WhatIf> Found)? _questions;

    /// <summary>The questions for the manifest; computed once for each.</summary>
    public IReadOnlyList<WhatIf> FindQuestions()
    {
        if (_questions is not { } known || !ReferenceEquals(known.Of, Manifest))
            _questions = known = (Manifest, Guard<IReadOnlyList<WhatIf>>(() => QuestionCatalog.FindQuestions(Manifest, Kubernetes)) ?? []);
        return known.Found;
    }

    /// <summary>Whether containers can be changed on the timeline: it shows the current text, and nothing of it is hidden.</summary>
    public bool CanShape => !IsStale && CanRun && Snapshot is { HidesFuture: false };

    /// <summary>Writes a person's decision about a container into the text, where it can be undone.</summary>
    /// <param name="container">The container.</param>
    /// <param name="kind">What is decided.</param>
    /// <param name="attempt">The run of the container, from 0.</param>
    /// <param name="at">Where the end of the bar is to be.</param>
    /// <returns>The change of the text; null when there is nothing to change, or the text cannot be changed.</returns>
    public Fix? BuildShapeFix(string container, ShapeHandleKind kind, int attempt, SimInstant at)
    {
        if (!CanShape || Picture?.Rows.FirstOrDefault(row => row.Row.Container.Name == container) is not { } row) return null;
        if (ShapeHandle.Find(row.Row).FirstOrDefault(handle => handle.Kind == kind && handle.Attempt == attempt) is not { } handle) return null;
        var length = at > handle.From ? at - handle.From : TimeSpan.Zero;
        return Guard(() => BehaviorHandle.Set(Manifest, Kubernetes, container, kind switch
        {
            ShapeHandleKind.Pull => new BehaviorSetting.Pull(length),
            ShapeHandleKind.Startup => new BehaviorSetting.FirstSuccess(ProbeKind.Startup, length),
            ShapeHandleKind.Readiness => new BehaviorSetting.FirstSuccess(ProbeKind.Readiness, length),
            ShapeHandleKind.Runs => new BehaviorSetting.Runs(length),
            ShapeHandleKind.Obeys => new BehaviorSetting.Obeys(length),
        }, attempt));
    }

    /// <summary>Writes another decision about a container into the text.</summary>
    public Fix? Decide(string container, BehaviorSetting setting) => CanShape ? Guard(() => BehaviorHandle.Set(Manifest, Kubernetes, container, setting)) : null;
}
