using PodTimeline.Manifests.Decoding;

namespace PodTimeline.Manifests.Validation.Warnings;

/// <summary>What the API server warns of in containers: fractions of bytes, variables hidden by others, ports given twice.</summary>
/// <remarks>Source: pkg/api/pod/warnings.go :: warningsForPodSpecAndMeta, warningsForOverlappingPorts.</remarks>
internal sealed class ContainerWarnings(FieldWarnings warnings)
{
    private readonly Dictionary<string, FieldPath> _ports = [];
    private readonly Dictionary<string, FieldPath> _portNames = [];

    /// <summary>Containers of both lists.</summary>
    public void Warn(ObjectView spec)
    {
        foreach (var container in spec.Objects("initContainers").Concat(spec.Objects("containers")))
        {
            foreach (var list in new[] { "limits", "requests" }) Fractions(container.Object("resources"), list);
            Variables(container.Objects("env"));
        }

        foreach (var container in spec.Objects("containers"))
        {
            _ports.Clear();
            foreach (var port in container.Objects("ports")) Port(port);
        }
    }

    private void Fractions(ObjectView resources, string list)
    {
        foreach (var (name, amount) in resources.Amounts(list))
        {
            if (name is "memory" or "ephemeral-storage" && amount.Value % 1 != 0)
                warnings.Add("PT0121", (resources.Path / list).Key(name), $"fractional byte value \"{amount}\" is invalid, must be an integer");
        }
    }

    /// <summary>A later variable of the same name counts; one that mentions the earlier is meant so.</summary>
    private void Variables(IReadOnlyList<ObjectView> variables)
    {
        var seen = new HashSet<string>();
        foreach (var variable in variables)
        {
            var name = variable.Text("name");
            if (!seen.Add(name) && !variable.Text("value").Contains($"$({name})", StringComparison.Ordinal))
                warnings.Add("PT0122", variable.Path, $"hides previous definition of {GoValue.Quote(name)}, which may be dropped when using apply");
        }
    }

    private void Port(ObjectView port)
    {
        var key = $"{port.Whole("containerPort")}/{PodContext.OrDefault(port.Text("protocol"), "TCP")}/{port.Text("hostIP")}/{port.Whole("hostPort") ?? 0}";
        if (port.Has("containerPort") && !_ports.TryAdd(key, port.Path)) warnings.Add("PT0123", port.Path, $"duplicate port definition with {_ports[key]}");
        var name = port.Text("name");
        if (name.Length == 0 || _portNames.TryAdd(name, port.Path)) return;
        var first = _portNames[name];
        if (first.Parent!.Parent!.Index != port.Path.Parent!.Parent!.Index)
            warnings.Add("PT0123", port.Path, $"duplicate port name {GoValue.Quote(name)} with {first}, services and probes that select ports by name will use {first}");
    }
}
