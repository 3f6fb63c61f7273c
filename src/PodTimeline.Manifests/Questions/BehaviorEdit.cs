using System.Text.Encodings.Web;
using System.Text.Json;
using PodTimeline.Manifests.Behavior;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;
using BehaviorReader = PodTimeline.Manifests.Behavior.BehaviorReader;

namespace PodTimeline.Manifests.Questions;

/// <summary>
/// Writes what a container does into the annotation <c>podtimeline.dev/behavior</c>, so that everything else of the text stays as it
/// is. Null if the form of the annotation does not allow it.
/// </summary>
internal static class BehaviorEdit
{
    private static readonly JsonSerializerOptions AsItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Sets something for every run of a container.</summary>
    /// <param name="text">The text.</param>
    /// <param name="container">The container's name.</param>
    /// <param name="settings">Keys of the annotation with their values in flow style, such as <c>onTerm</c> and <c>ignore</c>.</param>
    public static OpenText? Set(OpenText text, string container, params (string Key, string Value)[] settings)
    {
        foreach (var (key, value) in settings)
        {
            if (SetPart(text, container, key, null, value, null) is not { } next) return null;
            text = next;
        }

        return text;
    }

    /// <summary>Sets something for one run of a container, or for all of them; the rest of the same value stays.</summary>
    /// <param name="text">The text.</param>
    /// <param name="container">The container's name.</param>
    /// <param name="key">A key of the annotation, such as <c>startup</c>.</param>
    /// <param name="part">The part of its value that is meant, such as <c>from</c>; null: the whole value.</param>
    /// <param name="value">The new value.</param>
    /// <param name="attempt">The run, from 0, where the annotation speaks of them one by one; null: all of them.</param>
    public static OpenText? SetPart(OpenText text, string container, string key, string? part, string value, int? attempt)
    {
        var whole = part is null ? value : $"{{{part}: {value}}}";
        var place = FindPlace(text, container);
        if (place?.Entry is not { } entry) return Insert(text, place, container, $"{{{key}: {whole}}}");
        switch (entry.Value)
        {
            case YamlMapping run:
                return text.With(InRun(run));
            case YamlSequence { Items.Count: > 0 } runs when runs.Items.All(run => run is YamlMapping):
                var chosen = attempt is { } number ? [runs.Items[Math.Min(number, runs.Items.Count - 1)]] : runs.Items;
                return text.With([.. chosen.Select(run => InRun((YamlMapping)run))]);
            case YamlScalar { Start: var start, End: var end, Text.Length: 0 }:
                return text.With(new TextEdit(start, end, $" {{{key}: {whole}}}"));
            default:
                return null;
        }

        TextEdit? InRun(YamlMapping run) => part is not null && run.Find(key)?.Value is YamlMapping { Entries.Count: > 0 } parts
            ? text.Fields.Set(parts, part, value)
            : text.Fields.Set(run, key, whole);
    }

    /// <summary>Makes the first run of a container fail; later runs do what it did before.</summary>
    public static OpenText? FailOnce(OpenText text, string container)
    {
        var place = FindPlace(text, container);
        if (place?.Entry is not { } entry) return Insert(text, place, container, "[{exits: 1}, {exits: 0}]");
        if (entry.Value is not YamlMapping { IsFlow: true } run) return null;
        var whole = text.Source.Text[run.Start..run.End];
        var failing = run.Find("exits") is { } exits
            ? whole[..(exits.Value.Start - run.Start)] + "1" + whole[(exits.Value.End - run.Start)..]
            : run.Entries.Count == 0 ? "{exits: 1}" : whole[..^1].TrimEnd() + ", exits: 1}";
        return text.With(new TextEdit(run.Start, run.End, $"[{failing}, {whole}]"));
    }

    /// <summary>The annotation about a container, and what it says; null: there is no annotation.</summary>
    private static Place? FindPlace(OpenText text, string container)
    {
        var places = new[] { text.Template.Metadata, text.Owner }.Select(metadata => metadata.GetObject("annotations").Node?.Find(BehaviorKeys.Annotation)?.Value)
            .OfType<YamlScalar>().DistinctBy(scalar => scalar.Start).Select(scalar => Read(text, scalar)).ToList();
        foreach (var place in places)
            if (place.Containers?.Find(container) is { } entry) return place with { Entry = entry };
        return places.FirstOrDefault();
    }

    private static Place Read(OpenText text, YamlScalar annotation)
    {
        var (body, start) = BehaviorReader.ReadBody(annotation, text.Source.Text);
        if (start < 0) return new Place(annotation, null, null);
        var document = YamlReader.Read(new DerivedText(body, OffsetMap.Shift(start)), new ParseCount());
        return new Place(annotation, document.Problems.Count == 0 ? document.Root as YamlMapping : null, null);
    }

    private static OpenText? Insert(OpenText text, Place? place, string container, string value)
    {
        if (place is null) return AddAnnotation(text, $"{container}: {value}");
        if (place.Containers is not { Entries.Count: > 0 } containers) return null;
        if (containers.IsFlow) return text.With(new TextEdit(containers.Entries[^1].Value.End, containers.Entries[^1].Value.End, $", {container}: {value}"));
        if (place.Annotation.Style != ScalarStyle.Literal || text.Fields.Block.FindColumn(containers) is not { } column) return null;
        var last = containers.Entries[^1];
        var end = text.Source.GetLineEnd(text.Fields.Block.FindLastLine(last.Value, last.Key));
        return text.With(new TextEdit(end, end, $"\n{new string(' ', column)}{container}: {value}"));
    }

    private static OpenText? AddAnnotation(OpenText text, string line)
    {
        var (source, block) = (text.Source, text.Fields.Block);
        if (text.Template.Metadata.Node is not { Entries.Count: > 0 } metadata) return AddMetadata(text, line);
        var annotations = metadata.Find("annotations");
        if (metadata.IsFlow || annotations?.Value is YamlMapping { IsFlow: true, Entries.Count: > 0 })
        {
            var flow = annotations?.Value as YamlMapping;
            if (flow is null && annotations is not null) return null;
            // In braces, so that other containers can be added.
            var (at, isJson) = ((flow ?? metadata).Entries[^1].Value.End, source.Text[metadata.Entries[0].Key.Start] == '"');
            var said = isJson
                ? $"\"{BehaviorKeys.Annotation}\": {JsonSerializer.Serialize($"{{{line}}}", AsItIs)}"
                : $"{BehaviorKeys.Annotation}: '{{{line.Replace("'", "''", StringComparison.Ordinal)}}}'";
            var name = isJson ? "\"annotations\"" : "annotations";
            return text.With(new TextEdit(at, at, flow is null ? $", {name}: {{{said}}}" : $", {said}"));
        }

        if (annotations?.Value is YamlMapping { IsFlow: false, Entries.Count: > 0 } there)
        {
            if (block.FindColumn(there) is not { } column) return null;
            var (space, end) = (new string(' ', column), source.GetLineEnd(block.FindLastLine(there.Entries[^1].Value, there.Entries[^1].Key)));
            return text.With(new TextEdit(end, end, $"\n{space}{BehaviorKeys.Annotation}: |\n{space}  {line}"));
        }

        if (annotations is not null || block.FindColumn(metadata) is not { } margin) return null;
        var (indent, last) = (new string(' ', margin), source.GetLineEnd(block.FindLastLine(metadata.Entries[^1].Value, metadata.Entries[^1].Key)));
        return text.With(new TextEdit(last, last, $"\n{indent}annotations:\n{indent}  {BehaviorKeys.Annotation}: |\n{indent}    {line}"));
    }

    /// <summary>A template without metadata gets some, before its spec.</summary>
    private static OpenText? AddMetadata(OpenText text, string line)
    {
        var (source, spec) = (text.Source, text.Template.Spec.Node!);
        if (spec.IsFlow || text.Template.Metadata.IsPresent) return null;
        for (var number = source.FindLine(spec.Start) - 1; number >= 0; number--)
        {
            var written = source.GetLine(number).ToString();
            if (written.TrimStart().StartsWith('#') || written.Trim().Length == 0) continue;
            if (written.Split('#')[0].Trim() != "spec:") return null;
            var space = written[..(written.Length - written.TrimStart().Length)];
            var start = source.GetLineStart(number);
            return text.With(new TextEdit(start, start, $"{space}metadata:\n{space}  annotations:\n{space}    {BehaviorKeys.Annotation}: |\n{space}      {line}\n"));
        }

        return null;
    }

    /// <summary>A place in an annotation.</summary>
    /// <param name="Annotation">The annotation's value.</param>
    /// <param name="Containers">What it says, by container; null where that cannot be read in place.</param>
    /// <param name="Entry">What it says of the container that is asked for; null: nothing.</param>
    private sealed record Place(YamlScalar Annotation, YamlMapping? Containers, YamlEntry? Entry);
}
