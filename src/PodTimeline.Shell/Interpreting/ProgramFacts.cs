using System.Collections.Immutable;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Programs;
using PodTimeline.Shell.Scripts;

namespace PodTimeline.Shell.Interpreting;

/// <summary>What is taken to be true of a program that is not modelled.</summary>
/// <param name="Sentence">The assumption, for a reader.</param>
/// <param name="Runs">From its start to its own exit.</param>
/// <param name="OnTerm">Reaction to signals.</param>
/// <param name="ExitCode">Code of its own exit.</param>
/// <param name="Logs">Lines it writes at the start.</param>
/// <param name="IsDefault">Nothing is known: it is the default of the container's kind.</param>
internal sealed record ProgramFacts(
    string Sentence, RunLength Runs, TermReaction OnTerm, int ExitCode, ImmutableArray<string> Logs, bool IsDefault = false)
{
    private static readonly TermReaction Obeys = new TermReaction.Exits(TimeSpan.FromSeconds(1));

    /// <summary>What is known: that its words name work that ends, its image's program, a known program, else its container's kind.</summary>
    /// <param name="words">Name and arguments.</param>
    /// <param name="context">Its container.</param>
    /// <param name="isFinal">Nothing comes after it in its script.</param>
    public static ProgramFacts Of(IReadOnlyList<string> words, ScriptContext context, bool isFinal)
    {
        var name = PathText.Name(words[0]);
        var shown = string.Join(' ', words.Take(4).Select(UnknownText.Shown));
        if (shown.Length > 60) shown = shown[..59] + "…";
        if (Known(words, name, context) is { } known) return known;
        if (InlineCode.Find(words) is { } inline) return inline;
        var program = KnownPrograms.Find(words[0]);
        if (BatchWords.IsBatch(program is null ? words : [.. words.Skip(1)])) return Work(shown);
        if (program is not null)
            return new ProgramFacts(Says(shown, program.Runs, program.OnTerm), program.Runs, program.OnTerm, program.ExitCode, []);
        if (context.Kind == ContainerKind.Init || !isFinal) return Work(shown) with { IsDefault = true };
        return new ProgramFacts($"{shown} runs for ever and stops 1 s after SIGTERM", RunLength.Forever, Obeys, 0, [], IsDefault: true);
    }

    private static ProgramFacts? Known(IReadOnlyList<string> words, string name, ScriptContext context)
    {
        if (context.ImageFacts is not { } image || image.Program.Length == 0 || PathText.Name(image.Program) != name) return null;
        // Of an interpreter's image only the interpreter without a program is known.
        if (!image.Runs.IsForever && words.Count > 1) return null;
        if (image.Runs.IsForever && BatchWords.IsBatch([.. words.Skip(1)])) return null;
        return new ProgramFacts(Says(name, image.Runs, image.OnTerm), image.Runs, image.OnTerm, image.ExitCode, image.Logs);
    }

    private static ProgramFacts Work(string shown) => new(
        $"{shown} takes {AssumptionLedger.Seconds(KnownPrograms.TypicalWork)} and succeeds", new RunLength(KnownPrograms.TypicalWork),
        new TermReaction.NoHandler(), 0, []);

    private static string Says(string shown, RunLength runs, TermReaction onTerm) =>
        (runs.IsForever ? $"{shown} runs for ever" : $"{shown} takes {AssumptionLedger.Seconds(runs.Length)}") + onTerm switch
        {
            TermReaction.Exits(var after, _) => $" and stops {AssumptionLedger.Seconds(after)} after SIGTERM",
            TermReaction.Ignores => " and ignores SIGTERM",
            _ => "",
        };
}
