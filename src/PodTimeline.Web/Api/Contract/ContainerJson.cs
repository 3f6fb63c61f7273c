using System.Text.Json;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Behaviors;

namespace PodTimeline.Web.Api.Contract;

/// <summary>A container of the answer: what it is, and what was assumed of it.</summary>
internal static class ContainerJson
{
    public static void Write(Utf8JsonWriter json, ContainerSpec container, ContainerBehavior behavior)
    {
        json.WriteStartObject();
        json.WriteString("name", container.Name);
        json.WriteString("kind", WireNames.Get(container.Kind));
        json.WriteString("image", container.Image);
        json.WritePropertyName("behavior");
        BehaviorJson.Write(json, container, behavior);
        json.WriteString("behaviorSource", WireNames.Get(behavior.Source));
        json.WriteEndObject();
    }
}
