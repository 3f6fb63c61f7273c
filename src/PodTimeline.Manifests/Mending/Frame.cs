using System.Collections.Immutable;
using PodTimeline.Manifests.Schema;

namespace PodTimeline.Manifests.Mending;

/// <summary>An object or list that is open while lines are placed. Immutable.</summary>
internal sealed record Frame
{
    /// <summary>What it is a part of; null for the root.</summary>
    public Frame? Parent { get; init; }

    /// <summary>Its type: an object, a map, a list, or anything.</summary>
    public required FieldType Type
    {
        get;
        init => (field, Shape) = (value, value is FieldType.Struct @struct ? StructShape.Get(@struct.Name) : null);
    }

    /// <summary>Column of its keys or dashes in the mended text, from 0.</summary>
    public required int Column { get; init; }

    /// <summary>Column of its last line in the given text; -1 before the first.</summary>
    public int Source { get; init; } = -1;

    /// <summary>The fields it has, by their place in the type; for structs.</summary>
    public ulong Fields { get; init; }

    /// <summary>The keys it has; for maps.</summary>
    public ImmutableHashSet<string> Keys { get; init; } = ImmutableHashSet<string>.Empty;

    private int KeySum { get; init; }

    /// <summary>Items so far; for lists.</summary>
    public int Items { get; init; }

    /// <summary>A list that has lost its dashes.</summary>
    public bool IsDashless { get; init; }

    /// <summary>How it is reached from its parent: a key, or an item's number in brackets.</summary>
    public string Name { get; init; } = "";

    /// <summary>The fields of an object; null for maps, lists and anything.</summary>
    public StructShape? Shape { get; private init; }

    public StructSchema? Schema => Shape?.Schema;

    /// <summary>How many objects and lists it is inside of.</summary>
    public int Depth { get; init; }

    public bool IsList => Type is FieldType.List;

    /// <summary>Its path, such as <c>spec.containers[0]</c>; empty for the root.</summary>
    public string Path
    {
        get
        {
            if (Parent is null) return Name;
            var before = Parent.Path;
            return Name.StartsWith('[') ? before + Name : before.Length == 0 ? Name : before + "." + Name;
        }
    }

    /// <summary>Whether two frames have the same path, which is not written out for that.</summary>
    public static bool AreAlike(Frame? one, Frame? other)
    {
        for (; one is not null && other is not null && !ReferenceEquals(one, other); (one, other) = (one.Parent, other.Parent))
            if (one.Name != other.Name) return false;
        return ReferenceEquals(one, other);
    }

    /// <summary>Equal for frames that later lines cannot distinguish.</summary>
    public int Signature => HashCode.Combine(Type, Column, Source, Fields, KeySum, IsDashless, Items, Parent?.Signature ?? 0);

    /// <summary>Whether an object has a field or key already.</summary>
    public bool Has(string name)
    {
        if (Shape is not null) return Shape.Find(name) is { } field && (Fields & field.Bit) != 0;
        return Keys.Contains(name);
    }

    /// <summary>The frame with one more field or key.</summary>
    public Frame With(string name, int source) => Shape is not null
        ? this with { Fields = Fields | (Shape.Find(name)?.Bit ?? 0), Source = source }
        : this with { Keys = Keys.Add(name), KeySum = KeySum + name.GetHashCode(StringComparison.Ordinal), Source = source };
}
