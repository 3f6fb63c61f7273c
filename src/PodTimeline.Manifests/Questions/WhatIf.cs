using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Questions;

/// <summary>A question about a manifest, and the changed manifest that answers it.</summary>
/// <param name="Name">Its stable name, such as <c>native-sidecar:envoy</c>: the question, and the container that it is about.</param>
/// <param name="Sentence">Such as <c>What if envoy were a native sidecar?</c></param>
/// <param name="Promise">What to look for, in one line.</param>
/// <param name="Title">A few words for the run that answers it, such as <c>envoy is a native sidecar</c>.</param>
/// <param name="Change">What is changed, in words.</param>
/// <param name="Text">The changed text; comments and layout are kept.</param>
/// <param name="Kubernetes">The version of the cluster in the answer.</param>
public sealed record WhatIf(string Name, string Sentence, string Promise, string Title, string Change, string Text, KubernetesVersion Kubernetes)
{
    /// <summary>The change as one replacement, for an editor that can undo it; null: the text is the same.</summary>
    /// <param name="asked">The text that the question was asked of.</param>
    public Fix? FindChange(string asked) => Fix.FromDifference(Title, asked, Text);
}
