using PodTimeline.Simulation;
using PodTimeline.Simulation.Commands;
using PodTimeline.Simulation.Pods;
using PodTimeline.Simulation.Time;
using PodTimeline.Web.Api.Simulations;

namespace PodTimeline.Web.Api;

/// <summary>Reads commands; everything that cannot be carried out is named.</summary>
internal static class CommandReader
{
    private static readonly TimeSpan UsualReboot = TimeSpan.FromSeconds(20);
    private const string Kinds = "\"delete\", \"kill\", \"setProbe\", \"setImage\", \"restartKubelet\", \"rebootNode\"";

    /// <summary>Reads one command.</summary>
    /// <param name="request">As it was sent.</param>
    /// <param name="at">When it is carried out.</param>
    /// <param name="path">Its name in messages, such as <c>commands[0]</c>; empty for a command that stands alone.</param>
    /// <param name="pod">The pod it is for.</param>
    /// <param name="bad">Takes what is wrong.</param>
    /// <returns>Null when something is wrong.</returns>
    public static SimCommand? Read(CommandRequest request, SimInstant at, string path, PodSpec pod, List<BadOption> bad)
    {
        var before = bad.Count;
        SimCommand? command = request.Do switch
        {
            "delete" => new SimCommand.Delete(Length(request.GracePeriodSeconds, Name("gracePeriodSeconds"), bad)),
            "kill" => new SimCommand.Kill(Container(), ExitCode(), request.Oom == true),
            "setProbe" => new SimCommand.SetProbe(Container(), Probe(), Outcome()),
            "setImage" => new SimCommand.SetImage(Container(), Image()),
            "restartKubelet" => new SimCommand.RestartKubelet(Length(request.DownFor, Name("downFor"), bad)),
            "rebootNode" => new SimCommand.RebootNode(Length(request.DownFor, Name("downFor"), bad) ?? UsualReboot),
            null => Wrong("do", $"Say what to do: one of {Kinds}."),
            _ => Wrong("do", $"\"{Short(request.Do)}\" is no command. It is one of {Kinds}."),
        };
        return bad.Count > before ? null : command! with { At = at };

        string Name(string field) => path.Length == 0 ? field : path + "." + field;

        SimCommand? Wrong(string field, string message)
        {
            bad.Add(new BadOption(Name(field), message));
            return null;
        }

        string Container()
        {
            if (request.Container is { } name && pod.Find(name) is not null) return name;
            var names = string.Join(", ", pod.AllContainers.Select(container => $"\"{container.Name}\""));
            Wrong("container", request.Container is null ? $"Name a container: one of {names}." : $"There is no container \"{Short(request.Container)}\". It is one of {names}.");
            return "";
        }

        int ExitCode()
        {
            if (request.ExitCode is not < 0 and not > 255) return request.ExitCode ?? 137;
            Wrong("exitCode", "An exit code is a number from 0 to 255.");
            return 0;
        }

        ProbeKind Probe()
        {
            if (Enum.TryParse<ProbeKind>(request.Probe, ignoreCase: true, out var kind) && request.Probe!.Any(char.IsLetter)) return kind;
            Wrong("probe", "A probe is \"startup\", \"readiness\" or \"liveness\".");
            return default;
        }

        bool? Outcome()
        {
            if (request.Outcome is null or "success" or "failure") return request.Outcome is null ? null : request.Outcome == "success";
            Wrong("outcome", "An outcome is \"success\" or \"failure\"; leave it out to give the probe back to the container.");
            return null;
        }

        string Image()
        {
            if (request.Image is { Length: > 0 and <= 1024 } image) return image;
            Wrong("image", "Name the new image.");
            return "";
        }
    }

    /// <summary>A length in seconds, 0 to 24 hours.</summary>
    public static TimeSpan? Length(double? seconds, string name, List<BadOption> bad)
    {
        if (seconds is null) return null;
        if (seconds >= 0 && seconds <= SimulationOptions.LongestTime.TotalSeconds) return TimeSpan.FromSeconds(Math.Round(seconds.Value, 3));
        bad.Add(new BadOption(name, "It is a number of seconds from 0 to 86400."));
        return null;
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
