namespace PodTimeline.Shell.Tests.Kinds;

/// <summary>What containers really do, by kinds of cases: the tables are in <c>Data/Kinds</c>.</summary>
public sealed class KindTests
{
    /// <summary>Every case: the table's name, and the case's title.</summary>
    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var table in Tables())
            foreach (var one in KindCase.Read(Text(table))) data.Add(table["Kinds/".Length..], one.Title);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_container_does_what_it_really_would(string table, string title)
    {
        var faults = KindCase.Read(Text("Kinds/" + table)).Single(one => one.Title == title).Faults();
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    private static IEnumerable<string> Tables() =>
        typeof(KindTests).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("Kinds/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static string Text(string name)
    {
        using var stream = typeof(KindTests).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
