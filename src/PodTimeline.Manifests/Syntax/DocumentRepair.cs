using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Syntax;

/// <summary>Reads a document of YAML that may have faults: each is noted, mended for the rest of the reading, and reading goes on.</summary>
internal static class DocumentRepair
{
    /// <summary>Characters read over and over at most, so that a long text gets fewer rounds.</summary>
    private const int Budget = 400_000;

    private const int MostRounds = 40;

    /// <summary>The document with all its faults; without a root when something had to be left out.</summary>
    public static YamlDocument Read(DerivedText document)
    {
        var first = YamlReader.Read(document.Text, document.Map);
        var lines = LineReader.Read(document.Text);
        var problems = new List<YamlProblem>();
        var current = Apply(document, LineFaults.Find(document.Text, lines), problems, out var isLosing);
        if (problems.Count == 0 && !IsFatal(first)) return first;

        var rounds = Math.Clamp(Budget / Math.Max(1, document.Text.Length), 1, MostRounds);
        for (var last = -1; rounds > 0; rounds--)
        {
            var local = YamlReader.Read(current.Text, OffsetMap.Shift(0));
            if (!IsFatal(local)) return Result(YamlReader.Read(current.Text, current.Map), problems, isLosing);
            var fatal = local.Problems[^1];
            if (fatal.Fault is YamlFault.TooDeep or YamlFault.TooLarge) break;
            var repair = new ParserRepairs(current.Text, LineReader.Read(current.Text)).Of(fatal);
            current = Apply(current, [repair], problems, out var loses);
            isLosing |= loses;
            if (fatal.Start <= last) break;
            last = fatal.Start;
        }

        return problems.Count > 0 ? new YamlDocument(null, problems) : first;
    }

    private static bool IsFatal(YamlDocument document) => document.Root is null && document.Problems.Count > 0;

    private static YamlDocument Result(YamlDocument read, List<YamlProblem> problems, bool isLosing) =>
        new(isLosing ? null : read.Root, [.. problems, .. read.Problems]);

    private static DerivedText Apply(DerivedText document, IReadOnlyList<Repair> repairs, List<YamlProblem> problems, out bool isLosing)
    {
        isLosing = false;
        if (repairs.Count == 0) return document;
        problems.AddRange(repairs.Select(repair => repair.Problem(document)));
        isLosing = repairs.Any(repair => repair.Loses);
        return document.With(repairs.SelectMany(repair => repair.Edits).OrderBy(edit => edit.Start));
    }
}
