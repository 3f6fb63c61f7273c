using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Fixes;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Probes;

/// <summary>Rules V93 to V102: the handler of a probe or hook, checked in the order exec, httpGet, tcpSocket, grpc, sleep.</summary>
/// <remarks>Source: validation.go :: validateHandler.</remarks>
internal sealed class HandlerValidator(PodContext pod)
{
    private static readonly string[] Schemes = ["HTTP", "HTTPS"];

    private readonly FieldErrors _errors = pod.Errors;

    /// <summary>The one handler that a probe or hook must have.</summary>
    public void Validate(ObjectView parent)
    {
        var found = false;
        Check("exec", CheckExec);
        Check("httpGet", CheckHttp);
        Check("tcpSocket", CheckTcp);
        Check("grpc", CheckGrpc);
        if (pod.Version.Has(Feature.PodLifecycleSleepAction)) Check("sleep", CheckSleep);
        if (!found && !parent.HasBroken)
            _errors.AddRequired(parent.Path.Name is "postStart" or "preStop" ? V94 : V93, parent.Path, "must specify a handler type");

        void Check(string kind, Action<ObjectView> inside)
        {
            if (!parent.Has(kind)) return;
            if (found) _errors.AddForbidden(V95, parent.Path / kind, "may not specify more than 1 handler type");
            else inside(parent.GetObject(kind));
            found = true;
        }
    }

    private void CheckExec(ObjectView exec)
    {
        if (exec.GetTexts("command").Count == 0) _errors.AddRequired(V96, exec.Path / "command");
    }

    private void CheckHttp(ObjectView http)
    {
        CheckPort(V97, http);
        var scheme = PodContext.ReplaceEmpty(http.GetText("scheme"), "HTTP");
        if (!Schemes.Contains(scheme)) _errors.AddNotSupported(V99, http.Path / "scheme", scheme, Schemes);
        foreach (var header in http.GetObjects("httpHeaders"))
            _errors.AddInvalid(V100, http.Path / "httpHeaders", header.GetText("name"), NameFormats.FindHttpHeaderFaults(header.GetText("name")),
                header.Path / "name");
    }

    private void CheckTcp(ObjectView tcp) => CheckPort(V97, tcp);

    private void CheckGrpc(ObjectView grpc)
    {
        var port = grpc.GetInteger("port") ?? 0;
        _errors.AddInvalid(V101, grpc.Path / "port", port, NameFormats.FindPortNumberFaults(port));
    }

    private void CheckSleep(ObjectView sleep)
    {
        var (seconds, grace) = (sleep.GetInteger("seconds") ?? 0, pod.GracePeriodSeconds);
        var least = pod.Version.Has(Feature.PodLifecycleSleepActionAllowZero) ? 0 : 1;
        if (seconds >= least && seconds <= grace) return;
        _errors.AddInvalid(V102, sleep.Path, seconds, KubernetesText.SleepOfZero.FormatFor(pod.Version, grace), sleep.Path / "seconds");
    }

    private void CheckPort(Rule rule, ObjectView action)
    {
        var (port, path) = (action.GetNumberOrText("port") ?? default, action.Path / "port");
        if (port.Text is { } name) _errors.AddInvalid(V98, path, name, NameFormats.FindPortFaults(name), fix: ScalarFixes.WritePortNumber);
        else _errors.AddInvalid(rule, path, port.Number, NameFormats.FindPortNumberFaults(port.Number));
    }
}
