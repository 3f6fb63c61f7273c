using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Workloads;

/// <summary>One object of the text.</summary>
/// <param name="Node">Its fields.</param>
/// <param name="Workload">Its description.</param>
/// <param name="Decoded">Its decoded form; null for kinds that have no pod.</param>
/// <param name="Document">The document it is in.</param>
internal sealed record ManifestObject(YamlMapping Node, Workload Workload, DecodedObject? Decoded, DocumentPlace Document);
