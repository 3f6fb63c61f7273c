using PodTimeline.Manifests.Decoding;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Probes;

/// <summary>Rule V108 and the hooks.</summary>
/// <remarks>Source: validation.go :: validateLifecycle, validateStopSignal.</remarks>
internal sealed class LifecycleValidator(PodContext pod)
{
    private static readonly string[] WindowsSignals = ["SIGKILL", "SIGTERM"];

    private static readonly string[] LinuxSignals =
    [
        "SIGABRT", "SIGALRM", "SIGBUS", "SIGCHLD", "SIGCLD", "SIGCONT", "SIGFPE", "SIGHUP", "SIGILL", "SIGINT", "SIGIO", "SIGIOT",
            "SIGKILL",
        "SIGPIPE", "SIGPOLL", "SIGPROF", "SIGPWR", "SIGQUIT", "SIGRTMAX", .. Enumerable.Range(1, 14).Select(i => $"SIGRTMAX-{i}"),
            "SIGRTMIN",
        .. Enumerable.Range(1, 15).Select(i => $"SIGRTMIN+{i}"), "SIGSEGV", "SIGSTKFLT", "SIGSTOP", "SIGSYS", "SIGTERM", "SIGTRAP",
            "SIGTSTP",
        "SIGTTIN", "SIGTTOU", "SIGURG", "SIGUSR1", "SIGUSR2", "SIGVTALRM", "SIGWINCH", "SIGXCPU", "SIGXFSZ",
    ];

    private readonly HandlerValidator _handlers = new(pod);

    /// <summary>Both hooks and the stop signal.</summary>
    public void Validate(ObjectView lifecycle)
    {
        foreach (var hook in new[] { "postStart", "preStop" })
            if (lifecycle.Object(hook) is { IsPresent: true } handler) _handlers.Validate(handler);
        if (!pod.Version.Has(Feature.ContainerStopSignals) || lifecycle.TextOrNull("stopSignal") is not { } signal) return;

        var path = lifecycle.Path / "stopSignal";
        var os = pod.Spec.Object("os").Text("name");
        if (!pod.Spec.Has("os")) pod.Errors.Forbidden(V108, path, "may not be set for containers with empty `spec.os.name`");
        else if (os == "windows" && !WindowsSignals.Contains(signal)) pod.Errors.NotSupported(V108, path, signal, WindowsSignals);
        else if (os == "linux" && !LinuxSignals.Contains(signal))
            pod.Errors.NotSupported(V108, path, signal, [.. LinuxSignals.Order(StringComparer.Ordinal)]);
    }
}
