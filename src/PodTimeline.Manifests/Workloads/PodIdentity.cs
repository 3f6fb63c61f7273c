using System.Collections.Immutable;

namespace PodTimeline.Manifests.Workloads;

/// <summary>What a pod gets from the controller that makes it.</summary>
/// <param name="Name">The pod's name.</param>
/// <param name="Namespace">Default <c>default</c>.</param>
/// <param name="ControlledBy">Such as <c>ReplicaSet/web-5d4f8c7b9</c>; null for a bare pod.</param>
/// <param name="AddedLabels">Labels in addition to those of the template.</param>
internal sealed record PodIdentity(string Name, string Namespace, string? ControlledBy, ImmutableDictionary<string, string> AddedLabels);
