using System.Diagnostics;
using Microsoft.Extensions.Options;
using PodTimeline.Model.Time;
using PodTimeline.Web.Runs;
using PodTimeline.Web.Workbench;

namespace PodTimeline.Benchmarks.Browser.Peer;

/// <summary>What the server needs for a day of twelve crash loops, kubectl and the explanation included.</summary>
internal static class ServerTimes
{
    private const int Openings = 15, Seeks = 200;

    public static void Print()
    {
        var text = CrashingPod.Write(12);
        List<double> read = [], played = [], spent = [];
        WorkbenchSession session = null!;
        for (var i = 0; i < Openings + 3; i++)
        {
            session = new WorkbenchSession(TimeProvider.System, new RunRegistry(TimeProvider.System, Options.Create(new RunLimits())));
            var (from, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            session.Edit(text, isWhole: true);
            var after = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
            session.Play();
            session.MoveProposal(null); // It goes on for a day.
            Describe(session);
            if (i < 3) continue; // The compiler is still at it.
            read.Add(after);
            spent.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            played.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        }

        Console.WriteLine($"day of twelve crash loops, {session.Fold!.Events.Count} events, {session.Fold.Rows.Sum(row => row.Bars.Count)} bars");
        Console.WriteLine($"  opens (server)      {new Quantiles(played)}; of that, reading the text: {new Quantiles(read)}   goal 150");
        Console.WriteLine($"  its processor time  {new Quantiles(spent)}");
        List<double> seeks = [];
        for (var i = 0; i < Seeks + 20; i++)
        {
            var from = Stopwatch.GetTimestamp();
            session.Seek(SimInstant.FromSeconds(i * 7_919 % 86_400));
            session.CatchUp();
            Describe(session);
            if (i >= 20) seeks.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        }

        Console.WriteLine($"  seeks (server)      {new Quantiles(seeks)}   goal 10");
    }

    /// <summary>Everything else that a page shows.</summary>
    private static void Describe(WorkbenchSession session)
    {
        _ = session.ExplainWhy();
        var head = session.CreatePlayhead()!;
        _ = head.Get();
        _ = head.PrintRecordedEvents(8);
        _ = session.Moment;
    }
}
