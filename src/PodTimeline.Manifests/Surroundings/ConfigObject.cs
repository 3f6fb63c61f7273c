using System.Collections.Immutable;

namespace PodTimeline.Manifests.Surroundings;

/// <summary>Kinds of objects whose texts a pod gets.</summary>
internal enum ConfigKind
{
    ConfigMap,
    Secret,
}

/// <summary>A ConfigMap or Secret of the text.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Name">Its name.</param>
/// <param name="Entries">Its texts by key; null where a value is no text, as of an image or an encrypted Secret.</param>
internal sealed record ConfigObject(ConfigKind Kind, string Name, ImmutableSortedDictionary<string, string?> Entries);
