namespace PodTimeline.Model.Pods;

/// <summary>A port that a container is said to listen on.</summary>
/// <param name="Number">1 to 65535.</param>
/// <param name="Name">What probes and hooks may call it; null: nothing.</param>
public sealed record ContainerPort(int Number, string? Name = null);
