namespace PodTimeline.Architecture.Tests;

/// <summary>Says every fault in full, one a line; xunit shortens lists.</summary>
internal static class Faults
{
    /// <summary>Fails unless there are none.</summary>
    public static void None(IEnumerable<string> faults)
    {
        var all = string.Join('\n', faults);
        Assert.True(all.Length == 0, all);
    }
}
