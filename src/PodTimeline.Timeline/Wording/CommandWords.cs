using PodTimeline.Model.Commands;

namespace PodTimeline.Timeline.Wording;

/// <summary>Commands as the page writes them.</summary>
public static class CommandWords
{
    /// <summary>What was done, in two to four words.</summary>
    public static string Describe(SimCommand command) => command switch
    {
        SimCommand.Delete { GracePeriod: { } grace } => grace == TimeSpan.Zero ? "Deleted --force" : $"Deleted, {DisplayText.FormatLength(grace)}",
        SimCommand.Delete => "Deleted",
        SimCommand.Kill { OutOfMemory: true } kill => $"{kill.Container} out of memory",
        SimCommand.Kill { ExitCode: 137 } kill => $"{kill.Container} killed",
        SimCommand.Kill kill => $"{kill.Container} crashed",
        SimCommand.SetProbe { Succeeds: null } probe => $"{probe.Container} probed as before",
        SimCommand.SetProbe probe => $"{probe.Container} {(probe.Succeeds == true ? "passes" : "fails")} its probe",
        SimCommand.SetImage image => $"{image.Container} image changed",
        SimCommand.RemoveEnded ended => $"{ended.Container} removed",
        SimCommand.RestartKubelet => "kubelet restarted",
        SimCommand.RebootNode => "node rebooted",
    };
}
