using System.Text;
using PodTimeline.Manifests.Kubectl;

namespace PodTimeline.Manifests.Tests.Diagnostics;

/// <summary>However long a word of the text is, a finding shows 200 characters of it at most, and so does what kubectl would say.</summary>
public class ExcerptTests
{
    private const int Long = 30_000;

    public static TheoryData<string> Texts() =>
    [
        "{0}: a\n", "apiVersion: {0}\nkind: Pod\n", "apiVersion: v1\nkind: {0}\n", "apiVersion: v1\nkind: Pod\nmetadata: {{ name: {0} }}\nspec: {{ containers: [{{ name: a, image: a }}] }}\n",
        "apiVersion: v1\nkind: Pod\nmetadata: {{ name: a, labels: {{ {0}: {0} }} }}\nspec: {{ containers: [{{ name: a, image: a }}] }}\n",
        "apiVersion: v1\nkind: Pod\nmetadata: {{ name: a }}\nspec: {{ containers: [{{ name: {0}, image: a }}, {{ name: {0}, image: a }}] }}\n",
        "apiVersion: v1\nkind: Pod\nmetadata: {{ name: a }}\nspec: {{ {0}: 1, containers: [{{ name: a, image: a, ports: {0} }}] }}\n",
        "apiVersion: v1\nkind: Pod\nmetadata: {{ name: a }}\nspec: {{ containers: [{{ name: a, image: a, resources: {{ limits: {{ cpu: {0}, {0}: 1 }} }} }}] }}\n",
        "apiVersion: v1\nkind: Pod\nmetadata: {{ name: a }}\nspec: {{ restartPolicy: {0}, containers: [{{ name: a, image: a, volumeMounts: [{{ name: {0}, mountPath: {0} }}] }}] }}\n",
        "apiVersion: v1\nkind: Pod\nmetadata: {{ name: a, annotations: {{ podtimeline.dev/behavior: \"{0}: {0}\" }} }}\nspec: {{ containers: [{{ name: a, image: a }}] }}\n",
        "a: *{0}\n", "a: &{0}! b\n", "a: !!int {0}\n", "? [{0}]\n: a\n", "{{\"a\": {0}}}\n", "a: b: {0}\n", "a: \"{0}\n", "a: [{0}\n", "- {0}: a\n   {0}: b\n",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_finding_shows_200_characters_of_a_word_at_most(string text)
    {
        foreach (var word in (string[])[new string('x', Long), string.Concat(Enumerable.Repeat("Ab-", Long / 3)), string.Concat(Enumerable.Repeat("🧹", Long / 2))])
        {
            var manifest = ManifestReader.Read(string.Format(System.Globalization.CultureInfo.InvariantCulture, text, word));
            foreach (var said in manifest.Diagnostics.SelectMany(found => new[] { found.Message, found.Words, found.Path }).OfType<string>())
            {
                Assert.DoesNotContain(word[..(Excerpts.Longest + 2)], said, StringComparison.Ordinal);
                Assert.InRange(said.Length, 0, Excerpts.LongestMessage + 1);
                Assert.All(said.EnumerateRunes(), rune => Assert.NotEqual(Rune.ReplacementChar, rune));
            }

            Assert.InRange(KubectlAnswer.Of(manifest).Error.Length, 0, 100 * Excerpts.LongestMessage);
        }
    }

    [Theory]
    [InlineData(200, 200)]
    [InlineData(201, 201)]
    [InlineData(5_000, 201)]
    public void A_word_is_cut_off_after_200_characters(int length, int shown) => Assert.Equal(shown, Excerpts.Shorten(new string('a', length)).Length);

    [Fact]
    public void Words_of_our_own_stay() => Assert.Equal($"\"{new string('a', 200)}…\" {string.Join(' ', Enumerable.Repeat("is no name", 30))}",
        Excerpts.Shorten($"\"{new string('a', 300)}\" {string.Join(' ', Enumerable.Repeat("is no name", 30))}"));
}
