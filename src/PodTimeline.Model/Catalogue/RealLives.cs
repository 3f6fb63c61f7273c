using System.Collections.Immutable;
using System.Globalization;

namespace PodTimeline.Model.Catalogue;

/// <summary>
/// How many recorded lives of pods, from the code of real kubelets, the simulation reproduces. The list <c>Proven/RealLives.txt</c> is
/// kept equal to what the tests find; <c>UPDATE_PROVEN=1 dotnet test</c> rewrites it.
/// </summary>
public static class RealLives
{
    /// <summary>The numbers, oldest version first.</summary>
    public static ImmutableArray<RealLivesOfVersion> Counts => Lists.Counts;

    /// <summary>How many it reproduces, in all versions together.</summary>
    public static int Held => Counts.Sum(count => count.Held);

    /// <summary>How many were recorded.</summary>
    public static int All => Counts.Sum(count => count.All);

    private static class Lists
    {
        internal static readonly ImmutableArray<RealLivesOfVersion> Counts = Read();

        private static ImmutableArray<RealLivesOfVersion> Read()
        {
            using var stream = typeof(RealLives).Assembly.GetManifestResourceStream("RealLives.txt")
                ?? throw new InvalidOperationException("There is no Catalogue/Proven/RealLives.txt.");
            using var reader = new StreamReader(stream);
            return
            [
                .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '))
                    .Select(words => new RealLivesOfVersion(words[0], ParseNumber(words[1]), ParseNumber(words[2]))),
            ];
        }

        private static int ParseNumber(string word) => int.Parse(word, CultureInfo.InvariantCulture);
    }
}

/// <summary>The numbers of one version.</summary>
/// <param name="Kubernetes">The minor version, such as 1.37.</param>
/// <param name="Held">How many the simulation reproduces.</param>
/// <param name="All">How many were recorded.</param>
public sealed record RealLivesOfVersion(string Kubernetes, int Held, int All);
