using PodTimeline.RealKubelet.Tests.Traces;
using Xunit.Abstractions;

namespace PodTimeline.RealKubelet.Tests.Replaying;

/// <summary>Real lives of pods, simulated: order, states, exit codes, restarts, phases, conditions, rows and events, and when.</summary>
public class ReplayTests(ITestOutputHelper output)
{
    public static TheoryData<string> Held => [.. TraceFile.All.Where(trace => !NotHeld.Reasons.ContainsKey(trace.Id)).Select(trace => trace.Id)];

    public static TheoryData<string> Others => [.. NotHeld.Reasons.Keys];

    [Theory]
    [MemberData(nameof(Held))]
    public void A_real_life_is_simulated_as_it_was(string id)
    {
        var differences = Replay.Compare(TraceFile.Find(id));

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void One_that_is_simulated_otherwise_is_known_and_explained(string id)
    {
        string found;
        try
        {
            found = string.Join('\n', Replay.Compare(TraceFile.Find(id)));
        }
        catch (Exception problem) when (problem is NotSupportedException or InvalidOperationException)
        {
            found = problem.Message;
        }

        output.WriteLine($"{NotHeld.Reasons[id]}\n{found}");
        Assert.False(found.Length == 0, $"{id} holds now: take it off the list.");
    }

    [Fact]
    public void The_number_of_lives_that_hold_is_told_by_version() => output.WriteLine(HeldCount.Check());
}
