using PodTimeline.Manifests.Reading;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Tests.Reading;

/// <summary>What reading costs, counted in calls of the YAML library.</summary>
public class ParseCountTests
{
    private const string Pod = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: app\n    image: app:1\n";

    [Theory]
    [InlineData(1, Pod)]
    [InlineData(3, Pod + "---\n" + Pod + "---\n" + Pod)]                              // Each document is parsed by itself.
    [InlineData(0, "{\"apiVersion\": \"v1\", \"kind\": \"Pod\"}")]                    // JSON has a reader of its own.
    [InlineData(2, "containers:\n- name: app\n  image: app:1\n")]                     // The fragment, and the manifest made of it.
    [InlineData(2, "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web: app\n")]       // The text, and the text after a repair.
    [InlineData(2, "apiVersion: v1\nkind: Pod\nmetadata:\nname: web\nspec:\ncontainers:\n- name: app\nimage: app:1\n")]   // Flat, and mended.
    public void A_text_is_parsed_once(int times, string text) => Assert.Equal(times, Count(text).Texts);

    [Fact]
    public void Nothing_is_parsed_twice_in_a_page_of_prose()
    {
        var page = TestData.Text(TestData.Names("seeds/").First());
        Assert.InRange(Count(page).Characters, 1, 2 * page.Length);
    }

    [Fact]
    public void Faults_in_a_long_text_cost_a_few_rounds_at_most()
    {
        var text = string.Concat(Enumerable.Repeat("a: b: c\n", 100_000));
        Assert.InRange(Count(text).Characters, text.Length, 3L * text.Length);
    }

    private static ParseCount Count(string text)
    {
        var documents = new DocumentSource(new DiagnosticBag(new SourceText(text)), KubernetesVersion.Default);
        documents.Read(text);
        return documents.Parses;
    }
}
