using System.Text.Json.Nodes;

namespace PodTimeline.Kubectl.Json;

/// <summary>JSON merge patches (RFC 7386): null removes a key, an object is merged, anything else replaces.</summary>
public static class MergePatch
{
    /// <summary>The patch that turns one object into another. Neither holds a null that is meant as a value.</summary>
    /// <param name="from">The object before; null: nothing.</param>
    /// <param name="to">The object after.</param>
    public static JsonObject Create(JsonObject? from, JsonObject to)
    {
        var patch = new JsonObject();
        foreach (var (key, value) in to)
        {
            var before = from?[key];
            if (JsonNode.DeepEquals(before, value)) continue;
            patch[key] = before is JsonObject beforeObject && value is JsonObject valueObject ? Create(beforeObject, valueObject) : value?.DeepClone();
        }

        if (from is null) return patch;
        foreach (var (key, _) in from)
            if (!to.ContainsKey(key)) patch[key] = null;
        return patch;
    }

    /// <summary>Applies a patch; the target is changed.</summary>
    /// <returns>The target.</returns>
    public static JsonObject Apply(JsonObject target, JsonObject patch)
    {
        foreach (var (key, value) in patch)
        {
            if (value is null) target.Remove(key);
            else if (value is JsonObject valueObject) target[key] = Apply(target[key] is JsonObject old ? (JsonObject)old.DeepClone() : [], valueObject);
            else target[key] = value.DeepClone();
        }

        return target;
    }
}
