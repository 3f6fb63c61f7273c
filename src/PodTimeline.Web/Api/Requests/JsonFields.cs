using System.Text.Json;
using PodTimeline.Web.Api.Problems;

namespace PodTimeline.Web.Api.Requests;

/// <summary>
/// The fields of a JSON object. Every field of the wrong type, every unknown one and every duplicate is reported, not only the first. A
/// null counts as not given.
/// </summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, JsonElement> _fields = new(StringComparer.Ordinal);
    private readonly string _path;
    private readonly BadOptions _bad;

    /// <summary>Checks an object.</summary>
    /// <param name="element">An object.</param>
    /// <param name="path">Its name in messages, such as <c>commands[0]</c>; empty for the body itself.</param>
    /// <param name="bad">Collects what is wrong.</param>
    public JsonFields(JsonElement element, string path, BadOptions bad)
    {
        (_path, _bad) = (path, bad);
        foreach (var field in element.EnumerateObject())
        {
            if (FindName(field) is not { } name) bad.Add(BuildPath("?"), "A name in it is not text.");
            else if (!_fields.TryAdd(name, field.Value)) bad.Add(BuildPath(name), "It appears twice.");
        }
    }

    /// <summary>The names that are present.</summary>
    public IEnumerable<string> Names => _fields.Keys;

    /// <summary>The name of a field in messages.</summary>
    public string BuildPath(string name) => _path.Length == 0 ? name : _path + "." + name;

    /// <summary>A text, or null.</summary>
    /// <param name="name">The field.</param>
    /// <param name="wanted">The message when it is not a text.</param>
    public string? ReadText(string name, string wanted = "It is a text, in quotes.")
    {
        if (Find(name, JsonValueKind.String, wanted) is not { } value) return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            _bad.Add(BuildPath(name), "It has half a character (a lone surrogate).");
            return null;
        }
    }

    /// <summary>A finite number, or null.</summary>
    public double? ReadNumber(string name, string wanted = "It is a number.")
    {
        if (Find(name, JsonValueKind.Number, wanted) is not { } value) return null;
        if (value.TryGetDouble(out var number) && double.IsFinite(number)) return number;
        _bad.Add(BuildPath(name), wanted);
        return null;
    }

    /// <summary>A whole number, or null.</summary>
    public int? ReadWhole(string name, string wanted)
    {
        if (Find(name, JsonValueKind.Number, wanted) is not { } value) return null;
        if (value.TryGetInt32(out var number)) return number;
        _bad.Add(BuildPath(name), wanted);
        return null;
    }

    /// <summary>True or false, or null.</summary>
    public bool? ReadFlag(string name)
    {
        if (!_fields.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        _bad.Add(BuildPath(name), "It is true or false.");
        return null;
    }

    /// <summary>A field of any type, or null.</summary>
    public JsonElement? ReadAny(string name) =>
        _fields.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>A list, or null.</summary>
    public JsonElement? ReadList(string name, string wanted = "It is a list.") => Find(name, JsonValueKind.Array, wanted);

    /// <summary>Reports that a field is invalid.</summary>
    public void Refuse(string name, string why) => _bad.Add(BuildPath(name), why);

    /// <summary>Reports every field that is not one of these.</summary>
    public void RefuseOthers(IReadOnlyCollection<string> known)
    {
        foreach (var name in _fields.Keys)
            if (!known.Contains(name)) _bad.AddUnknown(BuildPath(name), name, known);
    }

    private JsonElement? Find(string name, JsonValueKind kind, string wanted)
    {
        if (ReadAny(name) is not { } value) return null;
        if (value.ValueKind == kind) return value;
        _bad.Add(BuildPath(name), wanted);
        return null;
    }

    private static string? FindName(JsonProperty field)
    {
        try
        {
            return field.Name;
        }
        catch (InvalidOperationException)
        {
            return null; // Half a character: a lone surrogate.
        }
    }
}
