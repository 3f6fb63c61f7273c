using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Diagnostics;

namespace PodTimeline.Manifests.Validation.Warnings;

/// <summary>What the API server warns of in containers: fractions of bytes, variables hidden by others, ports given twice.</summary>
/// <remarks>Source: pkg/api/pod/warnings.go :: warningsForPodSpecAndMeta.</remarks>
internal sealed class ContainerWarnings(FieldWarnings warnings)
{
    /// <summary>The most other ports named for one port.</summary>
    private const int MostOthers = 20;

    /// <summary>One container.</summary>
    public void Warn(ObjectView container)
    {
        foreach (var list in new[] { "limits", "requests" }) warnings.WarnOfFractions(container.GetObject("resources"), list);
        WarnOfVariables(container.GetObjects("env"));
    }

    /// <summary>The ports of all containers together.</summary>
    public void WarnOfPorts(ObjectView spec)
    {
        var ports = PodContext.ListContainers(spec).SelectMany(container => container.GetObjects("ports")).ToList();
        var before = new Dictionary<(long, string), List<ObjectView>>();
        foreach (var port in ports)
        {
            if (port.GetText("hostIP").Length > 0 && (port.GetInteger("hostPort") ?? 0) == 0)
                warnings.Add(DiagnosticCodes.PortClash, port.Path, "hostIP set without hostPort: " + ShowPort(port));
            var key = (port.GetInteger("containerPort") ?? 0, GetProtocol(port));
            if (!before.TryGetValue(key, out var others)) before[key] = others = [];
            foreach (var other in others.Take(MostOthers))
                if (FindClash(port, other) is { } clash) warnings.Add(DiagnosticCodes.PortClash, port.Path, $"{clash} port definition with {other.Path}");
            others.Add(port);
        }

        var names = new Dictionary<string, FieldPath>();
        foreach (var port in ports)
        {
            // Inside of one container a name that comes twice is an error already.
            var name = port.GetText("name");
            if (name.Length > 0 && !names.TryAdd(name, port.Path) && names[name].Parent!.ToString() != port.Path.Parent!.ToString())
                warnings.Add(DiagnosticCodes.PortClash, port.Path,
                    $"duplicate port name {GoValue.Quote(name)} with {names[name]}, services and probes that select ports by name will use {names[name]}");
        }
    }

    /// <summary>A later variable of the same name counts; one that refers to the earlier one is intentional.</summary>
    private void WarnOfVariables(IReadOnlyList<ObjectView> variables)
    {
        var seen = new HashSet<string>();
        foreach (var variable in variables)
        {
            var (name, value) = (variable.GetText("name"), variable.GetText("value"));
            if (seen.Add(name)) continue;
            var itself = $"$({name})";
            if (variable.Has("valueFrom") || value == itself || !value.Contains(itself, StringComparison.Ordinal))
                warnings.Add(DiagnosticCodes.HiddenVariable, variable.Path, $"hides previous definition of {GoValue.Quote(name)}, which may be dropped when using apply");
        }
    }

    /// <summary>How two definitions of the same port and protocol clash; null when they do not.</summary>
    private static string? FindClash(ObjectView port, ObjectView other)
    {
        var (address, otherAddress) = (port.GetText("hostIP"), other.GetText("hostIP"));
        var (host, otherHost) = (port.GetInteger("hostPort") ?? 0, other.GetInteger("hostPort") ?? 0);
        return address == otherAddress && host == otherHost ? "duplicate"
            : host == 0 || otherHost == 0 ? "overlapping"
            : host == otherHost && (address.Length == 0 || otherAddress.Length == 0) ? "dangerously ambiguous"
            : null;
    }

    private static string ShowPort(ObjectView port) =>
        $"{{Name:{port.GetText("name")} HostPort:{port.GetInteger("hostPort") ?? 0} ContainerPort:{port.GetInteger("containerPort") ?? 0} "
        + $"Protocol:{GetProtocol(port)} HostIP:{port.GetText("hostIP")}}}";

    private static string GetProtocol(ObjectView port) => PodContext.ReplaceEmpty(port.GetText("protocol"), "TCP");
}
