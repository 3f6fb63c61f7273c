using System.Text.Json;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Resources;
using PodTimeline.Model.Versions;

namespace PodTimeline.Web.Api.Contract;

/// <summary>The pod and its containers on the wire.</summary>
internal static class PodJson
{
    public static void WritePod(Utf8JsonWriter json, PodSpec pod, KubernetesVersion version)
    {
        json.WriteStartObject();
        json.WriteString("name", pod.Name);
        json.WriteString("namespace", pod.Namespace);
        if (pod.ControlledBy is { } owner) json.WriteString("controlledBy", owner);
        json.WriteString("restartPolicy", pod.RestartPolicy.ToString());
        json.WriteSeconds("terminationGracePeriodSeconds", pod.TerminationGracePeriod);
        WriteResources(json, "requests", PodResources.ComputeRequests(pod));
        WriteResources(json, "limits", PodResources.ComputeLimits(pod));
        json.WriteString("qosClass", PodQos.ComputePodQos(pod, version).ToString());
        json.WriteEndObject();
    }

    private static void WriteResources(Utf8JsonWriter json, string name, ResourceList resources)
    {
        json.WriteStartObject(name);
        foreach (var (resource, amount) in resources.Amounts) json.WriteString(resource, amount.ToString());
        json.WriteEndObject();
    }
}
