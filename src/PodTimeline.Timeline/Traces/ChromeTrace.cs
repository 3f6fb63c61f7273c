using System.Text;
using System.Text.Json;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Pictures;
using PodTimeline.Timeline.Wording;

namespace PodTimeline.Timeline.Traces;

/// <summary>
/// A timeline in the Trace Event Format of Chrome, which Perfetto and speedscope open: the pod is a process, each container a thread of
/// it, after one for the phases of the run and one for kubectl's STATUS. Bars are complete events (<c>X</c>), moments are instants
/// (<c>i</c>); times are microseconds since the pod was created.
/// </summary>
public static class ChromeTrace
{
    private const int Process = 1, PhaseThread = 1, StatusThread = 2, FirstContainer = 3;

    /// <summary>Writes what is drawn of a run.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="version">The cluster's version.</param>
    /// <param name="picture">What is drawn; open bars reach to its end.</param>
    /// <returns>A JSON object; everything but ASCII is escaped.</returns>
    public static string Write(PodSpec pod, KubernetesVersion version, TimelinePicture picture)
    {
        var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("displayTimeUnit", "ms");
            json.WriteStartObject("otherData");
            json.WriteString("pod", pod.Name);
            json.WriteString("kubernetes", version.ToString());
            json.WriteEndObject();
            json.WriteStartArray("traceEvents");
            new Writer(json, picture).WriteEvents(pod);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private sealed class Writer(Utf8JsonWriter json, TimelinePicture picture)
    {
        private TimelineFold Fold => picture.Fold;

        public void WriteEvents(PodSpec pod)
        {
            WriteName("process_name", 0, $"pod {pod.Name}");
            WriteLane(PhaseThread, "phase", Fold.Phases.Lane);
            foreach (var interruption in Fold.Interruptions) WriteInstant(PhaseThread, "node", interruption.Text, interruption.At, interruption.Seq);
            if (Fold.Deletion is { } deletion) WriteInstant(PhaseThread, "pod", picture.IsDeletionProposed ? "deletion proposed" : "deletion requested", deletion.At, deletion.Seq);
            WriteLane(StatusThread, "STATUS", Fold.Status.Lane);
            foreach (var row in Fold.Rows) WriteRow(row);
        }

        private void WriteLane(int thread, string name, Lane lane)
        {
            WriteName("thread_name", thread, name);
            foreach (var span in lane.Spans) Complete(thread, name, span.Text, span.From, span.To, span.Seq, null);
        }

        private void WriteRow(ContainerRow row)
        {
            var thread = FirstContainer + row.Index;
            WriteName("thread_name", thread, $"{row.Container.Name} ({DisplayText.Describe(row.Container.Kind)})");
            foreach (var bar in row.Bars) Complete(thread, NameCategory(bar.Kind), bar.Text, bar.From, bar.To, bar.Seq, bar.Attempt);
            foreach (var mark in row.Marks) WriteInstant(thread, NameCategory(mark.Kind), mark.Text, mark.At, mark.Seq);
        }

        private void WriteName(string what, int thread, string name)
        {
            Begin("M", what, thread);
            json.WriteStartObject("args");
            json.WriteString("name", name);
            json.WriteEndObject();
            json.WriteEndObject();
            if (what != "thread_name") return;
            Begin("M", "thread_sort_index", thread);
            json.WriteStartObject("args");
            json.WriteNumber("sort_index", thread);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        private void Complete(int thread, string category, string name, SimInstant from, SimInstant? to, int seq, int? attempt)
        {
            Begin("X", name, thread);
            json.WriteString("cat", category);
            json.WriteNumber("ts", ToMicroseconds(from.SinceCreation));
            json.WriteNumber("dur", ToMicroseconds((to ?? SimInstant.PickLater(from, picture.Axis.Until)) - from));
            WriteArguments(seq, attempt);
            json.WriteEndObject();
        }

        private void WriteInstant(int thread, string category, string name, SimInstant at, int seq)
        {
            Begin("i", name, thread);
            json.WriteString("cat", category);
            json.WriteNumber("ts", ToMicroseconds(at.SinceCreation));
            json.WriteString("s", "t");
            WriteArguments(seq, null);
            json.WriteEndObject();
        }

        private void Begin(string phase, string name, int thread)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("ph", phase);
            json.WriteNumber("pid", Process);
            json.WriteNumber("tid", thread);
        }

        private void WriteArguments(int seq, int? attempt)
        {
            json.WriteStartObject("args");
            json.WriteNumber("seq", seq);
            json.WriteString("rule", Fold.Events[seq - 1].Rule.Id);
            if (attempt is { } run) json.WriteNumber("attempt", run);
            json.WriteEndObject();
        }

        private static decimal ToMicroseconds(TimeSpan length) => (decimal)length.Ticks / TimeSpan.TicksPerMicrosecond / 1.0m;

        private static string NameCategory(BarKind kind) => kind switch
        {
            BarKind.Pulling => "pulling",
            BarKind.Creating => "creating",
            BarKind.Starting => "starting",
            BarKind.NotReady => "not ready",
            BarKind.Running => "running",
            BarKind.PreStop => "preStop",
            BarKind.WaitsForTurn => "waits for its turn",
            BarKind.Stopping => "stopping",
            BarKind.BackOff => "back-off",
        };

        private static string NameCategory(MarkKind kind) => kind switch
        {
            MarkKind.Started => "started",
            MarkKind.StopSignal or MarkKind.Kill => "signal",
            MarkKind.Completed or MarkKind.Failed or MarkKind.Crashed or MarkKind.OutOfMemory => "exit",
            MarkKind.ProbeSet or MarkKind.ImageSet => "set",
        };
    }
}
