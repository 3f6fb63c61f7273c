using PodTimeline.Model.Events;

namespace PodTimeline.Timeline.Why.Facts;

/// <summary>Exit codes in words.</summary>
internal static class ExitCodes
{
    /// <summary>Such as <c>exit 137, OOMKilled</c>.</summary>
    public static string Format(SimEvent.ContainerTerminated end) =>
        end.Reason is "Completed" or "Error" ? $"exit {end.ExitCode}" : $"exit {end.ExitCode}, {end.Reason}";

    /// <summary>What the code means, with a space before it; empty when it means nothing in particular.</summary>
    public static string Explain(ContainerSnapshot snapshot, SimEvent.ContainerTerminated end) => end switch
    {
        { Reason: "OOMKilled" } => " It ran out of memory, and the kernel killed it: 137 is 128 + 9, SIGKILL.",
        { Reason: "StartError" } => " Its process could not be started.",
        { Reason: "Unknown" } => " The node went down under it.",
        { ExitCode: 143, Signal: not null } => " 143 is 128 + 15: SIGTERM ended it.",
        { ExitCode: 143 } => " 143 is what a process reports when it ends because of SIGTERM.",
        { ExitCode: 137 } when WasKilled(snapshot, end) => " 137 is 128 + 9: it did not stop in time, so SIGKILL ended it.",
        { ExitCode: 137 } => " 137 is 128 + 9: somebody ended it with SIGKILL.",
        _ => "",
    };

    private static bool WasKilled(ContainerSnapshot snapshot, SimEvent.ContainerTerminated end) => snapshot.FindLast<SimEvent.SignalSent>(signal =>
        signal.Container == end.Container && signal.Attempt == end.Attempt && signal.Signal == "SIGKILL") is not null;
}
