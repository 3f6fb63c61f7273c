using PodTimeline.Kubectl.Text;

namespace PodTimeline.Kubectl.Tests.Text;

/// <summary>Rows of Kubernetes' own duration tests.</summary>
public sealed class HumanDurationTableTests
{
    private const string File = "human-duration.json";

    public static TheoryData<string> Rows =>
        [.. Data.Cases(File).Where(row => (string?)row["function"] == "HumanDuration").Select(row => (string)row["id"]!)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void K12_a_length_of_time(string id)
    {
        var row = Data.Case(File, id);
        Assert.Equal((string)row["expect"]!, HumanDuration.Format(new TimeSpan((long)row["nanoseconds"]! / 100)));
    }
}
