using System.Collections.Immutable;
using System.Globalization;

namespace PodTimeline.Model.Versions;

/// <summary>A minor version of Kubernetes 1, such as 1.36. The cluster and the node are of one version.</summary>
/// <remarks>
/// It has no public order: what differs between versions is asked with <see cref="Has"/> and <see cref="KubernetesText"/>.
/// </remarks>
public readonly record struct KubernetesVersion
{
    /// <summary>The version 1.<paramref name="minor"/>; whether it is modelled: see <see cref="IsModelled"/>.</summary>
    public KubernetesVersion(int minor) => Minor = minor;

    /// <summary>The oldest version that is modelled.</summary>
    public static KubernetesVersion Oldest => All[^1];

    /// <summary>The newest version that is modelled.</summary>
    public static KubernetesVersion Newest => All[0];

    /// <summary>The version used when none is named: the newest whose behavior is fully simulated.</summary>
    public static KubernetesVersion Default => FeatureTable.Instance.Default;

    /// <summary>Every version that is modelled, newest first.</summary>
    public static ImmutableArray<KubernetesVersion> All => FeatureTable.Instance.Versions;

    /// <summary>Whether it is one of <see cref="All"/>.</summary>
    public bool IsModelled => All.Contains(this);

    /// <summary>The number after "1.".</summary>
    internal int Minor { get; }

    /// <summary>Reads "1.36" or "v1.36".</summary>
    /// <returns>False when the text is no version that is modelled.</returns>
    public static bool TryParse(string? text, out KubernetesVersion version)
    {
        version = Default;
        var digits = text?.TrimStart('v');
        if (digits is null || !digits.StartsWith("1.", StringComparison.Ordinal)) return false;
        if (!int.TryParse(digits.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var minor)) return false;
        version = new KubernetesVersion(minor);
        return version.IsModelled;
    }

    /// <summary>Whether the feature is on by default.</summary>
    public bool Has(Feature feature) => FindState(feature).IsOn;

    /// <summary>Whether it has the feature's gate, off by default: such an API server drops the feature's fields silently.</summary>
    public bool KnowsButLacks(Feature feature) => FindState(feature) is { HasGate: true, IsOn: false };

    /// <summary>How far the feature has come.</summary>
    /// <exception cref="ArgumentOutOfRangeException">This version is not modelled.</exception>
    public FeatureState FindState(Feature feature) => FeatureTable.Instance.FindState(feature, this);

    /// <inheritdoc />
    public override string ToString() => "1." + Minor.ToString(CultureInfo.InvariantCulture);
}
