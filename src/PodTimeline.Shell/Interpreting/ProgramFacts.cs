using System.Collections.Immutable;
using PodTimeline.Model.Behaviors;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Images;
using PodTimeline.Shell.Inline;
using PodTimeline.Shell.Network;
using PodTimeline.Shell.Programs;
using PodTimeline.Shell.Scripts;

namespace PodTimeline.Shell.Interpreting;

/// <summary>What is assumed about a program that is not modelled.</summary>
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

    /// <summary>What it listens on while it runs.</summary>
    public Listening Listens { get; init; } = Listening.Unknown;

    /// <summary>The kernel kills it: it exceeds its memory limit.</summary>
    public bool IsOutOfMemory { get; init; }

    /// <summary>
    /// The first that is known: its arguments, its image's program, a known program, words that name work that ends, else its
    /// container's kind.
    /// </summary>
    /// <param name="words">Name and arguments.</param>
    /// <param name="context">Its container.</param>
    /// <param name="isFinal">Nothing comes after it in its script.</param>
    public static ProgramFacts Of(IReadOnlyList<string> words, ScriptContext context, bool isFinal)
    {
        // A module of Python is a program of its own.
        if (InlineProgram.FindLanguage(words[0]) == "python" && words is [_, "-m", _, ..] or [_, "-u", "-m", _, ..]) words = [.. words.SkipWhile(word => word != "-m").Skip(1)];
        var name = PathText.GetName(words[0]);
        var shown = string.Join(' ', words.Take(4).Select(UnknownText.Show));
        if (shown.Length > 60) shown = shown[..59] + "…";
        var image = FindImage(name, context);
        if (image is not null && StartChecks.FindRefusal(image, words, context) is { } refusal) return refusal;
        if (MemoryUse.OfProgram(words, context) is { } hungry) return hungry;
        if (ArgumentRules.Find(words, context.FindVariable, context.IsToEnd) is { } rule) return OfRule(rule, shown, words, context);
        // For an interpreter's image, only the interpreter without a program is known.
        if (image is { } own && (own.Runs.IsForever || words.Count == 1)) return OfImage(own, words, context);
        var program = KnownPrograms.Find(words[0]);
        if (BatchWords.IsBatch(program is null ? words : [.. words.Skip(1)]) is var batch and not BatchSign.None
            && (batch == BatchSign.Certain || context.MayEnd || !isFinal)) return MakeWork(shown);
        if (program is not null && !(context.IsToEnd && program.IsHostOf(words))) return OfProgram(program, shown, words, context);
        if (context.IsToEnd || !isFinal) return MakeWork(shown) with { IsDefault = true };
        return new ProgramFacts($"{shown} runs forever and stops 1 s after SIGTERM", RunLength.Forever, Obeys, 0, [], IsDefault: true);
    }

    /// <summary>What an image does without a command.</summary>
    public static ProgramFacts OfImage(KnownImage image, ScriptContext context)
    {
        IReadOnlyList<string> words = [image.Program.Length > 0 ? image.Program : image.Name];
        if (StartChecks.FindRefusal(image, words, context) is { } refusal) return refusal;
        if (image.IsGenuine && image.Program.Length > 0 && ArgumentRules.Find(words, context.FindVariable, context.IsToEnd) is { } rule) return OfRule(rule, image.Name, words, context);
        if (context.HasOpenInput && image is { Runs.IsForever: false, Reads: true })
            return new ProgramFacts($"{image.Name} waits for input", RunLength.Forever, new TermReaction.NoHandler(), 0, []) { Listens = Listening.None };
        return OfImage(image, words, context);
    }

    private static KnownImage? FindImage(string name, ScriptContext context) =>
        context.ImageFacts is { Program.Length: > 0 } image && PathText.GetName(image.Program) == name ? image : null;

    private static ProgramFacts OfImage(KnownImage image, IReadOnlyList<string> words, ScriptContext context) =>
        new(Says(PathText.GetName(words[0]), image.Runs, image.OnTerm), image.Runs, image.OnTerm, image.ExitCode, image.Logs)
        {
            Listens = image.Runs.IsForever ? FindListening(image, words, context) : Listening.None,
        };

    private static Listening FindListening(KnownImage image, IReadOnlyList<string> words, ScriptContext context)
    {
        if (!image.IsGenuine) return Listening.Unknown;
        var program = KnownPrograms.Find(words[0]);
        if (image.Listens is { } own) return program is null ? own : PortChoice.Choose(program with { Listens = own }, words, context);
        return program is null ? Listening.Unknown : PortChoice.Choose(program, words, context);
    }

    private static ProgramFacts OfProgram(KnownProgram program, string shown, IReadOnlyList<string> words, ScriptContext context) =>
        new(Says(shown, program.Runs, program.OnTerm), program.Runs, program.OnTerm, program.ExitCode, []) { Listens = PortChoice.Choose(program, words, context) };

    private static ProgramFacts OfRule(ArgumentRule rule, string shown, IReadOnlyList<string> words, ScriptContext context)
    {
        var program = KnownPrograms.Find(words[0]);
        var reaction = rule.OnTerm ?? (rule.Runs.IsForever ? program?.OnTerm ?? Obeys : new TermReaction.Exits(TimeSpan.Zero, 143));
        var listens = !rule.Runs.IsForever ? Listening.None
            : program is null ? rule.Listens ?? Listening.Unknown
            : PortChoice.Choose(rule.Listens is { } said ? program with { Listens = said } : program, words, context);
        return new ProgramFacts(Says(shown, rule.Runs, reaction), rule.Runs, reaction, rule.ExitCode, rule.Log is { } log ? [log] : []) { Listens = listens };
    }

    private static ProgramFacts MakeWork(string shown) => new(
        $"{shown} takes {AssumptionLedger.FormatSeconds(KnownPrograms.TypicalWork)} and succeeds", new RunLength(KnownPrograms.TypicalWork),
        new TermReaction.NoHandler(), 0, []) { Listens = Listening.None };

    private static string Says(string shown, RunLength runs, TermReaction onTerm) =>
        (runs.IsForever ? $"{shown} runs forever" : $"{shown} takes {AssumptionLedger.FormatSeconds(runs.Length)}") + onTerm switch
        {
            TermReaction.Exits(var after, _) when runs.IsForever => $" and stops {AssumptionLedger.FormatSeconds(after)} after SIGTERM",
            TermReaction.Ignores => " and ignores SIGTERM",
            _ => "",
        };
}
