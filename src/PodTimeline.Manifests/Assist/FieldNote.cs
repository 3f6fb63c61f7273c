using System.Collections.Immutable;

namespace PodTimeline.Manifests.Assist;

/// <summary>What is known about a field.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Owner">The Kubernetes type that has it, such as <c>PodSpec</c>.</param>
/// <param name="Type">Its type in words, such as <c>list of Container</c>.</param>
public sealed record FieldNote(string Name, string Owner, string Type)
{
    /// <summary>What it means, in one sentence; null where the name is enough or PodTimeline does not use it.</summary>
    public string? Meaning { get; init; }

    /// <summary>The values it can have; empty when they are not a list.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>The API server's default; null when there is none or it is not known here.</summary>
    public string? Default { get; init; }

    /// <summary>First minor version of Kubernetes 1 that has it, if that is later than 1.27.</summary>
    public int? Since { get; init; }

    /// <summary>First minor version of Kubernetes 1 without it.</summary>
    public int? Until { get; init; }
}
