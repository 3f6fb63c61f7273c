using PodTimeline.Manifests.Advice;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Questions;

/// <summary>Edits of single fields, in block style, in flow style and in JSON. Null wherever the text is written otherwise.</summary>
internal sealed class FieldEdits(SourceText source)
{
    public BlockEdits Block { get; } = new(source);

    /// <summary>Sets a field to a value of one word: the field is replaced or added.</summary>
    /// <param name="object">The object.</param>
    /// <param name="name">The field.</param>
    /// <param name="value">The value, as YAML has it in flow style.</param>
    /// <param name="after">The field that a new one comes after; if it is missing, the last one.</param>
    public TextEdit? Set(YamlMapping @object, string name, string value, string after = "")
    {
        if (@object.Find(name) is not { IsMerged: false } entry) return Add(@object, name, value, after);
        if (entry.Value is not (YamlScalar { Style: not (ScalarStyle.Literal or ScalarStyle.Folded) } or YamlMapping { IsFlow: true } or YamlSequence { IsFlow: true })) return null;
        return entry.Value.End > entry.Value.Start ? new TextEdit(entry.Value.Start, entry.Value.End, Quote(@object, value)) : null;
    }

    /// <summary>Removes a field, in block style with all its lines.</summary>
    public TextEdit? Remove(YamlMapping @object, string name)
    {
        if (@object.Find(name) is not { IsMerged: false } entry || @object.Entries.Count < 2) return null;
        if (!@object.IsFlow) return Block.RemoveField(@object, entry);
        var index = @object.Entries.ToList().IndexOf(entry);
        return index == 0
            ? new TextEdit(entry.Key.Start, @object.Entries[1].Key.Start, "")
            : new TextEdit(@object.Entries[index - 1].Value.End, entry.Value.End, "");
    }

    private TextEdit? Add(YamlMapping @object, string name, string value, string after)
    {
        if (@object.Entries.Count == 0) return @object.IsFlow && @object.End > @object.Start + 1 ? new TextEdit(@object.Start + 1, @object.End - 1, $"{name}: {value}") : null;
        var entry = @object.Entries.LastOrDefault(entry => entry.Name == after && !entry.IsMerged) ?? @object.Entries[^1];
        if (@object.IsFlow)
        {
            var key = IsJson(@object) ? $"\"{name}\"" : name;
            return new TextEdit(entry.Value.End, entry.Value.End, $", {key}: {Quote(@object, value)}");
        }

        if (Block.FindColumn(@object) is not { } column) return null;
        var end = source.GetLineEnd(Block.FindLastLine(entry.Value, entry.Key));
        return new TextEdit(end, end, $"\n{new string(' ', column)}{name}: {value}");
    }

    private bool IsJson(YamlMapping @object) => @object.IsFlow && source.Text[@object.Entries[0].Key.Start] == '"';

    /// <summary>JSON has words in quotes.</summary>
    private string Quote(YamlMapping @object, string value) =>
        IsJson(@object) && !char.IsAsciiDigit(value[0]) && value[0] is not ('{' or '[' or '"') ? $"\"{value}\"" : value;
}
