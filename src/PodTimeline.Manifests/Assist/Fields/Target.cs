using System.Collections.Immutable;
using PodTimeline.Manifests.Assist.Places;
using PodTimeline.Manifests.Schema;

namespace PodTimeline.Manifests.Assist.Fields;

/// <summary>What a path leads to.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Owner">The object of the last key on the path; null at the root.</param>
/// <param name="Field">The field that this key is; null at the root and where any key is allowed.</param>
internal sealed record Target(FieldType Type, StructSchema? Owner, FieldSchema? Field)
{
    /// <summary>What is known of the field.</summary>
    public FieldFact Fact => Owner is null || Field is null ? FieldFact.Find("", "") : FieldFact.Find(Owner.Name, Field.Name);

    /// <summary>The type of objects, where the target is one.</summary>
    public StructSchema? Struct => Type is FieldType.Struct { Name: var name } ? Find(name) : null;

    /// <summary>Follows a path.</summary>
    /// <param name="root">The type to begin with.</param>
    /// <param name="path">The path.</param>
    /// <returns>Null when it leads to something unknown.</returns>
    public static Target? Find(FieldType root, ImmutableArray<PathStep> path)
    {
        var target = new Target(root, null, null);
        foreach (var step in path)
        {
            var next = (step, target.Type) switch
            {
                (PathStep.Key key, FieldType.Struct) when target.Struct is { } owner && owner.Fields.TryGetValue(key.Name, out var field) =>
                    new Target(field.Type, owner, field),
                (PathStep.Key, FieldType.Map map) => target with { Type = map.Value },
                (PathStep.Item, FieldType.List list) => target with { Type = list.Item },
                // One run, or a list of them: the first, the second and so on.
                (PathStep.Item, FieldType.Struct { Name: BehaviorTypes.Run }) => target,
                _ => null,
            };
            if (next is null) return null;
            target = next;
        }

        return target;
    }

    private static StructSchema? Find(string name) => BehaviorTypes.Find(name) ?? KubernetesSchema.Instance.Find(name);
}
