using System.Text.Json;
using PodTimeline.Model.Commands;
using PodTimeline.Web.Api.Contract;

namespace PodTimeline.Web.Api.Options;

/// <summary>Writes commands as <see cref="CommandRequest"/> takes them.</summary>
internal static class CommandWriter
{
    /// <summary>Writes one command as an object.</summary>
    public static void Write(Utf8JsonWriter json, SimCommand command)
    {
        json.WriteStartObject();
        json.WriteSeconds("at", command.At);
        switch (command)
        {
            case SimCommand.Delete delete:
                json.WriteString("do", "delete");
                if (delete.GracePeriod is { } grace) json.WriteSeconds("gracePeriodSeconds", grace);
                break;
            case SimCommand.Kill kill:
                json.WriteString("do", "kill");
                json.WriteString("container", kill.Container);
                json.WriteNumber("exitCode", kill.ExitCode);
                if (kill.OutOfMemory) json.WriteBoolean("oom", true);
                break;
            case SimCommand.SetProbe probe:
                json.WriteString("do", "setProbe");
                json.WriteString("container", probe.Container);
                json.WriteString("probe", WireNames.Get(probe.Probe));
                if (probe.Succeeds is { } succeeds) json.WriteString("outcome", succeeds ? "success" : "failure");
                break;
            case SimCommand.SetImage image:
                json.WriteString("do", "setImage");
                json.WriteString("container", image.Container);
                json.WriteString("image", image.Image);
                break;
            case SimCommand.RestartKubelet restart:
                json.WriteString("do", "restartKubelet");
                if (restart.DownFor is { } down) json.WriteSeconds("downFor", down);
                break;
            case SimCommand.RebootNode reboot:
                json.WriteString("do", "rebootNode");
                json.WriteSeconds("downFor", reboot.DownFor);
                break;
            case SimCommand.RemoveEnded:
                throw new NotSupportedException("No client can give this command, so none can be told of it.");
        }

        json.WriteEndObject();
    }
}
