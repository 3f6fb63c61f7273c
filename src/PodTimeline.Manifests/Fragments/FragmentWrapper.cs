using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Syntax;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Workloads;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Fragments;

/// <summary>Completes a part of a manifest.</summary>
internal static class FragmentWrapper
{
    /// <summary>Name of the pod, and of a container that has none.</summary>
    private const string PodName = "pod", ContainerName = "app", Image = "app:1.0";

    /// <summary>A document as a complete manifest, and which part it was; anything else stays as it is.</summary>
    public static (SourceDocument Document, FragmentShape Shape) Complete(SourceDocument document)
    {
        if (document.Root is not { } root || document.Text.SeparateLines.Count > PasteLimits.MostLinesOfPart) return (document, FragmentShape.None);
        var shape = FragmentShapes.Of(root);
        return (shape == FragmentShape.None ? document : document.With(Wrap(document.Text, root, shape)), shape);
    }

    /// <summary>The text with everything that was missing around it.</summary>
    /// <param name="document">The text of the part only.</param>
    /// <param name="root">Its root.</param>
    /// <param name="shape">Which part it is.</param>
    private static DerivedText Wrap(DerivedText document, YamlNode root, FragmentShape shape)
    {
        var builder = new DerivedTextBuilder(document);
        if (JsonReader.LooksLikeJson(document.Text)) return WrapJson(document, (YamlMapping)root.Target, shape, builder);
        var lines = document.Lines;
        var first = 0;
        while (first < lines.Count && !(lines[first].IsStructure && !document.Text.AsSpan(lines[first].Start).StartsWith("---"))) first++;
        if (first == lines.Count) return document;
        var body = new Body(document, lines, builder, first, lines[first].Indent);
        var place = lines[first].Content;
        var kind = root.Target is YamlMapping mapping ? KindGuess.Guess(mapping, "") : "Pod";
        builder.Insert($"apiVersion: {KindCatalog.FindVersion(kind) ?? "v1"}\nkind: {kind}\nmetadata:\n  name: {PodName}\n", place);
        if (shape != FragmentShape.Spec) builder.Insert("spec:\n", place);
        switch (shape)
        {
            case FragmentShape.PodSpec:
                body.Copy(first, lines.Count, "  ", "  ");
                if (((YamlMapping)root.Target).Find("containers") is null) builder.Insert(Container, document.Text.Length);
                break;
            case FragmentShape.Container:
                WrapContainer((YamlMapping)root.Target, body, builder, document.Text.Length);
                break;
            case FragmentShape.Containers:
                WrapContainers((YamlSequence)root.Target, body, builder, document.Text.Length);
                break;
            case FragmentShape.Spec or FragmentShape.None:
                body.Copy(first, lines.Count, "", "");
                break;
        }

        return builder.Build();
    }

    private static string Container => $"  containers:\n    - name: {ContainerName}\n      image: {Image}\n";

    private static void WrapContainer(YamlMapping root, Body body, DerivedTextBuilder builder, int end)
    {
        var isSidecar = FragmentShapes.IsSidecar(root);
        builder.Insert(isSidecar ? "  initContainers:\n" : "  containers:\n", body.Place);
        if (root.IsFlow)
        {
            body.Copy(body.First, body.Count, "    - ", "      ");
        }
        else
        {
            var missing = root.Find("name") is null ? $"    - name: {ContainerName}\n" : "";
            if (root.Find("image") is null) missing += $"{(missing.Length == 0 ? "    - " : "      ")}image: {Image}\n";
            builder.Insert(missing, body.Place);
            body.Copy(body.First, body.Count, missing.Length == 0 ? "    - " : "      ", "      ");
        }

        if (isSidecar) builder.Insert(Container, end);
    }

    private static void WrapContainers(YamlSequence root, Body body, DerivedTextBuilder builder, int end)
    {
        var isSidecar = root.Items.Select(FragmentShapes.IsSidecar).ToList();
        if (root.IsFlow || !isSidecar.Contains(true))
        {
            builder.Insert("  containers:\n", body.Place);
            body.Copy(body.First, body.Count, "    ", "    ");
            return;
        }

        foreach (var sidecars in new[] { true, false })
        {
            if (!isSidecar.Contains(sidecars)) continue;
            builder.Insert(sidecars ? "  initContainers:\n" : "  containers:\n", body.Place);
            for (var i = 0; i < isSidecar.Count; i++)
            {
                if (isSidecar[i] != sidecars) continue;
                body.Copy(body.FindLine(root.Dashes[i]), i + 1 < isSidecar.Count ? body.FindLine(root.Dashes[i + 1]) : body.Count, "    ",
                    "    ");
            }
        }

        if (!isSidecar.Contains(false)) builder.Insert(Container, end);
    }

    private static DerivedText WrapJson(DerivedText document, YamlMapping root, FragmentShape shape, DerivedTextBuilder builder)
    {
        var head = $"{{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{{\"name\":\"{PodName}\"}},";
        var container = $"\"containers\":[{{\"name\":\"{ContainerName}\",\"image\":\"{Image}\"}}]";
        var (before, after) = shape switch
        {
            FragmentShape.PodSpec => (head + "\"spec\":{" + (root.Find("containers") is null ? container + "," : ""), "}"),
            FragmentShape.Container when FragmentShapes.IsSidecar(root) =>
                (head + "\"spec\":{" + container + ",\"initContainers\":[{" + WriteMissingFields(root), "]}}"),
            FragmentShape.Container => (head + "\"spec\":{\"containers\":[{" + WriteMissingFields(root), "]}}"),
            _ => (head, ""),
        };
        var brace = document.Text.IndexOf('{');
        return builder.Insert(before, brace).Copy(brace + 1, document.Text.Length).Insert(after, document.Text.Length).Build();
    }

    private static string WriteMissingFields(YamlMapping root) =>
        (root.Find("name") is null ? $"\"name\":\"{ContainerName}\"," : "") + (root.Find("image") is null ? $"\"image\":\"{Image}\"," : "");

    /// <summary>The lines of the part.</summary>
    private sealed record Body(DerivedText Text, IReadOnlyList<TextLine> Lines, DerivedTextBuilder Builder, int First, int Margin)
    {
        public int Count => Lines.Count;

        public int Place => Lines[First].Content;

        /// <summary>The line that a place in the paste comes from.</summary>
        public int FindLine(int original) => Text.FindOriginalLine(original);

        /// <summary>Copies lines with a prefix, the first one with its own, without the margin of the part.</summary>
        public void Copy(int first, int end, string beforeFirst, string before)
        {
            for (var i = first; i < end; i++)
            {
                var line = Lines[i];
                var next = i + 1 < Lines.Count ? Lines[i + 1].Start : Text.Text.Length;
                if (!line.IsBlank) Builder.Insert(i == first ? beforeFirst : before, line.Start);
                Builder.Copy(line.Start + Math.Min(Margin, line.Indent), next);
                if (next == line.End) Builder.Insert("\n", line.End);
            }
        }
    }
}
