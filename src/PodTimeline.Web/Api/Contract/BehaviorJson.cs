using System.Text.Json;
using PodTimeline.Simulation.Behaviors;

namespace PodTimeline.Web.Api.Contract;

/// <summary>What was assumed of a container, in the words of the annotation.</summary>
internal static class BehaviorJson
{
    public static void Write(Utf8JsonWriter json, ContainerBehavior behavior)
    {
        json.WriteStartObject();
        WriteRun(json, behavior.Runs[0]);
        json.WriteString("stopSignal", behavior.StopSignal.Name);
        json.WriteStartArray("notes");
        foreach (var note in behavior.Notes) json.WriteStringValue(note);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRun(Utf8JsonWriter json, RunBehavior run)
    {
        if (run.Process is not ProcessModel.Timed timed) return;
        json.WriteString("runs", timed.Runs.ToString());
        if (!timed.Runs.IsForever) json.WriteNumber("exits", timed.OutOfMemory ? 137 : timed.ExitCode);
        if (timed.OutOfMemory) json.WriteBoolean("oom", true);
    }
}
