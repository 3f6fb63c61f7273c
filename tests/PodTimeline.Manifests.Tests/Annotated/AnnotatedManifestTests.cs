namespace PodTimeline.Manifests.Tests.Annotated;

/// <summary>
/// Texts with their findings under the lines they belong to, in Data/annotated. Each file is both test and catalogue of messages.
/// </summary>
public class AnnotatedManifestTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var file in TestData.Names("annotated/"))
            foreach (var name in AnnotatedManifest.Titles(TestData.Text(file))) cases.Add(file, name);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_finding_stands_under_its_line_and_no_other_is_made(string file, string title)
    {
        var annotated = AnnotatedManifest.Find(TestData.Text(file), title);
        var actual = annotated.Actual(ManifestReader.Read(annotated.Text).Diagnostics);
        Assert.Equal(string.Join('\n', annotated.Expected.Order(StringComparer.Ordinal)), string.Join('\n', actual.Order(StringComparer.Ordinal)));
    }

    /// <summary>A fix takes its finding away and changes nothing but what it says; all of them one after the other end.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Round_trip_A_fix_removes_its_finding(string file, string title)
    {
        var text = AnnotatedManifest.Find(TestData.Text(file), title).Text;
        for (var round = 0; ManifestReader.Read(text).Diagnostics.FirstOrDefault(d => d.Fix is not null) is { } finding; round++)
        {
            var before = Like(finding, text);
            text = finding.Fix!.Apply(text);
            Assert.True(Like(finding, text) < before, $"{finding} is still there after \"{finding.Fix.Title}\":\n{text}");
            Assert.True(round < 60, "The fixes never end.");
        }
    }

    private static int Like(Diagnostic finding, string text) =>
        ManifestReader.Read(text).Diagnostics.Count(d => d.Code == finding.Code);
}
