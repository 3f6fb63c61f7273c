using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Yaml;
using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Advice;

/// <summary>Writes a probe into a container.</summary>
internal static class ProbeWriter
{
    /// <summary>A probe with the given handler, or else one that connects to the first port; null if there is neither.</summary>
    public static Fix? Add(AdviceContext context, AdvisedContainer container, string probe, HandlerSpec? handler, int period, int failures)
    {
        if (container.View.Node is not { } node) return null;
        handler ??= container.View.GetObjects("ports").FirstOrDefault() is { IsPresent: true } port
            && port.GetInteger("containerPort") is { } number
            ? new HandlerSpec.TcpSocket(number.ToString(System.Globalization.CultureInfo.InvariantCulture)) : null;
        if (handler is null || WriteHandler(handler) is not { } lines) return null;
        string[] all = [probe + ":", .. lines.Select(l => "  " + l), $"  periodSeconds: {period}", $"  failureThreshold: {failures}"];
        return context.Edits.AddField(node, "image", all) is { } edit ? new Fix($"Add a {probe}", [edit]) : null;
    }

    private static List<string>? WriteHandler(HandlerSpec handler) => handler switch
    {
        HandlerSpec.HttpGet http =>
        [
            "httpGet:", $"  path: {WriteText(http.Path)}", $"  port: {http.Port}",
            .. http.Scheme == "HTTP" ? Array.Empty<string>() : [$"  scheme: {http.Scheme}"], .. http.Host is null ? Array.Empty<string>()
                : [$"  host: {WriteText(http.Host)}"],
        ],
        HandlerSpec.TcpSocket tcp => ["tcpSocket:", $"  port: {tcp.Port}", .. tcp.Host is null ? Array.Empty<string>()
            : [$"  host: {WriteText(tcp.Host)}"]],
        HandlerSpec.Grpc grpc => ["grpc:", $"  port: {grpc.Port}", .. grpc.Service.Length == 0 ? Array.Empty<string>()
            : [$"  service: {WriteText(grpc.Service)}"]],
        HandlerSpec.Exec exec => ["exec:", $"  command: {System.Text.Json.JsonSerializer.Serialize(exec.Command)}"],
        _ => null,
    };

    private static string WriteText(string value) => value.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '.' or '_')
        && value.Length > 0 && value[0] != '-'
        && ScalarResolver.Resolve(value).Kind == ScalarKind.Text ? value : System.Text.Json.JsonSerializer.Serialize(value);
}
