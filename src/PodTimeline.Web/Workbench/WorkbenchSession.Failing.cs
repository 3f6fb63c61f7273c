using PodTimeline.Manifests;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Timeline.Runs;

namespace PodTimeline.Web.Workbench;

/// <content>The safety net: a fault of the simulator costs a run, never the page.</content>
public sealed partial class WorkbenchSession
{
    private bool _isUnread;

    /// <summary>The reader or the simulation failed on the text as it is; it is not run again automatically.</summary>
    public bool HasFailed => Manifest.Diagnostics is [var only] && only.Kind == DiagnosticCodes.SimulatorFailed;

    /// <summary>Takes a text that failed before, without reading it: that happens when it is changed or played.</summary>
    public void Keep(string text)
    {
        Text = text;
        SayFailed();
    }

    /// <summary>Reads the text. When that fails, one finding says so; the run of an earlier text plays on.</summary>
    private void GuardReading(Action read)
    {
        try
        {
            read();
        }
        catch (Exception failure)
        {
            Record(failure);
            SayFailed();
        }
    }

    /// <summary>
    /// Does something with the run. If that fails, the run is abandoned, as it may be inconsistent; the text and the last picture stay.
    /// </summary>
    /// <returns>Whether it was done.</returns>
    private bool GuardRun(Action work)
    {
        var before = Snapshot;
        try
        {
            work();
            return true;
        }
        catch (Exception failure)
        {
            Record(failure);
            SayFailed();
            GiveUpRun(before);
            return false;
        }
    }

    private void GiveUpRun(RunSnapshot? before)
    {
        var failed = Run;
        (Run, _shared) = (null, null);
        Snapshot = before is null ? null : before with { Clock = before.Clock with { Playing = false }, ClockChanges = before.ClockChanges + 1 };
        try
        {
            failed?.Close(RunCloseReason.ByMaker);
        }
        catch (Exception again)
        {
            Record(again);
        }
    }

    /// <summary>Does something with the simulator apart from the run; a failure is logged and has no other effect.</summary>
    /// <returns>Null when it failed.</returns>
    public T? Guard<T>(Func<T?> work) where T : class
    {
        try
        {
            return work();
        }
        catch (Exception failure)
        {
            Record(failure);
            return null;
        }
    }

    private void SayFailed() => (Manifest, Behaviors, _isUnread) = (Manifest.FromFailure(Text), [], true);

    private void Record(Exception failure)
    {
        if (log is not null) LogFailure(log, failure, Text.Length);
    }

    [LoggerMessage(LogLevel.Error, "The simulator failed on a text of {Length} characters.")]
    private static partial void LogFailure(ILogger log, Exception failure, int length);
}
