namespace PodTimeline.Model.Pods;

/// <summary>A port that a container is said to listen on.</summary>
/// <param name="Number">1 to 65535.</param>
/// <param name="Name">The name that probes and hooks may use; null: none.</param>
public sealed record ContainerPort(int Number, string? Name = null);
