using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PodTimeline.Model.Versions;

/// <summary>
/// A text of Kubernetes whose wording differs between modelled versions. The wordings are in the releases' files, each where it was
/// new; {0}, {1} are what the text is about.
/// </summary>
public sealed partial class KubernetesText
{
    private KubernetesText(string name) => Name = name;

    /// <summary>Every text, by name.</summary>
    public static ImmutableArray<KubernetesText> All => FeatureTable.Instance.Texts;

    /// <summary>Its name here; Kubernetes has none.</summary>
    public string Name { get; }

    /// <summary>The text as that version words it.</summary>
    /// <param name="version">A modelled version.</param>
    /// <param name="values">What it is about, as its documentation says.</param>
    public string FormatFor(KubernetesVersion version, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, FormatIn(version), values);

    /// <summary>The wording with its placeholders.</summary>
    public CompositeFormat FormatIn(KubernetesVersion version) => FeatureTable.Instance.FormatOf(this, version);

    /// <inheritdoc />
    public override string ToString() => Name;

    private static KubernetesText Declare([CallerMemberName] string name = "") => new(name);
}
