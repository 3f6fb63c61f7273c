using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Containers;

/// <summary>Rules V47 to V51, V53: a container's ports.</summary>
/// <remarks>Source: validation.go :: validateContainerPorts, validatePodHostNetworkDeps.</remarks>
internal static class PortValidator
{
    private static readonly string[] Protocols = ["SCTP", "TCP", "UDP"];

    /// <summary>The ports of one container.</summary>
    public static void Validate(FieldErrors errors, ObjectView container)
    {
        var names = new HashSet<string>();
        foreach (var port in container.GetObjects("ports"))
        {
            if (port.GetText("name") is { Length: > 0 } name)
            {
                var faults = NameFormats.FindPortFaults(name).ToList();
                errors.AddInvalid(V49, port.Path / "name", name, faults);
                if (faults.Count == 0 && !names.Add(name)) errors.AddDuplicate(V50, port.Path / "name", name);
            }

            var number = port.GetInteger("containerPort") ?? 0;
            if (number == 0) errors.AddRequired(V47, port.Path / "containerPort");
            else errors.AddInvalid(V48, port.Path / "containerPort", number, NameFormats.FindPortNumberFaults(number));
            if (port.GetInteger("hostPort") is { } host and not 0) errors.AddInvalid(V48, port.Path / "hostPort", host, NameFormats.FindPortNumberFaults(host));
            var protocol = PodContext.ReplaceEmpty(port.GetText("protocol"), "TCP");
            if (!Protocols.Contains(protocol)) errors.AddNotSupported(V51, port.Path / "protocol", protocol, Protocols);
        }
    }

    /// <summary>With the host's network a host port equals its container port.</summary>
    public static void CheckHostNetwork(PodContext pod)
    {
        if (!pod.UsesHostNetwork) return;
        foreach (var port in pod.Spec.GetObjects("containers").SelectMany(c => c.GetObjects("ports")))
        {
            var (host, number) = (GetHostPort(pod, port), port.GetInteger("containerPort") ?? 0);
            if ((pod.IsPod || host != 0) && host != number)
                AddMismatch(pod, port, host, number);
        }
    }

    private static void AddMismatch(PodContext pod, ObjectView port, long host, long container)
    {
        var field = KubernetesText.MismatchedPort.FormatFor(pod.Version);
        pod.Errors.AddInvalid(V53, port.Path / field, field == "hostPort" ? host : container, KubernetesText.PortMismatch.FormatFor(pod.Version));
    }

    /// <summary>The host port after defaulting: with the host's network it is the container port, in templates only before 1.28.</summary>
    public static long GetHostPort(PodContext pod, ObjectView port)
    {
        var host = port.GetInteger("hostPort") ?? 0;
        return host == 0 && pod.UsesHostNetwork && (pod.IsPod || pod.Version.Has(Feature.DefaultHostNetworkHostPortsInPodTemplates)) ? port.GetInteger("containerPort") ?? 0 : host;
    }
}
