using PodTimeline.Manifests.Decoding;

namespace PodTimeline.Manifests.Validation.Probes;

/// <summary>The hooks. A stop signal is dropped before it could be checked (V108).</summary>
/// <remarks>Source: validation.go :: validateLifecycle.</remarks>
internal sealed class LifecycleValidator(PodContext pod)
{
    private readonly HandlerValidator _handlers = new(pod);

    /// <summary>Both hooks.</summary>
    public void Validate(ObjectView lifecycle)
    {
        foreach (var hook in new[] { "postStart", "preStop" })
            if (lifecycle.GetObject(hook) is { IsPresent: true } handler) _handlers.Validate(handler);
    }
}
