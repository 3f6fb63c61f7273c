namespace PodTimeline.Model.Versions;

/// <summary>The versions in which an API type has a field: a fact of its types.go, independent of the features that use it.</summary>
/// <param name="Since">Its first minor version; 0 when it is older than all that are modelled.</param>
/// <param name="Before">The first minor version without it again; <see cref="int.MaxValue"/> when there is none.</param>
public readonly record struct VersionRange(int Since, int Before)
{
    /// <summary>Every version.</summary>
    public static readonly VersionRange All = new(0, int.MaxValue);

    /// <summary>Whether the version is in it.</summary>
    public bool Contains(KubernetesVersion version) => version.Minor >= Since && version.Minor < Before;

    /// <summary>Whether it begins after that version.</summary>
    public bool IsAfter(KubernetesVersion version) => version.Minor < Since;
}
