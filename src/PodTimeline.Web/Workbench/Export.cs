using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using PodTimeline.Kubectl.Watch;
using PodTimeline.Kubelet;
using PodTimeline.Timeline.Colors;
using PodTimeline.Timeline.Markdown;
using PodTimeline.Timeline.Pictures;
using PodTimeline.Timeline.Runs;
using PodTimeline.Timeline.Svg;
using PodTimeline.Timeline.Traces;
using PodTimeline.Web.Api.Contract;
using PodTimeline.Web.Api.Simulations;

namespace PodTimeline.Web.Workbench;

/// <summary>The visible part of a run as a file.</summary>
/// <param name="snapshot">The run.</param>
/// <param name="picture">What is drawn of it.</param>
/// <param name="rules">The page of the rules.</param>
public sealed class Export(RunSnapshot snapshot, TimelinePicture picture, Uri rules)
{
    /// <summary>The file's text; for a PNG, the SVG from which the browser makes it.</summary>
    /// <param name="format">Which one.</param>
    /// <param name="theme">The page's theme.</param>
    public async Task<string> WriteAsync(ExportFormat format, Theme theme = Theme.Light)
    {
        var (pod, version, told) = (snapshot.Scenario.Pod, snapshot.Scenario.Kubernetes, picture.Fold.Events);
        return format switch
        {
            ExportFormat.Svg => TimelineSvg.Write(pod, version, picture),
            ExportFormat.DarkSvg => TimelineSvg.Write(pod, version, picture, Theme.Dark),
            ExportFormat.Png => TimelineSvg.Write(pod, version, picture, theme),
            ExportFormat.Markdown => MarkdownReport.Write(pod, version, picture, rules),
            ExportFormat.Watch => PodWatch.Print(pod, version, told),
            ExportFormat.Json => await WriteJsonAsync(),
            ExportFormat.Ndjson => WriteNdjson(told),
            ExportFormat.Trace => ChromeTrace.Write(pod, version, picture),
            ExportFormat.Manifest => snapshot.Scenario.Manifest.Text,
        };
    }

    private async Task<string> WriteJsonAsync()
    {
        var bytes = new MemoryStream();
        var body = PipeWriter.Create(bytes, new StreamPipeWriterOptions(leaveOpen: true));
        await using (var json = new Utf8JsonWriter(body, AnswerJson.Options))
        {
            var (until, end) = snapshot.HidesFuture ? (snapshot.RevealedUntil, snapshot.End) : (snapshot.ForecastUntil, snapshot.ForecastEnd);
            await JsonFormat.WriteScenarioAsync(json, body, snapshot.Scenario, until, end ?? SimulationEnd.Until, picture.Fold.Events, CancellationToken.None, snapshot.Spent);
        }

        await body.CompleteAsync();
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static string WriteNdjson(IEnumerable<Model.Events.SimEvent> events)
    {
        var writer = new EventJson();
        var text = new StringBuilder();
        foreach (var simEvent in events)
        {
            using var buffer = new MemoryStream();
            using (var json = new Utf8JsonWriter(buffer)) writer.Write(json, simEvent);
            text.Append(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length)).Append('\n');
        }

        return text.ToString();
    }
}
