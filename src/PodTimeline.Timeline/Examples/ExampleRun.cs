using System.Globalization;
using PodTimeline.Manifests;
using PodTimeline.Manifests.Questions;
using PodTimeline.Model.Versions;

namespace PodTimeline.Timeline.Examples;

/// <summary>One run of an example comparison: an example as it is, or changed.</summary>
/// <param name="Title">A few words that tell it from the others.</param>
/// <param name="ExampleId">The example.</param>
/// <param name="Question">The name of the question that changes it, such as <c>native-sidecar:sql-proxy</c>; null: unchanged.</param>
/// <param name="Kubernetes">The version of the cluster; null: the default.</param>
public sealed record ExampleRun(string Title, string ExampleId, string? Question = null, KubernetesVersion? Kubernetes = null)
{
    /// <summary>The version of the cluster.</summary>
    public KubernetesVersion Version => Kubernetes ?? KubernetesVersion.Default;

    /// <summary>The question that changes the example; null: unchanged.</summary>
    /// <exception cref="InvalidOperationException">The question is not offered for the example.</exception>
    public WhatIf? Answer => Question is null ? null
        : QuestionCatalog.Find(ManifestReader.Read(Example, new ManifestOptions { Kubernetes = Version }), Version, Question)
            ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{Question} is not asked of {ExampleId}."));

    /// <summary>The manifest's text.</summary>
    public string Manifest => Answer?.Text ?? Example;

    private string Example => ExampleTexts.Read(ExampleId);
}
