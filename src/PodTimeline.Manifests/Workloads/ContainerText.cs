using PodTimeline.Manifests.Text;
using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Workloads;

/// <summary>Where a container of the played pod is described.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is to the kubelet.</param>
/// <param name="Span">From its first key to the end of its last value.</param>
public sealed record ContainerText(string Name, ContainerKind Kind, TextSpan Span);
