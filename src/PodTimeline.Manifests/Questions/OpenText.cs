using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Reading;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Workloads;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Questions;

/// <summary>A text that is open for edits: its lines, and the template of the pod that is played.</summary>
internal sealed class OpenText
{
    private readonly KubernetesVersion _version;
    private readonly string _workload;

    private OpenText(SourceText source, PodTemplate template, ObjectView owner, KubernetesVersion version, string workload)
    {
        (Source, Template, Owner, _version, _workload) = (source, template, owner, version, workload);
        Fields = new FieldEdits(source);
    }

    public SourceText Source { get; }

    public PodTemplate Template { get; }

    /// <summary>The metadata of the object that has the template; the template's own for a pod.</summary>
    public ObjectView Owner { get; }

    public FieldEdits Fields { get; }

    /// <summary>Opens a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="version">The cluster's version.</param>
    /// <param name="workload">The index of the object whose pod is played.</param>
    /// <returns>Null when it has no such pod.</returns>
    public static OpenText? Read(string text, KubernetesVersion version, string workload)
    {
        var bag = new DiagnosticBag(new SourceText(text));
        var reader = new ObjectReader(bag, version);
        foreach (var (document, place) in new DocumentSource(bag, version).Read(text)) reader.ReadDocument(document.Root, place);
        var chosen = new WorkloadChoice(reader.Objects, new Refusals(reader.Objects, bag), bag).Choose(workload);
        return chosen?.Decoded is { } decoded && PodTemplate.Find(decoded) is { Spec.Node: not null } template
            ? new OpenText(bag.Source, template, decoded.View.GetObject("metadata"), version, workload)
            : null;
    }

    /// <summary>The container of that name, with its list and its place there; null where there is none.</summary>
    public (string List, int Index, ObjectView View)? Find(string container)
    {
        foreach (var list in new[] { ContainerMove.Inits, ContainerMove.Apps })
        {
            foreach (var entry in Template.Spec.GetObjects(list))
                if (entry.GetText("name") == container) return (list, entry.Path.Index, entry);
        }

        return null;
    }

    /// <summary>The text with a field of a container set.</summary>
    public OpenText? Set(string container, string field, string value, string after) =>
        Find(container) is { View.Node: { } node } ? With(Fields.Set(node, field, value, after)) : null;

    /// <summary>The text without some fields of a container; those that it does not have are skipped.</summary>
    public OpenText? Remove(string container, params string[] fields)
    {
        var text = this;
        foreach (var field in fields)
        {
            if (text.Find(container) is not { View.Node: { } node }) return null;
            if (node.Find(field) is null) continue;
            if (text.With(text.Fields.Remove(node, field)) is not { } next) return null;
            text = next;
        }

        return text;
    }

    /// <summary>The text after edits, which are in order and do not overlap, opened again; null when one of them cannot be made.</summary>
    public OpenText? With(params TextEdit?[] edits)
    {
        if (edits.Any(edit => edit is null)) return null;
        var sorted = edits.Select(edit => edit!.Value).OrderBy(edit => edit.Start).ThenBy(edit => edit.End).Select(WithLineBreaks);
        var fix = new Fix("", [.. sorted]);
        return fix.IsInside(Source.Text.Length) ? Read(fix.Apply(Source.Text), _version, _workload) : null;
    }

    /// <summary>Windows line breaks are kept.</summary>
    private TextEdit WithLineBreaks(TextEdit edit) => Source.Text.Contains("\r\n", StringComparison.Ordinal)
        ? edit with { NewText = edit.NewText.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal) }
        : edit;
}
