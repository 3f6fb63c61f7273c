using PodTimeline.Manifests.Text;


namespace PodTimeline.Manifests.Workloads;

/// <summary>An object in the text.</summary>
/// <param name="Index">Place among the objects of the text, from 0; items of a List count one by one.</param>
/// <param name="Kind">Such as <c>Deployment</c>.</param>
/// <param name="Name">Its <c>metadata.name</c>, or the one that is made from its generateName; empty if it has neither.</param>
/// <param name="HasPod">Whether it is a Pod or makes pods that can be simulated.</param>
/// <param name="Span">Its place.</param>
/// <param name="ApiVersion">Such as <c>apps/v1</c>.</param>
public sealed record Workload(int Index, string Kind, string Name, bool HasPod, TextSpan Span, string ApiVersion);
