namespace PodTimeline.Manifests.Schema;

/// <summary>The JSON type of a field.</summary>
internal abstract record FieldType
{
    private FieldType() { }

    /// <summary>A string.</summary>
    public sealed record Text : FieldType;

    /// <summary>true or false.</summary>
    public sealed record Flag : FieldType;

    /// <summary>A whole number.</summary>
    /// <param name="Bits">32 or 64.</param>
    public sealed record Whole(int Bits) : FieldType;

    /// <summary>A quantity: a string or a number.</summary>
    public sealed record Amount : FieldType;

    /// <summary>A 32-bit number or a string.</summary>
    public sealed record NumberOrText : FieldType;

    /// <summary>A time of day in RFC 3339.</summary>
    public sealed record Time : FieldType;

    /// <summary>Anything, unchecked.</summary>
    public sealed record Any : FieldType;

    /// <summary>An object with known fields.</summary>
    /// <param name="Name">Its Kubernetes type.</param>
    public sealed record Struct(string Name) : FieldType;

    /// <summary>A list.</summary>
    /// <param name="Item">Type of each item.</param>
    public sealed record List(FieldType Item) : FieldType;

    /// <summary>An object with free keys.</summary>
    /// <param name="Value">Type of each value.</param>
    public sealed record Map(FieldType Value) : FieldType;

    /// <summary>Reads the notation of fields.txt.</summary>
    public static FieldType Parse(string text) => text switch
    {
        "string" => new Text(),
        "boolean" => new Flag(),
        "int32" => new Whole(32),
        "int64" => new Whole(64),
        "Quantity" => new Amount(),
        "IntOrString" => new NumberOrText(),
        "Time" => new Time(),
        "any" or "->RawExtension" => new Any(),
        _ when text.StartsWith("->", StringComparison.Ordinal) => new Struct(text[2..]),
        _ when text.StartsWith("[]", StringComparison.Ordinal) => new List(Parse(text[2..])),
        _ when text.StartsWith("map ", StringComparison.Ordinal) => new Map(Parse(text[4..])),
        _ => throw new FormatException($"fields.txt: unknown type \"{text}\"."),
    };

    /// <summary>The Go type, where it follows from the JSON type.</summary>
    public string GoType => this switch
    {
        Text => "string",
        Flag => "bool",
        Whole whole => whole.Bits == 32 ? "int32" : "int64",
        Amount => "resource.Quantity",
        NumberOrText => "intstr.IntOrString",
        Time => "v1.Time",
        Struct @struct => "v1." + @struct.Name,
        List list => "[]" + list.Item.GoType,
        Map map => "map[string]" + map.Value.GoType,
        _ => "interface {}",
    };
}
