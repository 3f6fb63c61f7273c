using PodTimeline.Manifests.Yaml;
using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Decoding;

/// <summary>
/// An object of the manifest the way the server's Go struct holds it after decoding: a field that is absent, null or of a
/// wrong type has its zero value.
/// </summary>
internal readonly struct ObjectView(DecodedObject source, YamlMapping? node, FieldPath path)
{
    /// <summary>Null for an absent object; its fields can be read all the same.</summary>
    public YamlMapping? Node { get; } = node;

    public FieldPath Path { get; } = path;

    public DecodedObject Source { get; } = source;

    /// <summary>Whether the object itself is present (an empty one is).</summary>
    public bool IsPresent => Node is not null;

    /// <summary>Whether a field has a wrong type: what is missing may be just that.</summary>
    public bool HasBroken
    {
        get
        {
            var source = Source;
            return Node is not null && Node.Entries.Any(entry => source.IsBroken(entry.Value));
        }
    }

    /// <summary>Whether a field has a value other than null.</summary>
    public bool Has(string name) => GetNode(name) is not null;

    /// <summary>The field's node, or null if it is absent, null or broken.</summary>
    public YamlNode? GetNode(string name) =>
        Node?.Find(name) is { } entry && !Source.IsAbsent(entry.Value) ? entry.Value.Target : null;

    /// <summary>A string; empty when absent.</summary>
    public string GetText(string name) => GetTextOrNull(name) ?? "";

    /// <summary>A string; null when absent.</summary>
    public string? GetTextOrNull(string name) => GetNode(name) is YamlScalar scalar ? scalar.Text : null;

    /// <summary>A whole number; null when absent.</summary>
    public long? GetInteger(string name) => GetNode(name) is YamlScalar { Value.Kind: ScalarKind.Integer } scalar ? scalar.Value.Integer : null;

    /// <summary>true or false; null when absent.</summary>
    public bool? GetBoolean(string name) => GetNode(name) is YamlScalar { Value.Kind: ScalarKind.Boolean } scalar ? scalar.Value.Boolean : null;

    /// <summary>A number or a string.</summary>
    public NumberOrText? GetNumberOrText(string name) => GetNode(name) is not YamlScalar scalar ? null
        : scalar.Value.Kind == ScalarKind.Integer ? new NumberOrText(scalar.Value.Integer, null) : new NumberOrText(0, scalar.Text);

    /// <summary>An object; not present when absent.</summary>
    public ObjectView GetObject(string name) => new(Source, GetNode(name) as YamlMapping, Path.AppendField(name));

    /// <summary>A list of objects; a null among them is an object without fields.</summary>
    public IReadOnlyList<ObjectView> GetObjects(string name)
    {
        if (GetNode(name) is not YamlSequence sequence) return [];
        var (list, views) = (Path.AppendField(name), new List<ObjectView>(sequence.Items.Count));
        for (var i = 0; i < sequence.Items.Count; i++)
            if (!Source.IsDropped(sequence.Items[i])) views.Add(new ObjectView(Source, sequence.Items[i].Target as YamlMapping ?? new YamlMapping(0, 0, true, []), list.AppendIndex(i)));
        return views;
    }

    /// <summary>A list of strings; a null among them is empty.</summary>
    public IReadOnlyList<string> GetTexts(string name) =>
        GetNode(name) is YamlSequence sequence ? [.. sequence.Items.Select(item => (item.Target as YamlScalar)?.Text ?? "")] : [];

    /// <summary>A list of whole numbers.</summary>
    public IReadOnlyList<long> GetIntegers(string name) =>
        GetNode(name) is YamlSequence sequence ? [.. sequence.Items.Select(item => (item.Target as YamlScalar)?.Value.Integer ?? 0)] : [];

    /// <summary>An object with free keys and strings as values, each key once, in the order of the text.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> GetMap(string name)
    {
        if (GetNode(name) is not YamlMapping mapping) return [];
        var source = Source;
        return [.. TakeLast(mapping).Select(e => KeyValuePair.Create(e.Name,
            source.IsAbsent(e.Value) ? "" : (e.Value.Target as YamlScalar)?.Text ?? ""))];
    }

    /// <summary>An object with free keys and quantities as values, each key once, in the order of the text.</summary>
    public IReadOnlyList<KeyValuePair<string, Quantity>> GetQuantities(string name)
    {
        if (GetNode(name) is not YamlMapping mapping) return [];
        var source = Source;
        return [.. TakeLast(mapping).Select(e => KeyValuePair.Create(e.Name,
            source.IsAbsent(e.Value) ? default : QuantityText.Of(e.Value.Target as YamlScalar)))];
    }

    private static IEnumerable<YamlEntry> TakeLast(YamlMapping mapping) =>
        mapping.Entries.Count < 2 ? mapping.Entries : mapping.Entries.GroupBy(e => e.Name).Select(g => g.Last());
}

/// <summary>A value that is a number or a string, such as a port.</summary>
/// <param name="Number">The number, when there is no text.</param>
/// <param name="Text">The string, or null.</param>
internal readonly record struct NumberOrText(long Number, string? Text)
{
    public bool IsText => Text is not null;

    /// <inheritdoc />
    public override string ToString() => Text ?? Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Quantities in nodes.</summary>
internal static class QuantityText
{
    /// <summary>The amount; zero if it is invalid.</summary>
    public static Quantity Of(YamlScalar? scalar)
    {
        if (scalar is null) return default;
        Quantity.TryParse((scalar.Value.JsonText ?? scalar.Text).Trim(), out var amount);
        return amount;
    }
}
