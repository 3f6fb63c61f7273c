using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Questions;

/// <summary>What if the cluster were of another version: before native sidecars, or the newest?</summary>
internal sealed class KubernetesQuestion : Question
{
    /// <inheritdoc/>
    public override string Name => "kubernetes";

    /// <inheritdoc/>
    internal override IEnumerable<Draft> Ask(QuestionContext asked)
    {
        var sidecars = asked.Pod.InitContainers.Where(init => init.RestartPolicy == RestartPolicy.Always).Select(init => init.Name).ToList();
        if (sidecars.Count > 0 && asked.HasSidecars)
            yield return MakeDraft(
                KubernetesVersion.Oldest, $"What if this were Kubernetes {KubernetesVersion.Oldest}, where native sidecars do not exist?",
                $"restartPolicy is dropped without a word: {(sidecars.Count == 1 ? sidecars[0] + " is an init container that blocks" : "the sidecars are init containers that block")}.");
        else if (sidecars.Count > 0 || asked.Version != KubernetesVersion.Newest && asked.Version != KubernetesVersion.Default)
            yield return MakeDraft(KubernetesVersion.Default, $"What if this were Kubernetes {KubernetesVersion.Default}?", "The same manifest in a cluster of today.");
    }

    private static Draft MakeDraft(KubernetesVersion version, string sentence, string promise) =>
        new(version.ToString(), sentence, promise, $"Kubernetes {version}", $"The cluster is of version {version}; the text is the same.", text => text) { Kubernetes = version };
}
