using System.Collections.Immutable;

namespace PodTimeline.Model.Versions;

/// <summary>A condition on a version's features, such as "SidecarContainers is known, but off".</summary>
public sealed class FeatureCondition
{
    private readonly Func<KubernetesVersion, bool> _holds;
    private readonly Lazy<ImmutableArray<KubernetesVersion>> _versions;

    private FeatureCondition(string text, ImmutableArray<Feature> features, Func<KubernetesVersion, bool> holds)
    {
        (Text, Features, _holds) = (text, features, holds);
        _versions = new(() => [.. KubernetesVersion.All.Reverse().Where(_holds)]);
    }

    /// <summary>Holds in every version.</summary>
    public static FeatureCondition Always { get; } = new("all", [], _ => true);

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public string Text { get; }

    /// <summary>The features it names.</summary>
    public ImmutableArray<Feature> Features { get; }

    /// <summary>The modelled versions in which it holds, oldest first.</summary>
    public ImmutableArray<KubernetesVersion> Versions => _versions.Value;

    /// <summary>The first of <see cref="Versions"/>; null when it holds from the oldest on.</summary>
    public KubernetesVersion? Since => Versions is [var first, ..] && first != KubernetesVersion.Oldest ? first : null;

    /// <summary>The last of <see cref="Versions"/>; null when it holds up to the newest.</summary>
    public KubernetesVersion? Until => Versions is [.., var last] && last != KubernetesVersion.Newest ? last : null;

    /// <summary>On by default.</summary>
    public static FeatureCondition IsOn(Feature feature) => new(feature.Name, [feature], version => version.Has(feature));

    /// <summary>Off by default, or unknown.</summary>
    public static FeatureCondition IsOff(Feature feature) => new("!" + feature.Name, [feature], version => !version.Has(feature));

    /// <summary>Neither a gate nor the behavior.</summary>
    public static FeatureCondition IsUnknown(Feature feature) =>
        new("unknown:" + feature.Name, [feature], version => version.FindState(feature).Stage == FeatureStage.Absent);

    /// <summary>There is a gate that is off by default.</summary>
    public static FeatureCondition IsKnownButOff(Feature feature) =>
        new("off:" + feature.Name, [feature], version => version.KnowsButLacks(feature));

    /// <summary>There is a gate that can be switched.</summary>
    public static FeatureCondition IsSwitchable(Feature feature) => new("switchable:" + feature.Name, [feature],
        version => version.FindState(feature) is { HasGate: true, Stage: not FeatureStage.Locked });

    /// <summary>Both hold.</summary>
    public static FeatureCondition operator &(FeatureCondition a, FeatureCondition b) =>
        new($"{a.Text} & {b.Text}", [.. a.Features, .. b.Features], version => a.HoldsIn(version) && b.HoldsIn(version));

    /// <summary>Reads "all", or names of features with "&amp;" between them, each with "!" before it where it must be off.</summary>
    /// <exception cref="FormatException">It names a feature that does not exist.</exception>
    public static FeatureCondition Parse(string text)
    {
        if (text == Always.Text) return Always;
        return text.Split('&', StringSplitOptions.TrimEntries).Select(One).Aggregate((a, b) => a & b);

        FeatureCondition One(string word)
        {
            var feature = Feature.Find(word.TrimStart('!')) ?? throw new FormatException($"There is no feature \"{word}\" (in \"{text}\").");
            return word[0] == '!' ? feature.Off : feature.On;
        }
    }

    /// <summary>Whether it holds in that version.</summary>
    public bool HoldsIn(KubernetesVersion version) => _holds(version);

    /// <inheritdoc />
    public override string ToString() => Text;
}
