using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Questions;

/// <summary>A question that can be offered if the text can be changed accordingly.</summary>
/// <param name="Container">The container that it is about; null: it is about the pod.</param>
/// <param name="Sentence">Such as <c>What if envoy were a native sidecar?</c></param>
/// <param name="Promise">What to look for, in one line.</param>
/// <param name="Title">A few words for the run that answers it.</param>
/// <param name="Change">What is changed, in words.</param>
/// <param name="Edit">Changes the text; null if its form does not allow the change.</param>
internal sealed record Draft(string? Container, string Sentence, string Promise, string Title, string Change, Func<OpenText, OpenText?> Edit)
{
    /// <summary>What else to look for, once it is known what the changed pod does; null: nothing.</summary>
    public Func<QuestionContext, string>? Also { get; init; }

    /// <summary>Another version of the cluster; null: the same.</summary>
    public KubernetesVersion? Kubernetes { get; init; }
}
