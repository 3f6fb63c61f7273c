using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Fixes;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Probes;

/// <summary>Rules V93 to V102: the handler of a probe or hook, looked at in the order exec, httpGet, tcpSocket, grpc, sleep.</summary>
/// <remarks>Source: validation.go :: validateHandler.</remarks>
internal sealed class HandlerValidator(PodContext pod)
{
    private static readonly string[] Schemes = ["HTTP", "HTTPS"];

    private readonly FieldErrors _errors = pod.Errors;

    /// <summary>The one handler that a probe or hook must have.</summary>
    public void Validate(ObjectView parent)
    {
        var found = false;
        Check("exec", Exec);
        Check("httpGet", Http);
        Check("tcpSocket", Tcp);
        Check("grpc", Grpc);
        if (pod.Version.Has(Feature.PodLifecycleSleepAction)) Check("sleep", Sleep);
        if (!found && !parent.HasBroken)
            _errors.Required(parent.Path.Name is "postStart" or "preStop" ? V94 : V93, parent.Path, "must specify a handler type");

        void Check(string kind, Action<ObjectView> inside)
        {
            if (!parent.Has(kind)) return;
            if (found) _errors.Forbidden(V95, parent.Path / kind, "may not specify more than 1 handler type");
            else inside(parent.Object(kind));
            found = true;
        }
    }

    private void Exec(ObjectView exec)
    {
        if (exec.Texts("command").Count == 0) _errors.Required(V96, exec.Path / "command");
    }

    private void Http(ObjectView http)
    {
        Port(V97, http);
        var scheme = PodContext.OrDefault(http.Text("scheme"), "HTTP");
        if (!Schemes.Contains(scheme)) _errors.NotSupported(V99, http.Path / "scheme", scheme, Schemes);
        foreach (var header in http.Objects("httpHeaders"))
            _errors.Invalid(V100, http.Path / "httpHeaders", header.Text("name"), Names.HttpHeader(header.Text("name")),
                header.Path / "name");
    }

    private void Tcp(ObjectView tcp) => Port(V97, tcp);

    private void Grpc(ObjectView grpc)
    {
        var port = grpc.Whole("port") ?? 0;
        _errors.Invalid(V101, grpc.Path / "port", port, Names.PortNumber(port));
    }

    private void Sleep(ObjectView sleep)
    {
        var (seconds, grace) = (sleep.Whole("seconds") ?? 0, pod.GracePeriodSeconds);
        var least = pod.Version.Has(Feature.PodLifecycleSleepActionAllowZero) ? 0 : 1;
        if (seconds >= least && seconds <= grace) return;
        _errors.Invalid(V102, sleep.Path, seconds, KubernetesText.SleepOfZero.In(pod.Version, grace), sleep.Path / "seconds");
    }

    private void Port(Rule rule, ObjectView action)
    {
        var (port, path) = (action.NumberOrText("port") ?? default, action.Path / "port");
        if (port.Text is { } name) _errors.Invalid(V98, path, name, Names.Port(name), fix: ScalarFixes.PortNumber);
        else _errors.Invalid(rule, path, port.Number, Names.PortNumber(port.Number));
    }
}
