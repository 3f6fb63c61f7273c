using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Workloads;

/// <summary>Finds the pod template in an object of a kind that no cluster serves by itself.</summary>
internal static class ForeignTemplates
{
    private const int Deepest = 7;

    /// <summary>Fields that Knative adds to a pod's spec.</summary>
    private static readonly string[] OfRevisions = ["containerConcurrency", "timeoutSeconds", "responseStartTimeoutSeconds", "idleTimeoutSeconds"];

    /// <summary>The first template that describes a whole pod, nearest to the object's top, and its path; null when there is none.</summary>
    /// <param name="root">The object.</param>
    /// <param name="apiVersion">Its apiVersion.</param>
    public static (YamlMapping Template, FieldPath Path)? Find(YamlMapping root, string apiVersion)
    {
        var isKnative = KindCatalog.FindGroup(apiVersion) == "serving.knative.dev";
        var next = new Queue<(YamlNode Node, FieldPath Path, int Depth, bool IsTemplate)>([(root, FieldPath.Root, 0, false)]);
        while (next.TryDequeue(out var place))
        {
            if (place.Node.Target is YamlMapping mapping)
            {
                if (place.IsTemplate && IsPod(mapping, isKnative)) return (isKnative ? Complete(mapping) : mapping, place.Path);
                if (place.Depth == Deepest) continue;
                foreach (var entry in mapping.Entries)
                    next.Enqueue((entry.Value, place.Path.AppendField(entry.Name), place.Depth + 1, entry.Name.EndsWith("template", StringComparison.OrdinalIgnoreCase)));
            }
            else if (place is { Node.Target: YamlSequence sequence, Depth: < Deepest })
            {
                for (var i = 0; i < sequence.Items.Count; i++) next.Enqueue((sequence.Items[i], place.Path.AppendIndex(i), place.Depth + 1, place.IsTemplate));
            }
        }

        return null;
    }

    /// <summary>Every container has a name and an image; if one has none, the kind's controller fills it in.</summary>
    private static bool IsPod(YamlMapping template, bool isKnative) =>
        template.Find("spec")?.Value.Target is YamlMapping spec && spec.Find("containers")?.Value.Target is YamlSequence { Items.Count: > 0 } containers
        && containers.Items.All(item => item.Target is YamlMapping container && container.Find("image") is not null && (isKnative || container.Find("name") is not null));

    /// <summary>
    /// A revision of Knative as the pod's spec it becomes: the container is named, and Knative's own fields are left out.
    /// </summary>
    private static YamlMapping Complete(YamlMapping template)
    {
        var spec = (YamlMapping)template.Find("spec")!.Value.Target;
        var containers = (YamlSequence)spec.Find("containers")!.Value.Target;
        List<YamlNode> named = [.. containers.Items.Select((item, i) => AddName((YamlMapping)item.Target, i))];
        var list = new YamlSequence(containers.Start, containers.End, containers.IsFlow, named, [.. containers.Dashes]);
        var pod = spec.With([.. spec.Entries.Where(e => !OfRevisions.Contains(e.Name)).Select(e => e.Name == "containers" ? e with { Value = list } : e)]);
        return template.With([.. template.Entries.Select(e => e.Name == "spec" ? e with { Value = pod } : e)]);
    }

    private static YamlMapping AddName(YamlMapping container, int index)
    {
        if (container.Find("name") is not null) return container;
        var name = new YamlScalar(container.Start, container.Start, index == 0 ? "user-container" : $"user-container-{index}", ScalarValue.Text, ScalarStyle.Plain);
        var key = new YamlScalar(container.Start, container.Start, "name", ScalarValue.Text, ScalarStyle.Plain);
        return container.With([new YamlEntry(key, "name", name), .. container.Entries]);
    }
}
