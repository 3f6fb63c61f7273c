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
        foreach (var port in container.Objects("ports"))
        {
            if (port.Text("name") is { Length: > 0 } name)
            {
                var faults = Names.Port(name).ToList();
                errors.Invalid(V49, port.Path / "name", name, faults);
                if (faults.Count == 0 && !names.Add(name)) errors.Duplicate(V50, port.Path / "name", name);
            }

            var number = port.Whole("containerPort") ?? 0;
            if (number == 0) errors.Required(V47, port.Path / "containerPort");
            else errors.Invalid(V48, port.Path / "containerPort", number, Names.PortNumber(number));
            if (port.Whole("hostPort") is { } host and not 0) errors.Invalid(V48, port.Path / "hostPort", host, Names.PortNumber(host));
            var protocol = PodContext.OrDefault(port.Text("protocol"), "TCP");
            if (!Protocols.Contains(protocol)) errors.NotSupported(V51, port.Path / "protocol", protocol, Protocols);
        }
    }

    /// <summary>With the host's network a host port equals its container port.</summary>
    public static void HostNetwork(PodContext pod)
    {
        if (!pod.UsesHostNetwork) return;
        foreach (var port in pod.Spec.Objects("containers").SelectMany(c => c.Objects("ports")))
        {
            var (host, number) = (HostPort(pod, port), port.Whole("containerPort") ?? 0);
            if ((pod.IsPod || host != 0) && host != number)
                Mismatch(pod, port, host, number);
        }
    }

    private static void Mismatch(PodContext pod, ObjectView port, long host, long container)
    {
        var field = KubernetesText.MismatchedPort.In(pod.Version);
        pod.Errors.Invalid(V53, port.Path / field, field == "hostPort" ? host : container, KubernetesText.PortMismatch.In(pod.Version));
    }

    /// <summary>The host port after defaulting: with the host's network it is the container port, in templates only before 1.28.</summary>
    public static long HostPort(PodContext pod, ObjectView port)
    {
        var host = port.Whole("hostPort") ?? 0;
        return host == 0 && pod.UsesHostNetwork && (pod.IsPod || pod.Version.Has(Feature.DefaultHostNetworkHostPortsInPodTemplates)) ? port.Whole("containerPort") ?? 0 : host;
    }
}
