using System.Globalization;

namespace PodTimeline.Model.Pods;

/// <summary>A minor version of Kubernetes 1, such as 1.36. The cluster and the node are of one version.</summary>
/// <param name="Minor">The number after "1.".</param>
public readonly record struct KubernetesVersion(int Minor) : IComparable<KubernetesVersion>
{
    /// <summary>The oldest version that is modelled: 1.27.</summary>
    public static readonly KubernetesVersion Oldest = new(27);

    /// <summary>The newest version that is modelled, and the default: 1.36.</summary>
    public static readonly KubernetesVersion Newest = new(36);

    /// <summary>Every version that is modelled, newest first.</summary>
    public static IEnumerable<KubernetesVersion> All =>
        Enumerable.Range(Oldest.Minor, Newest.Minor - Oldest.Minor + 1).Reverse().Select(minor => new KubernetesVersion(minor));

    /// <summary>Reads "1.36" or "v1.36".</summary>
    /// <returns>False when the text is no version from <see cref="Oldest"/> to <see cref="Newest"/>.</returns>
    public static bool TryParse(string? text, out KubernetesVersion version)
    {
        version = Newest;
        var digits = text?.TrimStart('v');
        if (digits is null || !digits.StartsWith("1.", StringComparison.Ordinal)) return false;
        if (!int.TryParse(digits.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var minor)) return false;
        version = new KubernetesVersion(minor);
        return version >= Oldest && version <= Newest;
    }

    /// <inheritdoc />
    public int CompareTo(KubernetesVersion other) => Minor.CompareTo(other.Minor);

    /// <summary>Older than.</summary>
    public static bool operator <(KubernetesVersion a, KubernetesVersion b) => a.Minor < b.Minor;

    /// <summary>Newer than.</summary>
    public static bool operator >(KubernetesVersion a, KubernetesVersion b) => a.Minor > b.Minor;

    /// <summary>Not newer than.</summary>
    public static bool operator <=(KubernetesVersion a, KubernetesVersion b) => a.Minor <= b.Minor;

    /// <summary>Not older than.</summary>
    public static bool operator >=(KubernetesVersion a, KubernetesVersion b) => a.Minor >= b.Minor;

    /// <inheritdoc />
    public override string ToString() => "1." + Minor.ToString(CultureInfo.InvariantCulture);
}
