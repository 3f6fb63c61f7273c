using System.Collections.Immutable;
using System.Text.Json;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Behaviors;
using PodTimeline.Shell.Scripts;

namespace PodTimeline.Web.Api.Contract;

/// <summary>One run of a container, in the words of the annotation, and where each was taken from.</summary>
internal static class RunJson
{
    /// <summary>Writes the keys into an object that is open.</summary>
    public static void WriteKeys(Utf8JsonWriter json, ContainerSpec container, RunBehavior run)
    {
        var told = new List<BehaviorKey>(10);
        WriteProcess(json, run.Process, told);
        WriteProbe(json, container.StartupProbe, run.Startup, BehaviorKey.Startup, told);
        WriteProbe(json, container.ReadinessProbe, run.Readiness, BehaviorKey.Readiness, told);
        WriteProbe(json, container.LivenessProbe, run.Liveness, BehaviorKey.Liveness, told);
        WriteHook(json, container.Lifecycle.PostStart is not null, run.PostStart, BehaviorKey.PostStart, told);
        WriteHook(json, container.Lifecycle.PreStop is not null, run.PreStop, BehaviorKey.PreStop, told);
        json.WriteStartObject("sources");
        foreach (var key in told) json.WriteString(WireNames.Get(key), WireNames.Get(run.FindSource(key)));
        json.WriteEndObject();
    }

    private static void WriteProcess(Utf8JsonWriter json, ProcessModel process, List<BehaviorKey> told)
    {
        switch (process)
        {
            case ProcessModel.Timed timed:
                json.WriteString(WireNames.Get(BehaviorKey.Runs), timed.Runs.ToString());
                told.Add(BehaviorKey.Runs);
                if (!timed.Runs.IsForever) WriteExit(json, timed, told);
                WriteOnTerm(json, timed.OnTerm);
                told.Add(BehaviorKey.OnTerm);
                WriteLogs(json, timed.Logs, told);
                break;
            case ProcessModel.Script script:
                WriteScriptedProcess(json, script, told);
                break;
            case ProcessModel.CannotStart cannot:
                json.WriteString("cannotStart", cannot.Error);
                break;
        }
    }

    /// <summary>What the annotation says of it; the rest as it went when the script was rehearsed by itself.</summary>
    private static void WriteScriptedProcess(Utf8JsonWriter json, ProcessModel.Script script, List<BehaviorKey> told)
    {
        var outline = script.Plan.Outline;
        if ((script.Runs ?? outline?.Runs) is { } runs)
        {
            json.WriteString(WireNames.Get(BehaviorKey.Runs), runs.ToString());
            told.Add(BehaviorKey.Runs);
            if (!runs.IsForever && (script.OutOfMemory ? 137 : script.ExitCode ?? outline?.ExitCode) is { } code)
            {
                json.WriteNumber(WireNames.Get(BehaviorKey.Exits), code);
                told.Add(BehaviorKey.Exits);
            }
        }

        if (script.OutOfMemory)
        {
            json.WriteBoolean(WireNames.Get(BehaviorKey.Oom), true);
            told.Add(BehaviorKey.Oom);
        }

        if (script.Logs is { } logs) WriteLogs(json, logs, told);
        if (script.OnTerm is { } reaction)
        {
            WriteOnTerm(json, reaction);
            told.Add(BehaviorKey.OnTerm);
        }
        else if (outline?.OnTerm is { } trial)
        {
            if (trial is { IsIgnored: false, After: { } after }) WriteTakes(json, WireNames.Get(BehaviorKey.OnTerm), new RunLength(after), trial.ExitCode);
            else json.WriteString(WireNames.Get(BehaviorKey.OnTerm), "ignore");
            told.Add(BehaviorKey.OnTerm);
        }

        WriteScript(json, "command", script.Plan);
    }

    private static void WriteExit(Utf8JsonWriter json, ProcessModel.Timed timed, List<BehaviorKey> told)
    {
        json.WriteNumber(WireNames.Get(BehaviorKey.Exits), timed.OutOfMemory ? 137 : timed.ExitCode);
        told.Add(BehaviorKey.Exits);
        if (!timed.OutOfMemory) return;
        json.WriteBoolean(WireNames.Get(BehaviorKey.Oom), true);
        told.Add(BehaviorKey.Oom);
    }

    private static void WriteLogs(Utf8JsonWriter json, ImmutableArray<string> logs, List<BehaviorKey> told)
    {
        if (logs.Length == 0) return;
        json.WriteStartArray(WireNames.Get(BehaviorKey.Logs));
        foreach (var line in logs) json.WriteStringValue(line);
        json.WriteEndArray();
        told.Add(BehaviorKey.Logs);
    }

    private static void WriteOnTerm(Utf8JsonWriter json, TermReaction reaction)
    {
        var name = WireNames.Get(BehaviorKey.OnTerm);
        switch (reaction)
        {
            case TermReaction.Exits { ExitCode: 143 } exits:
                json.WriteString(name, DurationText.Format(exits.After));
                break;
            case TermReaction.Exits exits:
                WriteTakes(json, name, new RunLength(exits.After), exits.ExitCode);
                break;
            case TermReaction.Ignores:
                json.WriteString(name, "ignore");
                break;
            case TermReaction.NoHandler:
                // As process 1 it ignores the signal, elsewhere it dies of it: the annotation has no word for either.
                json.WriteString(name, "no handler");
                break;
        }
    }

    private static void WriteProbe(Utf8JsonWriter json, ProbeSpec? spec, ProbeModel model, BehaviorKey key, List<BehaviorKey> told)
    {
        if (spec is null) return;
        told.Add(key);
        switch (model)
        {
            case ProbeModel.Window { When: var window } when window == ProbeWindow.Always:
                json.WriteString(WireNames.Get(key), "always");
                break;
            case ProbeModel.Window { When: var window } when window == ProbeWindow.Never:
                json.WriteString(WireNames.Get(key), "never");
                break;
            case ProbeModel.Window { When: var window }:
                json.WriteStartObject(WireNames.Get(key));
                if (window.Takes > TimeSpan.Zero) json.WriteString("takes", DurationText.Format(window.Takes));
                if (window.From > TimeSpan.Zero) json.WriteString("from", DurationText.Format(window.From));
                if (window.UntilStopSignal) json.WriteString("until", "sigterm");
                else if (window.Until is { } until) json.WriteString("until", DurationText.Format(until));
                json.WriteEndObject();
                break;
            case ProbeModel.Script script:
                WriteScript(json, WireNames.Get(key), script.Plan);
                break;
            case ProbeModel.Network:
                WriteAsks(json, WireNames.Get(key));
                break;
        }
    }

    private static void WriteHook(Utf8JsonWriter json, bool hasHook, HookModel model, BehaviorKey key, List<BehaviorKey> told)
    {
        if (!hasHook) return;
        told.Add(key);
        switch (model)
        {
            case HookModel.Timed { ExitCode: 0 } timed when !timed.Takes.IsForever:
                json.WriteString(WireNames.Get(key), timed.Takes.ToString());
                break;
            case HookModel.Timed timed:
                WriteTakes(json, WireNames.Get(key), timed.Takes, timed.Takes.IsForever ? null : timed.ExitCode);
                break;
            case HookModel.Script script:
                WriteScript(json, WireNames.Get(key), script.Plan);
                break;
            case HookModel.Network:
                WriteAsks(json, WireNames.Get(key));
                break;
        }
    }

    /// <summary>It answers as whatever listens on the port by then.</summary>
    private static void WriteAsks(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        json.WriteString("asks", "port");
        json.WriteEndObject();
    }

    private static void WriteTakes(Utf8JsonWriter json, string name, RunLength takes, int? exitCode)
    {
        json.WriteStartObject(name);
        json.WriteString("takes", takes.ToString());
        if (exitCode is { } code) json.WriteNumber("exits", code);
        json.WriteEndObject();
    }

    /// <summary>A command that is run step by step describes itself better than a length of time could.</summary>
    private static void WriteScript(Utf8JsonWriter json, string name, ScriptPlan plan)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("script");
        foreach (var word in plan.ShownCommand) json.WriteStringValue(word);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
