using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PodTimeline.Manifests.Assist.Fields;

/// <summary>What is known of a field beyond its type, from the embedded <c>field-facts.txt</c>.</summary>
internal sealed record FieldFact
{
    private static readonly FieldFact Nothing = new();

    private static readonly FrozenDictionary<string, FieldFact> Facts = Load();

    /// <summary>What it means.</summary>
    public string? Meaning { get; private init; }

    /// <summary>The default.</summary>
    public string? Default { get; private init; }

    /// <summary>The values it can have.</summary>
    public ImmutableArray<string> Values { get; private init; } = [];

    /// <summary>Keys that its object often has, if any key is allowed.</summary>
    public ImmutableArray<string> Keys { get; private init; } = [];

    /// <summary>The key of the lists whose items' names can be its value, such as <c>volumes</c>.</summary>
    public string? NamesOf { get; private init; }

    /// <summary>What is known of a field; empty if nothing is.</summary>
    /// <param name="owner">The type that has it.</param>
    /// <param name="name">Its name.</param>
    public static FieldFact Find(string owner, string name) => Facts.GetValueOrDefault($"{owner}.{name}", Nothing);

    /// <summary>Every field that something is known of, such as <c>PodSpec.dnsPolicy</c>.</summary>
    public static IEnumerable<string> Known => Facts.Keys;

    private static FrozenDictionary<string, FieldFact> Load()
    {
        using var stream = typeof(FieldFact).Assembly.GetManifestResourceStream("field-facts.txt")
            ?? throw new InvalidOperationException("field-facts.txt is not embedded.");
        using var reader = new StreamReader(stream);
        var facts = new Dictionary<string, FieldFact>();
        var field = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] != ' ')
            {
                facts.Add(field = line, Nothing);
                continue;
            }

            var (word, rest) = line.Trim().Split(' ', 2) is [var first, var second] ? (first, second) : throw new FormatException($"field-facts.txt: cannot read \"{line}\".");
            facts[field] = word switch
            {
                "means" => facts[field] with { Meaning = rest },
                "default" => facts[field] with { Default = rest },
                "values" => facts[field] with { Values = [.. rest.Split(", ")] },
                "keys" => facts[field] with { Keys = [.. rest.Split(", ")] },
                "names" => facts[field] with { NamesOf = rest },
                _ => throw new FormatException($"field-facts.txt: unknown word \"{word}\"."),
            };
        }

        return facts.ToFrozenDictionary();
    }
}
