namespace PodTimeline.Manifests.Yaml;

/// <summary>A node of a YAML or JSON document, with its exact place in the pasted text.</summary>
internal abstract class YamlNode(int start, int end)
{
    /// <summary>Offset of its first character.</summary>
    public int Start { get; } = start;

    /// <summary>Offset after its last character; trailing blanks and comments are not part of it.</summary>
    public int End { get; protected set; } = end;

    /// <summary>Nodes under it and itself, aliases written out; the cost of a walk over it.</summary>
    public int Weight { get; protected set; } = 1;

    /// <summary>The node itself, or the target of its alias.</summary>
    public virtual YamlNode Target => this;
}

/// <summary>A scalar.</summary>
internal sealed class YamlScalar(int start, int end, string text, ScalarValue value, ScalarStyle style) : YamlNode(start, end)
{
    /// <summary>Its text, quotes and escapes resolved.</summary>
    public string Text { get; } = text;

    /// <summary>What it means in YAML 1.1, or JSON.</summary>
    public ScalarValue Value { get; } = value;

    public ScalarStyle Style { get; } = style;
}

/// <summary>How a scalar is written.</summary>
internal enum ScalarStyle
{
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Literal,
    Folded,
}

/// <summary>A list.</summary>
internal sealed class YamlSequence(int start, int end, bool isFlow, List<YamlNode> items, List<int> dashes) : YamlNode(start, end)
{
    public bool IsFlow { get; } = isFlow;

    public IReadOnlyList<YamlNode> Items { get; } = items;

    /// <summary>The offset of each item's <c>-</c>; empty in a flow list.</summary>
    public IReadOnlyList<int> Dashes { get; } = dashes;

    /// <summary>Called when the last item has been read.</summary>
    public void Close(int end) => (End, Weight) = (Math.Max(Start, end), YamlWeight.Sum(items));
}

/// <summary>A mapping; keys are in the order of the text, duplicates included.</summary>
internal sealed class YamlMapping(int start, int end, bool isFlow, List<YamlEntry> entries) : YamlNode(start, end)
{
    public bool IsFlow { get; } = isFlow;

    public IReadOnlyList<YamlEntry> Entries { get; } = entries;

    /// <summary>The entry with that key; the last one wins, as in kubectl.</summary>
    public YamlEntry? Find(string name)
    {
        for (var i = Entries.Count - 1; i >= 0; i--)
            if (Entries[i].Name == name) return Entries[i];
        return null;
    }

    /// <summary>The same mapping with other entries.</summary>
    public YamlMapping With(List<YamlEntry> entries)
    {
        var copy = new YamlMapping(Start, End, IsFlow, entries);
        copy.Close(End);
        return copy;
    }

    /// <summary>Called when the last entry has been read.</summary>
    public void Close(int end) => (End, Weight) = (Math.Max(Start, end), YamlWeight.Sum(entries));
}

/// <summary>One key with its value.</summary>
/// <param name="Key">The key as written.</param>
/// <param name="Name">The key as JSON text, in which numbers and booleans have become text.</param>
/// <param name="Value">The value.</param>
/// <param name="IsMerged">It comes from a merge (<c>&lt;&lt;</c>).</param>
internal sealed record YamlEntry(YamlNode Key, string Name, YamlNode Value, bool IsMerged = false);

/// <summary>An alias such as <c>*defaults</c>.</summary>
internal sealed class YamlAlias : YamlNode
{
    private readonly YamlNode _target;

    public YamlAlias(int start, int end, string name, YamlNode target) : base(start, end) =>
        (Name, _target, Weight) = (name, target.Target, target.Weight);

    public string Name { get; }

    public override YamlNode Target => _target;
}

/// <summary>Adds weights without overflow.</summary>
internal static class YamlWeight
{
    public const int Limit = 1_000_000;

    /// <summary>The weight of a list with these items.</summary>
    public static int Sum(List<YamlNode> items)
    {
        var sum = 1;
        foreach (var item in items) sum = Math.Min(Limit, sum + item.Weight);
        return sum;
    }

    /// <summary>The weight of a mapping with these entries.</summary>
    public static int Sum(List<YamlEntry> entries)
    {
        var sum = 1;
        foreach (var entry in entries) sum = Math.Min(Limit, sum + entry.Value.Weight + 1);
        return sum;
    }
}
