using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;

namespace PodTimeline.Model.Versions;

/// <summary>All releases folded, oldest first: the state of every feature and the wording of every text in every version.</summary>
internal sealed class FeatureTable
{
    private static readonly Lazy<FeatureTable> Folded = new(() => new FeatureTable());

    private readonly ImmutableArray<Release> _releases;
    private readonly FrozenDictionary<Feature, ImmutableArray<FeatureState>> _states;
    private readonly FrozenDictionary<KubernetesText, ImmutableArray<CompositeFormat>> _texts;
    private readonly FrozenDictionary<string, Feature> _byName;

    /// <summary>Finds the members by reflection, so that a release's file is the only place that names it.</summary>
    private FeatureTable()
    {
        _releases = [.. ListMembers<Release>(typeof(Releases)).OrderBy(release => release.Version.Minor)];
        if (_releases.Zip(_releases.Skip(1)).Any(pair => pair.First.Version.Minor + 1 != pair.Second.Version.Minor))
            throw new InvalidOperationException("The releases have a gap.");
        Versions = [.. _releases.Select(release => release.Version).Reverse()];
        Features = [.. ListMembers<Feature>(typeof(Feature)).OrderBy(feature => feature.Name, StringComparer.Ordinal)];
        Texts = [.. ListMembers<KubernetesText>(typeof(KubernetesText)).OrderBy(text => text.Name, StringComparer.Ordinal)];
        _byName = Features.ToFrozenDictionary(feature => feature.Name, StringComparer.Ordinal);
        _states = Features.ToFrozenDictionary(feature => feature, feature => Fold(release => release.Features, feature, FeatureState.Absent));
        _texts = Texts.ToFrozenDictionary(text => text, text => Fold(release => release.Texts, text, "")
            .Select(CompositeFormat.Parse).ToImmutableArray());
    }

    public static FeatureTable Instance => Folded.Value;

    public ImmutableArray<Feature> Features { get; }

    public ImmutableArray<KubernetesText> Texts { get; }

    /// <summary>Newest first.</summary>
    public ImmutableArray<KubernetesVersion> Versions { get; }

    /// <summary>The newest that is not a preview.</summary>
    public KubernetesVersion Default => _releases.Last(release => !release.IsPreview).Version;

    public Feature? Find(string name) => _byName.GetValueOrDefault(name);

    public FeatureState FindState(Feature feature, KubernetesVersion version) => _states[feature][IndexOf(version)];

    public CompositeFormat FormatOf(KubernetesText text, KubernetesVersion version) => _texts[text][IndexOf(version)];

    /// <summary>The release of that version.</summary>
    public Release ReleaseOf(KubernetesVersion version) => _releases[IndexOf(version)];

    private int IndexOf(KubernetesVersion version)
    {
        var index = version.Minor - _releases[0].Version.Minor;
        return index >= 0 && index < _releases.Length ? index
            : throw new ArgumentOutOfRangeException(nameof(version), version, "This version of Kubernetes is not modelled.");
    }

    private ImmutableArray<TState> Fold<TKey, TState>(Func<Release, Dictionary<TKey, TState>> changes, TKey key, TState before)
        where TKey : notnull
    {
        var states = ImmutableArray.CreateBuilder<TState>(_releases.Length);
        foreach (var release in _releases)
        {
            if (changes(release).TryGetValue(key, out var state)) before = state;
            states.Add(before);
        }

        return states.MoveToImmutable();
    }

    private static IEnumerable<T> ListMembers<T>(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(T)).Select(field => (T)field.GetValue(null)!);
}
