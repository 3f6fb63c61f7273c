using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Fixes;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Probes;

/// <summary>Rules V83 and V103 to V107: probes, in the order lifecycle, liveness, readiness, startup.</summary>
/// <remarks>Source: validation.go :: validateLivenessProbe, validateReadinessProbe, validateStartupProbe, validateProbe.</remarks>
internal sealed class ProbeValidator(PodContext pod)
{
    private readonly FieldErrors _errors = pod.Errors;
    private readonly HandlerValidator _handlers = new(pod);
    private readonly LifecycleValidator _lifecycle = new(pod);

    /// <summary>Hooks and probes of a regular container or sidecar.</summary>
    public void CheckAll(ObjectView container)
    {
        if (container.GetObject("lifecycle") is { IsPresent: true } lifecycle) _lifecycle.Validate(lifecycle);
        foreach (var field in new[] { "livenessProbe", "readinessProbe", "startupProbe" })
            if (container.GetObject(field) is { IsPresent: true } probe)
                Probe(probe, isReadiness: field == "readinessProbe", container.Path.Parent?.Name == "initContainers");
    }

    private void Probe(ObjectView probe, bool isReadiness, bool isSidecar)
    {
        _handlers.Validate(probe);
        foreach (var field in new[] { "initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold" })
            _errors.CheckNotNegative(field == "successThreshold" ? V105 : V103, probe.Path / field, probe.GetInteger(field));
        if (probe.GetInteger("terminationGracePeriodSeconds") is { } grace)
        {
            if (grace <= 0) _errors.AddInvalid(V106, probe.Path / "terminationGracePeriodSeconds", grace, "must be greater than 0");
            if (isReadiness)
                _errors.AddInvalid(V107, probe.Path / "terminationGracePeriodSeconds", grace, "must not be set for readinessProbes",
                    fix: EntryFixes.Remove);
        }

        if (isReadiness || probe.GetInteger("successThreshold") is not { } successes || successes is 0 or 1) return;
        _errors.AddInvalid(isSidecar ? V83 : successes < 0 ? V105 : V104, probe.Path / "successThreshold", successes, "must be 1",
            fix: ScalarFixes.WriteOne);
    }
}
