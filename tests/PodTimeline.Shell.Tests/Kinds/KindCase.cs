using System.Globalization;
using System.Text.RegularExpressions;
using PodTimeline.Kubelet;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Manifests;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Time;
using PodTimeline.Shell.Reading;

namespace PodTimeline.Shell.Tests.Kinds;

/// <summary>
/// A case of a table: <c># title</c>, the lines of a manifest or of its only container (named <c>app</c>), <c>@ option</c> lines, and
/// <c>-> what comes of it</c>. Options: <c>until S</c>, <c>delete S</c>, <c>restart Policy</c>, <c>job</c>, <c>deployment</c>. See
/// <see cref="KindFinding"/> for what may be expected.
/// </summary>
internal sealed partial record KindCase(string Title, string Body, IReadOnlyList<string> Options, IReadOnlyList<string> Expectations)
{
    /// <summary>The cases of a table.</summary>
    public static IEnumerable<KindCase> Read(string table)
    {
        foreach (var block in Blank().Split(table.Replace("\r", "", StringComparison.Ordinal).Trim()))
        {
            var lines = block.Split('\n');
            var title = lines.First(line => line.StartsWith("# ", StringComparison.Ordinal))[2..];
            var body = lines.Where(line => !line.StartsWith("# ", StringComparison.Ordinal) && !line.StartsWith("@ ", StringComparison.Ordinal) && !line.StartsWith("-> ", StringComparison.Ordinal));
            yield return new KindCase(title, string.Join('\n', body), [.. lines.Where(line => line.StartsWith("@ ", StringComparison.Ordinal)).Select(line => line[2..])],
                [.. lines.Where(line => line.StartsWith("-> ", StringComparison.Ordinal)).SelectMany(line => line[3..].Split(" ; ")).Select(text => text.Trim())]);
        }
    }

    /// <summary>Runs it and says what is not as expected.</summary>
    public IReadOnlyList<string> Faults()
    {
        var result = ManifestReader.Read(Manifest());
        if (result.Pod is not { } pod) return ["cannot be read: " + string.Join("; ", result.Diagnostics.Take(3).Select(diagnostic => diagnostic.Message))];
        var behaviors = BehaviorReader.Read(pod);
        var simulation = PodSimulation.Run(pod, behaviors, new SimulationOptions
        {
            Timings = ClusterTimings.None,
            Until = TimeSpan.FromSeconds(Option("until") ?? 300),
            Commands = Option("delete") is { } at ? [new SimCommand.Delete(null) { At = SimInstant.FromSeconds(at) }] : [],
        });
        return [.. Expectations.Select(expectation => KindFinding.Check(expectation, simulation, pod, behaviors)).OfType<string>()];
    }

    private string Manifest()
    {
        if (Body.StartsWith("apiVersion:", StringComparison.Ordinal) || Body.StartsWith("kind:", StringComparison.Ordinal) || Body.StartsWith('{')) return Body;
        var container = string.Join('\n', Body.Split('\n').Select(line => "     " + line));
        if (Options.Contains("job"))
            return "apiVersion: batch/v1\nkind: Job\nmetadata: {name: p}\nspec:\n template:\n  spec:\n   restartPolicy: Never\n   containers:\n   - name: app\n" + container;
        if (Options.Contains("deployment"))
            return "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: p}\nspec:\n selector: {matchLabels: {a: b}}\n template:\n  metadata: {labels: {a: b}}\n  spec:\n   containers:\n   - name: app\n" + container;
        if (Options.Contains("init"))
            return "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n   containers:\n   - {name: main, image: 'registry.example/main:1'}\n   initContainers:\n   - name: app\n" + container;
        var policy = Options.FirstOrDefault(option => option.StartsWith("restart ", StringComparison.Ordinal))?[8..] ?? "Never";
        return $"apiVersion: v1\nkind: Pod\nmetadata: {{name: p}}\nspec:\n   restartPolicy: {policy}\n   containers:\n   - name: app\n" + container;
    }

    private double? Option(string name) => Options.FirstOrDefault(option => option.StartsWith(name + " ", StringComparison.Ordinal)) is { } option
        ? double.Parse(option.AsSpan(name.Length + 1), CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\n{2,}(?=# )")]
    private static partial Regex Blank();
}
