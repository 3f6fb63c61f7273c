using PodTimeline.Manifests.Lines;

namespace PodTimeline.Manifests.Assist.Places;

/// <summary>The document of a text that a cursor is in: its kind and the names given in it.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Lines">Lines of that document alone.</param>
internal sealed record DocumentView(string Text, IReadOnlyList<TextLine> Lines)
{
    /// <summary>Its apiVersion; null if it has none.</summary>
    public string? ApiVersion => FindTopValue("apiVersion");

    /// <summary>Its kind; null if it has none.</summary>
    public string? Kind => FindTopValue("kind");

    /// <summary>Whether a key stands at its root.</summary>
    public bool HasTopKey(string key) => Lines.Any(line => line is { IsStructure: true, Indent: 0 } && line.Key == key);

    /// <summary>Names of the items of every list under one of some keys, such as <c>containers</c>, in the order of the text.</summary>
    public IReadOnlyList<string> ListNames(params string[] keys)
    {
        var names = new List<string>();
        for (var i = 0; i < Lines.Count; i++)
        {
            if (Lines[i] is not { IsStructure: true, Key: { } key } list || !keys.Contains(key)) continue;
            AddNames(i, list.BodyColumn, names);
        }

        return names;
    }

    private void AddNames(int list, int column, List<string> names)
    {
        var (dashes, keys) = (-1, -1);
        for (var i = list + 1; i < Lines.Count; i++)
        {
            var line = Lines[i];
            if (!line.IsStructure) continue;
            if (line.Indent < column || line.Indent == column && line.Dashes.Count == 0) return;
            if (dashes < 0) dashes = line.Indent;
            if (line.Dashes.Count > 0 && line.Indent == dashes) keys = line.BodyColumn;
            if (line.Key == "name" && line.BodyColumn == keys && ReadScalar(line) is { Length: > 0 } name && !names.Contains(name)) names.Add(name);
        }
    }

    private string? FindTopValue(string key)
    {
        foreach (var line in Lines)
        {
            if (line.IsStructure && line.BodyColumn == 0 && line.Key == key) return ReadScalar(line);
            // JSON has its own syntax for it.
            if (line.Key is null || line.Context == LineContext.Structure && line.Indent == 0 || Lines[0].Kind != ValueKind.Flow) continue;
            if (line.Key == key && line.Indent <= 4) return ReadScalar(line);
        }

        return null;
    }

    private string? ReadScalar(TextLine line)
    {
        if (line.Kind is not (ValueKind.Plain or ValueKind.Quoted)) return null;
        return Text[line.Value..line.FindValueEnd(Text)].TrimEnd(',').Trim('"', '\'');
    }
}
