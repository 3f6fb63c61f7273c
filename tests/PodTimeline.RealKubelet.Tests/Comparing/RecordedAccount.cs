using System.Text.Json;
using PodTimeline.RealKubelet.Tests.Traces;

namespace PodTimeline.RealKubelet.Tests.Comparing;

/// <summary>A trace, told as an account.</summary>
internal static class RecordedAccount
{
    public static Account Of(Trace trace)
    {
        var account = new Account { Gone = trace.Gone };
        foreach (var entry in trace.Cri) AddDeed(account, entry);
        foreach (var change in trace.Status) AddStatus(account, trace, change);
        foreach (var row in trace.Rows)
            account.Show("row", row[0].GetDouble(), $"{row[1].GetString()} {row[2].GetString()} {row[3].GetString()!.Split(' ')[0]}");
        foreach (var entry in trace.Events)
        {
            var recorded = new RecordedEvent(
                entry[1].GetString() == "N" ? "Normal" : "Warning", entry[2].GetString()!, entry[3].GetString() ?? "",
                EventText.Normalize(trace.Text(entry[4])));
            account.Count(recorded, entry[0].GetDouble(), entry.GetArrayLength() > 5 ? entry[5].GetInt32() : 1);
        }

        return account;
    }

    private static void AddDeed(Account account, JsonElement entry)
    {
        var at = entry[0].GetDouble();
        var op = entry[1].GetString()!;
        var container = entry.GetArrayLength() > 2 ? entry[2].GetString() ?? "" : "";
        var more = entry[entry.GetArrayLength() - 1] is { ValueKind: JsonValueKind.Object } found ? found : default;
        switch (op)
        {
            case "SandboxReady":
                account.Add("", new Deed("sandbox", at));
                break;
            case "Start":
                account.Add(container, new Deed("start", at));
                break;
            case "StartError":
                account.Add(container, new Deed("start error", at));
                break;
            case "Exit":
                account.Add(container, new Deed($"exit {more.GetProperty("code").GetInt32()} {more.GetProperty("reason").GetString()}", at));
                break;
            case "Stop" when !more.TryGetProperty("state", out _):
                account.Add(container, new Deed("stop", at, Seconds: more.GetProperty("timeout").GetDouble()));
                break;
            case "PullImage" or "PullDone" or "PullFailed":
                account.Add("image " + more.GetProperty("image").GetString(), new Deed(op, at));
                break;
            case "Hook":
                account.Add(container, new Deed(more.GetProperty("hook").GetString()!, at));
                break;
            case "HookEnd":
                account.Add("hooks of " + container, new Deed($"{more.GetProperty("hook").GetString()} ends {more.GetProperty("code").GetInt32()}", at));
                break;
        }
    }

    private static void AddStatus(Account account, Trace trace, JsonElement change)
    {
        var at = change.GetProperty("t").GetDouble();
        if (change.TryGetProperty("phase", out var phase)) account.Show("phase", at, phase.GetString()!);
        if (change.TryGetProperty("reason", out var reason)) account.Show("reason", at, reason.GetString() ?? "");
        if (change.TryGetProperty("conditions", out var conditions))
            foreach (var condition in conditions.EnumerateObject())
                account.Show("condition " + condition.Name, at, condition.Value.ValueKind == JsonValueKind.Null ? "" : trace.Text(condition.Value));
        if (change.TryGetProperty("containers", out var containers))
            foreach (var container in containers.EnumerateObject())
                account.Show("container " + container.Name, at, Text(container.Value));
    }

    private static string Text(JsonElement container)
    {
        var last = container.TryGetProperty("last", out var ended) ? Text(ended, "exit") + " " + Text(ended, "reason") : "";
        var flags = (container.GetProperty("ready").GetBoolean() ? " ready" : "")
            + (container.TryGetProperty("started", out var started) && started.ValueKind == JsonValueKind.True ? " started" : "");
        return $"{Text(container, "state")} {Text(container, "exit")} {Text(container, "reason")} restarts {Text(container, "restarts")}{flags} last {last}";
    }

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.ToString() : "";
}
