using System.Collections.Frozen;
using PodTimeline.Manifests.Schema;

namespace PodTimeline.Manifests.Mending;

/// <summary>An object's type in a form that is fast to query: a bit for each field.</summary>
internal sealed class StructShape
{
    private static readonly FrozenDictionary<string, StructShape> Shapes =
        KubernetesSchema.Instance.Types.ToFrozenDictionary(type => type.Name, type => new StructShape(type));

    private readonly FrozenDictionary<string, ShapeField> _fields;

    private StructShape(StructSchema schema)
    {
        Schema = schema;
        var bits = schema.Fields.Keys.Order(StringComparer.Ordinal).Select((name, i) => (name, i))
            .ToDictionary(f => f.name, f => 1UL << (f.i % 64));
        _fields = schema.Fields.ToFrozenDictionary(f => f.Key, f => new ShapeField(f.Value.Type, bits[f.Key],
            NeededFields.FindExcluding(schema.Name, f.Key).Where(other => other != f.Key)
                .Aggregate(0UL, (mask, other) => mask | bits.GetValueOrDefault(other))));
        Needed = [.. NeededFields.Get(schema.Name).Where(bits.ContainsKey).Select(name => (bits[name],
            name is "image" or "name" && schema.Name != "Container" ? Weights.MissingField / 2 : Weights.MissingField))];
    }

    public StructSchema Schema { get; }

    /// <summary>Fields that an object needs, each with the cost of an object without it.</summary>
    public (ulong Bit, double Against)[] Needed { get; }

    public static StructShape Get(string type) => Shapes[type];

    /// <summary>A field by its name; null if the type does not have it.</summary>
    public ShapeField? Find(string name) => _fields.GetValueOrDefault(name);
}

/// <summary>A field of an object's type.</summary>
/// <param name="Type">Of its value.</param>
/// <param name="Bit">Its bit.</param>
/// <param name="Excluding">The bits of the fields that cannot be beside it.</param>
internal sealed record ShapeField(FieldType Type, ulong Bit, ulong Excluding);
