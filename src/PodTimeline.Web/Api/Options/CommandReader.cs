using PodTimeline.Kubelet;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;
using PodTimeline.Web.Api.Problems;

namespace PodTimeline.Web.Api.Options;

/// <summary>Reads commands; everything that cannot be carried out is reported.</summary>
internal static class CommandReader
{
    private static readonly TimeSpan UsualReboot = TimeSpan.FromSeconds(20);
    private static readonly string[] Probes = ["startup", "readiness", "liveness"];
    private static readonly string[] Outcomes = ["success", "failure"];

    /// <summary>Reads one command.</summary>
    /// <param name="request">As it was sent.</param>
    /// <param name="at">When it is carried out.</param>
    /// <param name="path">Its name in messages, such as <c>commands[0]</c>; empty for a command that stands alone.</param>
    /// <param name="pod">The pod it is for; null when there is none yet: then any container is accepted.</param>
    /// <param name="bad">Collects what is wrong.</param>
    /// <returns>Null when something is wrong.</returns>
    public static SimCommand? Read(CommandRequest request, SimInstant at, string path, PodSpec? pod, BadOptions bad)
    {
        var before = bad.Count;
        SimCommand? command = request.Do switch
        {
            "delete" => new SimCommand.Delete(ReadGrace(request.GracePeriodSeconds, Name("gracePeriodSeconds"), bad)),
            "kill" => new SimCommand.Kill(Container(), ExitCode(), request.Oom == true),
            "setProbe" => new SimCommand.SetProbe(Container(), Probe(), Outcome()),
            "setImage" => new SimCommand.SetImage(Container(), Image()),
            "restartKubelet" => new SimCommand.RestartKubelet(ReadLength(request.DownFor, Name("downFor"), bad)),
            "rebootNode" => new SimCommand.RebootNode(ReadLength(request.DownFor, Name("downFor"), bad) ?? UsualReboot),
            _ => Unknown(),
        };
        return bad.Count > before ? null : command! with { At = at };

        string Name(string field) => path.Length == 0 ? field : path + "." + field;

        SimCommand? Unknown()
        {
            if (request.Do is { } kind) bad.AddNoneOf(Name("do"), kind, [.. CommandRequest.Kinds.Keys]);
            else bad.Add(Name("do"), $"Say what to do: one of {string.Join(", ", CommandRequest.Kinds.Keys)}.");
            return null;
        }

        string Container()
        {
            if (request.Container is not { } name) bad.Add(Name("container"), "Name a container.");
            else if (pod is not null && pod.Find(name) is null) bad.AddNoneOf(Name("container"), name, [.. pod.AllContainers.Select(container => container.Name)]);
            return request.Container ?? "";
        }

        int ExitCode()
        {
            if (request.ExitCode is < 0 or > 255) bad.Add(Name("exitCode"), "An exit code is a whole number from 0 to 255.");
            return request.ExitCode ?? 137;
        }

        ProbeKind Probe()
        {
            if (request.Probe is null) bad.Add(Name("probe"), $"Name a probe: one of {string.Join(", ", Probes)}.");
            else if (!Probes.Contains(request.Probe)) bad.AddNoneOf(Name("probe"), request.Probe, Probes);
            return request.Probe switch { "startup" => ProbeKind.Startup, "readiness" => ProbeKind.Readiness, _ => ProbeKind.Liveness };
        }

        bool? Outcome()
        {
            if (request.Outcome is { } outcome && !Outcomes.Contains(outcome)) bad.AddNoneOf(Name("outcome"), outcome, Outcomes);
            return request.Outcome is null ? null : request.Outcome == "success";
        }

        string Image()
        {
            if (request.Image is { Length: > 0 and <= 1024 } image) return image;
            bad.Add(Name("image"), "Name the new image, in at most 1024 characters.");
            return "";
        }
    }

    /// <summary>A length in seconds, 0 to 24 hours; finer parts than milliseconds are rounded.</summary>
    public static TimeSpan? ReadLength(double? seconds, string name, BadOptions bad)
    {
        if (seconds is null) return null;
        if (seconds >= 0 && seconds <= SimulationOptions.LongestTime.TotalSeconds) return TimeSpan.FromMilliseconds(Math.Round(seconds.Value * 1000));
        bad.Add(name, "It is a number of seconds from 0 to 86400.");
        return null;
    }

    /// <summary>A grace period in whole seconds, as the API server accepts it.</summary>
    public static TimeSpan? ReadGrace(double? seconds, string name, BadOptions bad)
    {
        if (seconds is null || (double.IsInteger(seconds.Value) && seconds >= 0 && seconds <= SimulationOptions.LongestTime.TotalSeconds))
            return seconds is null ? null : TimeSpan.FromSeconds(seconds.Value);
        bad.Add(name, "A grace period is a whole number of seconds from 0 to 86400.");
        return null;
    }
}
