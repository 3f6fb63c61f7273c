using PodTimeline.Testing.Sizes;

namespace PodTimeline.Manifests.Tests.Validation;

/// <summary>A text of the most lines or the most bytes costs 64 MiB of memory at most, whatever it repeats: it is counted, not timed.</summary>
[Collection(nameof(Alone))]
public class HostileShapeTests
{
    private const long MostAllocated = 64L * 1024 * 1024;

    /// <summary>Lines that cost most, one kind of work each: keys, items, documents, fences, fragments, prose, templates, odd characters.</summary>
    private static readonly string[] Costly =
    [
        "a:\n", "image: \n", "image: a\n", "containers:\n", "spec:\n", "---\n", "{}\n", "{}\n---\n", "a: b\n---\n", "```yaml\nkind: Pod\n```\n", "<<: *a\n", "a: {{ .x }}\n", "\u00a0a: b\n", "- - - a\n",
    ];

    private static readonly string[] Lines =
    [
        .. Costly, "\n", "\r", "\t\n", "|\n", "- a\n", "- image: a\n", "```\n", "```yaml\n", "~~~\na: b\n~~~\n", "cat <<EOF\n", "cat <<EOF\na: b\nEOF\n", "%\n", "> a\n", "+a\n", "@@ -1 +1 @@\n",
        "$ kubectl get pods\n", "NAME READY\n", "2024-01-01 a: b\n", "This is prose: it is.\n", "{{ .x }}\n", "a: ${X}\n", "&lt;\n", "kind: Pod\n", "kind: Pod\n---\n", "apiVersion: v1\nkind: Pod\n---\n",
        "metadata:\nspec:\n", "a: 'b\n", "a: [b\n", "\"\n", "[\n", "]\n", "{\n", "&a a\n", "? a\n", ":\n", ": a\n", "a\tb: c\n", "\ta: b\n", "“a”\n", "a: |\n b\n", "a:\n  b:\n    c:\n", "a:\n- b:\n", "# c\n", "...\n",
        "- name: a\n  image: b\n", "- name: a\n image: b\n", "env:\n- name: a\n", "-a: b\n", "image:a\n", "    \n", "a: b # c\n", "- - - - - - - - a\n",
    ];

    private static readonly string[] Runs =
    [
        "image: ", "a: ", "- ", "[", "{", "\"", "'", "a ", "\t", "%", "$(", "{{ .a }}", "${a}", "&amp;", ": ", "[a,", "--- ", "```", "<<E ", "#", "\\", "漢", "\u00a0", "\u200b", "\0", "*a ", "!a ", "k: v, ",
    ];

    public static TheoryData<string, int> Shapes()
    {
        var shapes = new TheoryData<string, int>();
        foreach (var line in Costly.Union(Effort.Sample(Lines))) shapes.Add(line, ManifestReader.MostLines - 1);
        foreach (var run in Effort.Sample(Runs)) shapes.Add(run, int.MaxValue);
        return shapes;
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_text_of_one_shape_costs_64_MiB_at_most(string shape, int lines) => Assert.InRange(Measure(Repeat(shape, lines)), 0, MostAllocated);

    /// <summary>What makes a long text be looked at again: a fault at its end, a part of a manifest, indentation that is lost.</summary>
    [Theory]
    [InlineData("", "a: b\n", 49_990, "x: \"y\n")]
    [InlineData("", "a: b\n", 49_990, "x: y: z\n")]
    [InlineData("", "a: b\n", 49_990, "\u00a0x: y\n")]
    [InlineData("", "a: b\n", 49_990, "\tx: y\n")]
    [InlineData("", "a: b\n", 49_990, "This is prose, after all.\n")]
    [InlineData("image: a\n", "# c\n", 9_980, "")]
    [InlineData("", "- image: a\n  name: b\n", 4_990, "")]
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata:\nname: a\nspec:\ncontainers:\n", "env:\n- name: a\n", 1_490, "")]
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata:\nname: a\nspec:\ncontainers:\n", "- \n", 2_980, "")]
    [InlineData("spec:\n", "containers:\n", 2_980, "")]
    public void A_text_that_is_read_again_costs_64_MiB_at_most(string head, string shape, int times, string tail) =>
        Assert.InRange(Measure(head + string.Concat(Enumerable.Repeat(shape, times)) + tail), 0, MostAllocated);

    /// <summary>Such a text is looked through for manifests first, and each is then read by itself.</summary>
    [Fact]
    public void A_text_of_all_shapes_costs_192_MiB_at_most()
    {
        var random = new Random(15);
        for (var round = Effort.Scale(10); round > 0; round--)
        {
            var text = new System.Text.StringBuilder();
            for (var lines = 0; lines < ManifestReader.MostLines - 10 && text.Length < ManifestReader.LargestText / 4;)
            {
                var line = Lines[random.Next(Lines.Length)];
                for (var times = random.Next(1, 500); times > 0 && lines < ManifestReader.MostLines - 10; times--, lines += line.Count(c => c is '\n' or '\r')) text.Append(line);
            }

            Assert.InRange(Measure(text.ToString()), 0, 3 * MostAllocated);
        }
    }

    private static long Measure(string text)
    {
        ManifestReader.Read("a: b"); // What is made once for all texts.
        var before = GC.GetAllocatedBytesForCurrentThread();
        ManifestReader.Read(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Repeat(string shape, int lines) => string.Concat(Enumerable.Repeat(shape,
        Math.Min(ManifestReader.LargestText / System.Text.Encoding.UTF8.GetByteCount(shape), lines / Math.Max(1, shape.Count(c => c is '\n' or '\r')))));
}
