using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Syntax;

/// <summary>Reads YAML that may have errors: each is recorded and repaired in a copy, and reading goes on after it.</summary>
internal static class DocumentRepair
{
    private const int MostRounds = 40;

    /// <summary>The document with all its errors; without a root when something had to be left out.</summary>
    public static YamlDocument Read(DerivedText document, ParseCount parses)
    {
        var problems = new List<YamlProblem>();
        var faults = LineFaults.Find(document.Text, document.Lines);
        var written = faults.Count > 0 ? YamlReader.Read(document, parses) : null;
        if (written is { Problems.Count: 0 } sound)
        {
            var values = new LongValues(sound.Root, document);
            faults = faults.FindAll(fault => fault.Fault is YamlFault.SpaceAfterDash or YamlFault.SpaceAfterColon && values.FindAt(fault.Start) is null);
            if (faults.Count == 0) return sound;
        }

        if (written is not null && !parses.MayReadAgain(document)) return written;
        var current = Apply(document, faults, problems, out var isLosing);
        var read = YamlReader.Read(current, parses);
        var first = read;
        if (problems.Count == 0 && !IsFatal(read)) return read;
        var failure = (written ?? read).Failure;

        for (var (last, rounds) = (-1, MostRounds); rounds > 0; rounds--)
        {
            if (!IsFatal(read)) return MakeResult(read, NoteToken(problems, failure), isLosing);
            if (read.Failure is not { } fatal || fatal.Fault is YamlFault.TooDeep or YamlFault.TooLarge) break;
            current = Apply(current, [new ParserRepairs(current).Find(fatal)], problems, out var loses);
            isLosing |= loses;
            if (fatal.Start <= last) break;
            last = fatal.Start;
            if (rounds == 1 || !parses.MayReadAgain(current)) break;
            read = YamlReader.Read(current, parses);
        }

        return problems.Count > 0 ? new YamlDocument(null, NoteToken(problems, failure)) : first;
    }

    /// <summary>Where kubectl gives up on the document as it is written; it says nothing of what comes after.</summary>
    private static List<YamlProblem> NoteToken(List<YamlProblem> problems, YamlProblem? failure)
    {
        var at = failure is null ? -1 : problems.FindIndex(problem => problem.Words == failure.Words);
        if (at >= 0) problems[at] = problems[at] with { TokenLine = failure!.TokenLine };
        return problems;
    }

    private static bool IsFatal(YamlDocument document) => document.Root is null && document.Problems.Count > 0;

    private static YamlDocument MakeResult(YamlDocument read, List<YamlProblem> problems, bool isLosing) =>
        new(isLosing ? null : read.Root, [.. problems, .. read.Problems]);

    private static DerivedText Apply(DerivedText document, IReadOnlyList<Repair> repairs, List<YamlProblem> problems, out bool isLosing)
    {
        isLosing = false;
        if (repairs.Count == 0) return document;
        problems.AddRange(repairs.Select(repair => repair.ToProblem(document)));
        isLosing = repairs.Any(repair => repair.Loses);
        return document.With(repairs.SelectMany(repair => repair.Edits).OrderBy(edit => edit.Start));
    }
}
