using PodTimeline.Manifests;
using PodTimeline.Manifests.Questions;

namespace PodTimeline.Web.Workbench;

/// <content>What if: questions asked of the text.</content>
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
}
