using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace PodTimeline.Model.Versions;

/// <summary>
/// Something that not every modelled version of Kubernetes does. A feature with a gate has the gate's name; a change without one has a
/// short name of our own and says where it is in the source.
/// </summary>
/// <remarks>
/// Each release has one file, <c>Releases/Kubernetes1NN.cs</c>: the features that were new in it, as members of this class, and
/// everything whose state changed with it. So a new version is one new file, and a question about a version is
/// <c>version.Has(Feature.SidecarContainers)</c>; nothing else compares versions. A member rather than an enum's: enums cannot be
/// spread over files.
/// </remarks>
public sealed partial class Feature
{
    private Feature(string name, string? source) => (Name, Source) = (name, source);

    /// <summary>Every feature, by name.</summary>
    public static ImmutableArray<Feature> All => FeatureTable.Instance.Features;

    /// <summary>The gate's name, or ours if there is no gate.</summary>
    public string Name { get; }

    /// <summary>
    /// Where a change without a gate is in the source, or the pull request that made it; null for gates, which are all in
    /// pkg/features/kube_features.go.
    /// </summary>
    public string? Source { get; }

    /// <summary>Whether it has a gate in some version.</summary>
    public bool IsGate => Source is null;

    /// <summary>Holds in versions that have it on by default.</summary>
    public FeatureCondition On => FeatureCondition.IsOn(this);

    /// <summary>Holds in versions that have it off by default or do not know it.</summary>
    public FeatureCondition Off => FeatureCondition.IsOff(this);

    /// <summary>The feature of that name; case matters.</summary>
    /// <returns>Null when there is none.</returns>
    public static Feature? Find(string name) => FeatureTable.Instance.Find(name);

    /// <inheritdoc />
    public override string ToString() => Name;

    private static Feature DeclareGate([CallerMemberName] string name = "") => new(name, source: null);

    private static Feature DeclareChange(string source, [CallerMemberName] string name = "") => new(name, source);
}
