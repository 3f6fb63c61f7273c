using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Probes;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Containers;

/// <summary>The lists containers, initContainers and ephemeralContainers: rules V40, V43, V52, V81 to V83.</summary>
/// <remarks>Source: validation.go :: validateContainers, validateInitContainers, validateEphemeralContainers.</remarks>
internal sealed class ContainersValidator(PodContext pod)
{
    private readonly FieldErrors _errors = pod.Errors;
    private readonly ContainerValidator _container = new(pod);
    private readonly ProbeValidator _probes = new(pod);
    private readonly HashSet<string> _names = [];

    /// <summary>All three lists.</summary>
    public void Validate()
    {
        Apps();
        Inits();
        new EphemeralValidator(pod, _container).Validate(_names);
    }

    private void Apps()
    {
        var containers = pod.Spec.Objects("containers");
        if (containers.Count == 0) _errors.Required(V40, pod.Spec.Path / "containers");
        foreach (var container in containers)
        {
            _container.Validate(container);
            var name = container.Text("name");
            if (!_names.Add(name)) _errors.Duplicate(V43, container.Path / "name", name);
            _probes.All(container);
            RestartPolicyValidator.App(_errors, container);
        }

        HostPorts(containers, pod.Spec.Path / "containers");
    }

    private void Inits()
    {
        foreach (var container in pod.Spec.Objects("initContainers"))
        {
            _container.Validate(container);
            RestartPolicyValidator.Init(_errors, container);
            InitName(container);
            HostPorts([container], pod.Spec.Path / "initContainers");
            if (RestartPolicyValidator.IsSidecar(container)) _probes.All(container);
            else NoSidecarFields(container);
        }
    }

    private void NoSidecarFields(ObjectView container)
    {
        var words = KubernetesText.OnlyForSidecars.In(pod.Version);
        if (container.Has("lifecycle")) _errors.Forbidden(V82, container.Path / "lifecycle", words);
        foreach (var probe in new[] { "livenessProbe", "readinessProbe", "startupProbe" })
            if (container.Has(probe)) _errors.Forbidden(V81, container.Path / probe, words);
    }

    /// <summary>No name at all repeats that of a regular container without one, but not that of an init container.</summary>
    private void InitName(ObjectView container)
    {
        var name = container.Text("name");
        if (_names.Contains(name)) _errors.Duplicate(V43, container.Path / "name", name);
        else if (name.Length > 0) _names.Add(name);
    }

    /// <summary>
    /// A host port is taken once. Init containers are looked at one by one as a list of one, so the path always says index 0.
    /// </summary>
    private void HostPorts(IReadOnlyList<ObjectView> containers, FieldPath path)
    {
        var taken = new HashSet<string>();
        for (var i = 0; i < containers.Count; i++)
        {
            foreach (var port in containers[i].Objects("ports"))
            {
                var number = PortValidator.HostPort(pod, port);
                if (number == 0) continue;
                var text = $"{PodContext.OrDefault(port.Text("protocol"), "TCP")}/{port.Text("hostIP")}/{number}";
                if (taken.Add(text)) continue;
                var mark = port.Path / (port.Has("hostPort") ? "hostPort" : "containerPort");
                _errors.Duplicate(V52, (path.At(i) / "ports").At(port.Path.Index) / "hostPort", text, mark);
            }
        }
    }
}
