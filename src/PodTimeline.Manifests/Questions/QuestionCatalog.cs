using System.Collections.Immutable;
using System.Globalization;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Questions;

/// <summary>All kinds of questions, and those offered for a manifest.</summary>
public static class QuestionCatalog
{
    /// <summary>The most questions offered for one manifest.</summary>
    public const int Most = 24;

    /// <summary>The most questions of one kind.</summary>
    private const int MostOfAKind = 3;

    /// <summary>
    /// How many characters are read to find out what can be offered; the text is read again for every question, so a very long text
    /// gets fewer.
    /// </summary>
    private const int MostRead = 4_000_000;

    /// <summary>About how often a text is read for a question: when it is changed, and when the answer is tried.</summary>
    private const int ReadsForOne = 3;

    /// <summary>Every kind, in the order in which they are offered.</summary>
    public static ImmutableArray<Question> All { get; } =
    [
        new NativeSidecarQuestion(), new ClassicSidecarQuestion(), new BlockingInitQuestion(), new KubernetesQuestion(),
        new NoStartupProbeQuestion(), new FailsOnceQuestion(), new RestartNeverQuestion(), new IgnoresSigtermQuestion(),
        new ObeysSigtermQuestion(), new NoPreStopQuestion(), new ShortGraceQuestion(), new LargeImageQuestion(),
    ];

    /// <summary>The questions that teach something about a manifest, each with the changed text, which can run.</summary>
    /// <param name="manifest">The manifest; one that cannot run gets no questions.</param>
    /// <param name="kubernetes">The version that it was read for.</param>
    public static ImmutableArray<WhatIf> FindQuestions(Manifest manifest, KubernetesVersion kubernetes) => [.. Offer(manifest, kubernetes, null).Take(Most)];

    /// <summary>A question by its name.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="kubernetes">The version that it was read for.</param>
    /// <param name="name">Such as <c>native-sidecar:envoy</c>; without a container, the first one that the question is offered for.</param>
    /// <returns>Null when it is not offered for this manifest.</returns>
    public static WhatIf? Find(Manifest manifest, KubernetesVersion kubernetes, string name) => Offer(manifest, kubernetes, name).FirstOrDefault();

    private static IEnumerable<WhatIf> Offer(Manifest manifest, KubernetesVersion kubernetes, string? name)
    {
        if (manifest is not { Pod: { } pod, Chosen: { } chosen }) yield break;
        var workload = chosen.Index.ToString(CultureInfo.InvariantCulture);
        if (OpenText.Read(manifest.Text, kubernetes, workload) is not { } text) yield break;
        var asked = new QuestionContext(pod, chosen.Kind, kubernetes);
        var read = 0L;
        foreach (var question in All)
        {
            if (name is not null && name.Split(':')[0] != question.Name) continue;
            var offered = 0;
            foreach (var draft in question.Ask(asked))
            {
                if (name is null && offered == MostOfAKind) break;
                var full = draft.Container is { } container ? $"{question.Name}:{container}" : question.Name;
                if (name is not null && name != question.Name && name != full) continue;
                if (read > MostRead) yield break;
                read += (long)ReadsForOne * manifest.Text.Length;
                if (Answer(text, full, draft, kubernetes, workload) is not { } answer) continue;
                offered++;
                yield return answer;
            }
        }
    }

    /// <summary>The changed text, if it can run and is another one.</summary>
    private static WhatIf? Answer(OpenText text, string name, Draft draft, KubernetesVersion kubernetes, string workload)
    {
        if (draft.Edit(text)?.Source.Text is not { } changed) return null;
        var version = draft.Kubernetes ?? kubernetes;
        if (changed == text.Source.Text && version == kubernetes) return null;
        var manifest = ManifestReader.Read(changed, new ManifestOptions { Kubernetes = version, Workload = workload });
        if (manifest.Pod is not { } pod) return null;
        var also = draft.Also?.Invoke(new QuestionContext(pod, manifest.Chosen!.Kind, version));
        return new WhatIf(name, draft.Sentence, also is null ? draft.Promise : $"{draft.Promise}{also}.", draft.Title, draft.Change, changed, version);
    }
}
