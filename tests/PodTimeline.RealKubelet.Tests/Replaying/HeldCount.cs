using PodTimeline.Model.Catalogue;
using PodTimeline.RealKubelet.Tests.Traces;

namespace PodTimeline.RealKubelet.Tests.Replaying;

/// <summary>How many traces hold, by version. The page of rules shows it, from a list that this keeps equal to what the tests find.</summary>
internal static class HeldCount
{
    private const string Switch = "UPDATE_PROVEN";

    /// <summary>Compares the list with the tests, or writes it anew when <c>UPDATE_PROVEN=1</c> is set.</summary>
    /// <returns>The numbers in words.</returns>
    public static string Check()
    {
        var lines = TraceFile.All.GroupBy(trace => trace.Version.ToString()).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key} {group.Count(trace => !NotHeld.Reasons.ContainsKey(trace.Id))} {group.Count()}").ToArray();
        var file = FileOfList();
        if (Environment.GetEnvironmentVariable(Switch) == "1") File.WriteAllText(file, string.Concat(lines.Select(line => line + "\n")));
        else
            Assert.True(
                lines.SequenceEqual(RealLives.Counts.Select(count => $"{count.Kubernetes} {count.Held} {count.All}")),
                $"Catalogue/Proven/RealLives.txt does not tell how many traces hold. Write it anew: {Switch}=1 dotnet test");
        return string.Join('\n', lines);
    }

    private static string FileOfList()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PodTimeline.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie in the source tree.");
        return Path.Combine(folder.FullName, "src", "PodTimeline.Model", "Catalogue", "Proven", "RealLives.txt");
    }
}
