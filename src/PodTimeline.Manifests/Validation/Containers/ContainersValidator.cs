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
        CheckApps();
        CheckInits();
        new EphemeralValidator(pod, _container).Validate(_names);
    }

    private void CheckApps()
    {
        var containers = pod.Spec.GetObjects("containers");
        if (containers.Count == 0) _errors.AddRequired(V40, pod.Spec.Path / "containers");
        foreach (var container in containers)
        {
            _container.Validate(container);
            var name = container.GetText("name");
            if (!_names.Add(name)) _errors.AddDuplicate(V43, container.Path / "name", name);
            _probes.CheckAll(container);
            RestartPolicyValidator.CheckApp(_errors, container);
        }

        CheckHostPorts(containers, pod.Spec.Path / "containers");
    }

    private void CheckInits()
    {
        foreach (var container in pod.Spec.GetObjects("initContainers"))
        {
            _container.Validate(container);
            RestartPolicyValidator.CheckInit(_errors, container);
            CheckInitName(container);
            CheckHostPorts([container], pod.Spec.Path / "initContainers");
            if (RestartPolicyValidator.IsSidecar(container)) _probes.CheckAll(container);
            else ForbidSidecarFields(container);
        }
    }

    private void ForbidSidecarFields(ObjectView container)
    {
        var words = KubernetesText.OnlyForSidecars.FormatFor(pod.Version);
        if (container.Has("lifecycle")) _errors.AddForbidden(V82, container.Path / "lifecycle", words);
        foreach (var probe in new[] { "livenessProbe", "readinessProbe", "startupProbe" })
            if (container.Has(probe)) _errors.AddForbidden(V81, container.Path / probe, words);
    }

    /// <summary>An empty name duplicates that of a regular container without one, but not that of an init container.</summary>
    private void CheckInitName(ObjectView container)
    {
        var name = container.GetText("name");
        if (_names.Contains(name)) _errors.AddDuplicate(V43, container.Path / "name", name);
        else if (name.Length > 0) _names.Add(name);
    }

    /// <summary>
    /// A host port is taken once. Init containers are checked one by one as a list of one, so the path always has index 0.
    /// </summary>
    private void CheckHostPorts(IReadOnlyList<ObjectView> containers, FieldPath path)
    {
        var taken = new HashSet<string>();
        for (var i = 0; i < containers.Count; i++)
        {
            foreach (var port in containers[i].GetObjects("ports"))
            {
                var number = PortValidator.GetHostPort(pod, port);
                if (number == 0) continue;
                var text = $"{PodContext.ReplaceEmpty(port.GetText("protocol"), "TCP")}/{port.GetText("hostIP")}/{number}";
                if (taken.Add(text)) continue;
                var mark = port.Path / (port.Has("hostPort") ? "hostPort" : "containerPort");
                _errors.AddDuplicate(V52, (path.AppendIndex(i) / "ports").AppendIndex(port.Path.Index) / "hostPort", text, mark);
            }
        }
    }
}
