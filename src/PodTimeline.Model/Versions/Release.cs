namespace PodTimeline.Model.Versions;

/// <summary>What a minor version of Kubernetes changed from the one before.</summary>
/// <param name="version">The version.</param>
/// <param name="readIn">The patch whose source was read.</param>
internal sealed class Release(KubernetesVersion version, string readIn)
{
    public KubernetesVersion Version { get; } = version;

    /// <summary>
    /// The patch release that its states and texts were read from, such as 1.37.2: late patches can differ from the first.
    /// </summary>
    public string ReadIn { get; } = readIn;

    /// <summary>Whether it is offered but never the default, because not all of its behavior is simulated yet.</summary>
    public bool IsPreview { get; init; }

    /// <summary>New states; every other feature is as in the version before.</summary>
    public Dictionary<Feature, FeatureState> Features { get; } = [];

    /// <summary>New wordings; every other text is as in the version before.</summary>
    public Dictionary<KubernetesText, string> Texts { get; } = [];
}

/// <summary>The releases, one file each; <see cref="FeatureTable"/> finds them by their type.</summary>
internal static partial class Releases;
