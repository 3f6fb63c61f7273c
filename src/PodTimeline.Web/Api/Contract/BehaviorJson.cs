using System.Text.Json;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Behaviors;

namespace PodTimeline.Web.Api.Contract;

/// <summary>
/// What was assumed of a container, in the words of the annotation <c>podtimeline.dev/behavior</c>. The keys are those of the first
/// run; if later runs differ, <c>attempts</c> lists all runs, the last of which repeats.
/// </summary>
internal static class BehaviorJson
{
    /// <summary>Writes the object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="container">The container; probes and hooks that it does not have are left out.</param>
    /// <param name="behavior">What was assumed.</param>
    public static void Write(Utf8JsonWriter json, ContainerSpec container, ContainerBehavior behavior)
    {
        json.WriteStartObject();
        json.WriteString("summary", BehaviorSummary.Of(container, behavior).Sentence);
        WritePull(json, behavior.Pull);
        RunJson.WriteKeys(json, container, behavior.Runs[0]);
        json.WriteString("stopSignal", behavior.StopSignal.Name);
        if (behavior.Runs.Length > 1)
        {
            json.WriteStartArray("attempts");
            foreach (var run in behavior.Runs)
            {
                json.WriteStartObject();
                RunJson.WriteKeys(json, container, run);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (behavior.Assumptions.Length > 0) WriteAssumptions(json, behavior);
        if (behavior.Notes.Length > 0)
        {
            json.WriteStartArray("notes");
            foreach (var note in behavior.Notes) json.WriteStringValue(note);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WritePull(Utf8JsonWriter json, PullBehavior pull)
    {
        if (pull == PullBehavior.Typical) return;
        if (pull.Present)
        {
            json.WriteString("pull", "present");
            return;
        }

        if (pull is { Takes: { } takes, Failures: 0, Each: null, LacksSecrets: false })
        {
            json.WriteString("pull", DurationText.Format(takes));
            return;
        }

        json.WriteStartObject("pull");
        if (pull.Takes is { } length) json.WriteString("takes", DurationText.Format(length));
        if (pull.Failures == int.MaxValue) json.WriteString("fails", "always");
        else if (pull.Failures > 0) json.WriteNumber("fails", pull.Failures);
        if (pull.Each is { } each) json.WriteString("each", DurationText.Format(each));
        if (pull.Reason is { } reason) json.WriteString("reason", reason);
        if (pull.LacksSecrets) json.WriteString("secrets", "missing");
        json.WriteEndObject();
    }

    private static void WriteAssumptions(Utf8JsonWriter json, ContainerBehavior behavior)
    {
        json.WriteStartArray("assumptions");
        foreach (var assumption in behavior.Assumptions)
        {
            json.WriteStartObject();
            json.WriteString("key", assumption.Key);
            json.WriteString("text", assumption.Text);
            if (assumption.Length is { } length) json.WriteString("length", length.ToString());
            if (assumption.AnnotationLine is { } line) json.WriteString("annotation", line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
