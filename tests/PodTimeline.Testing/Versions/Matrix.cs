using PodTimeline.Model.Versions;

namespace PodTimeline.Testing.Versions;

/// <summary>What differs between versions, row by row: each test runs in every version that is modelled.</summary>
internal static class Matrix
{
    /// <summary>The versions with what is expected of them.</summary>
    /// <param name="before">Expected of the oldest.</param>
    /// <param name="changes">The minor version from which on something else is expected, and what.</param>
    public static TheoryData<int, T> Of<T>(T before, params (int Since, T Then)[] changes)
    {
        var data = new TheoryData<int, T>();
        for (var minor = 27; minor <= 37; minor++)
        {
            Assert.Contains(new KubernetesVersion(minor), KubernetesVersion.All);
            foreach (var (since, then) in changes)
                if (since == minor) before = then;
            data.Add(minor, before);
        }

        Assert.Equal(KubernetesVersion.All.Length, data.Count);
        return data;
    }
}
