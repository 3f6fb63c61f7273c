using System.Diagnostics;
using System.Globalization;
using PodTimeline.Manifests.Tests.Annotated;
using PodTimeline.Manifests.Tests.Mending;
using PodTimeline.Manifests.Text;
using PodTimeline.Testing.Sizes;
using Xunit.Abstractions;

namespace PodTimeline.Manifests.Tests.Fuzzing;

/// <summary>
/// Whatever is pasted is answered: no exception, no finding outside of the text, no long wait. A longer run:
/// <c>FUZZ_COUNT=200000 FUZZ_SEED=1 dotnet test tests/PodTimeline.Manifests.Tests --filter FuzzTests</c>.
/// </summary>
[Collection(nameof(Alone))]
public class FuzzTests(ITestOutputHelper output)
{
    private static readonly int DefaultCount = Effort.Scale(2_000);

    private const int MostFailures = 10;

    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(250);

    /// <summary>For a text of 300,000 characters, which takes a third of it.</summary>
    private static readonly TimeSpan LongestOfLong = TimeSpan.FromSeconds(1);

    [Fact]
    public void Every_damaged_manifest_is_answered_in_time_with_findings_inside_of_it()
    {
        var count = Number("FUZZ_COUNT", DefaultCount);
        var mutator = new Mutator(Number("FUZZ_SEED", 1), Sources());
        // The first reads of a process also compile the code.
        foreach (var source in Sources()) Check(source);
        var failures = new List<string>();
        var (slowest, slowestText, total) = (TimeSpan.Zero, "", Stopwatch.StartNew());
        for (var i = 0; i < count && failures.Count < MostFailures; i++)
        {
            var text = mutator.Next();
            try
            {
                var time = Check(text);
                if (time > Longest) time = new[] { time, Check(text), Check(text) }.Min();
                if (time > Longest) failures.Add($"Mutation {i} takes {time.TotalMilliseconds} ms:\n{text}");
                if (time > slowest) (slowest, slowestText) = (time, text);
            }
            catch (Exception error)
            {
                failures.Add($"Mutation {i}: {error}\n{text}");
            }
        }

        output.WriteLine($"{count} mutations in {total.Elapsed.TotalSeconds:0} s, slowest read {slowest.TotalMilliseconds:0.0} ms of "
            + $"{slowestText.Length} characters");
        foreach (var failure in failures) output.WriteLine(failure);
        Assert.Empty(failures);
    }

    /// <summary>Texts that were once answered with a fix outside of them.</summary>
    [Theory]
    [InlineData("api:Version: v1\n      [  kind: Pod\nmetadata:\n      name: oracle\nspec:\n  contai\n\nners: ```")]
    [InlineData("initContainers:\n- - - - - - - name: i\n  image: i:1\n$ kubectl get pods\nNAME   READY\np      1/1\ncontainerequests: "
        + "{}\nlimits:\ncpu: \"9\"\n"
        + "- name: a\n  imagee: b:1")]
    public void A_fix_stays_inside_of_the_text(string text) => Check(text);

    /// <summary>Long values, one kind of character after the other, where looking twice at each would take a minute.</summary>
    [Theory]
    [InlineData("spec: { containers: [{ name: \"{0}\", image: a }, { name: \"{0}\", image: a }] }", "-", "")]
    [InlineData("metadata: { name: \"{0}\" }", "a.", "!")]
    [InlineData("metadata: { labels: { \"{0}\": \"{0}\" } }", "a-", "!")]
    [InlineData("spec: { containers: [{ name: a, image: \"{0}\" }] }", "a__", "!")]
    [InlineData("spec: { containers: [{ name: a, image: a, resources: { limits: { cpu: \"{0}\" } } }] }", "1", "x")]
    [InlineData("spec: { containers: [{ name: a, image: a, command: [sh, -c, \"{0}\"] }] }", "$(a ", "")]
    [InlineData("spec: { containers: [{ name: a, image: a, command: [sh, -c, \"{0}\"] }] }", "<<E ", "")]
    public void A_long_value_is_answered_in_time(string manifest, string part, string end)
    {
        var value = string.Concat(Enumerable.Repeat(part, 300_000 / part.Length)) + end;
        var text = "apiVersion: v1\nkind: Pod\n" + manifest.Replace("{0}", value, StringComparison.Ordinal) + "\n"
            + (manifest.StartsWith("spec", StringComparison.Ordinal) ? "metadata: { name: a }\n" : "spec: { containers: [{ name: a, image: a }] }\n");
        var time = new[] { Check(text), Check(text), Check(text) }.Min();
        Assert.True(time <= LongestOfLong, $"{time.TotalMilliseconds} ms");
    }

    /// <summary>Reads a text and checks the answer; the processor time of the read, or the time on the clock if that is shorter.</summary>
    private static TimeSpan Check(string text)
    {
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var manifest = ManifestReader.Read(text);
        var time = TimeSpan.FromTicks(Math.Min(watch.Elapsed.Ticks, (Environment.CpuUsage.TotalTime - processor).Ticks));
        foreach (var finding in manifest.Diagnostics)
        {
            Assert.True(finding.Span is not { } span || IsInside(span, text), $"{finding} is outside of:\n{text}");
            Assert.True(finding.Fix is not { } fix || IsInside(fix, text), $"The fix of {finding} is outside of:\n{text}");
            Assert.False(string.IsNullOrWhiteSpace(finding.Message));
        }

        Assert.True(manifest.HasErrors || manifest.Pod is not null, $"Nothing says why this cannot run:\n{text}");
        return time;
    }

    private static bool IsInside(TextSpan span, string text)
    {
        if (span.Start < 0 || span.End < span.Start || span.End > text.Length || span.Line < 1 || span.Column < 1) return false;
        return new Text.SourceText(text).MakeSpan(span.Start, span.End) == span;
    }

    private static bool IsInside(Fix fix, string text)
    {
        var at = 0;
        foreach (var edit in fix.Edits)
        {
            if (edit.Start < at || edit.End < edit.Start || edit.End > text.Length) return false;
            at = edit.End;
        }

        return fix.Apply(text).Length >= 0;
    }

    internal static List<string> Sources() =>
    [
        .. TestData.Names("pastes/").Concat(TestData.Names("seeds/")).Select(TestData.Text),
        .. TestData.Names("annotated/").SelectMany(file => AnnotatedManifest.Titles(TestData.Text(file))
            .Select(title => AnnotatedManifest.Find(TestData.Text(file), title).Text)),
        .. MenderTests.ValidManifests().Select(m => m.Yaml),
        .. MenderTests.ValidManifests().Select(m => YamlSketch.Flatten(m.Yaml)),
    ];

    private static int Number(string variable, int missing) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : missing;
}
