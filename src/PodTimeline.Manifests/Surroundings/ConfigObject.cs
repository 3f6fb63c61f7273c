using System.Collections.Immutable;

namespace PodTimeline.Manifests.Surroundings;

/// <summary>Kinds of objects that give texts to a pod.</summary>
internal enum ConfigKind
{
    ConfigMap,
    Secret,
}

/// <summary>A ConfigMap or Secret of the text.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Name">Its name.</param>
/// <param name="Entries">Its texts by key; null if a value is not text, such as an image or an encrypted Secret.</param>
internal sealed record ConfigObject(ConfigKind Kind, string Name, ImmutableSortedDictionary<string, string?> Entries);
