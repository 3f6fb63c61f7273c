using System.Text;
using System.Text.Json;
using PodTimeline.Kubectl.Watch;
using PodTimeline.Timeline.Pictures;
using PodTimeline.Timeline.Runs;
using PodTimeline.Timeline.Svg;
using PodTimeline.Web.Api.Contract;

namespace PodTimeline.Web.Workbench;

/// <summary>What may be seen of a story, as a file.</summary>
public static class Export
{
    /// <summary>The file's text.</summary>
    /// <param name="format">Which one.</param>
    /// <param name="look">The run.</param>
    /// <param name="picture">What is drawn of it.</param>
    public static string Text(ExportFormat format, RunLook look, TimelinePicture picture)
    {
        var told = picture.Fold.Events;
        return format switch
        {
            ExportFormat.Svg => TimelineSvg.Write(look.Story.Pod, look.Story.Kubernetes, picture),
            ExportFormat.Watch => PodWatch.Print(look.Story.Pod, look.Story.Kubernetes, told),
            ExportFormat.Ndjson => Ndjson(told),
            ExportFormat.Manifest => look.Story.Manifest.Text,
        };
    }

    private static string Ndjson(IEnumerable<Model.Events.SimEvent> events)
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
