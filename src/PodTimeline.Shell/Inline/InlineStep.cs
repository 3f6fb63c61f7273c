using System.Collections.Immutable;
using PodTimeline.Model.Behaviors;

namespace PodTimeline.Shell.Inline;

/// <summary>One step of a program in the arguments of an interpreter, as far as it matters.</summary>
internal abstract record InlineStep
{
    private InlineStep() { }

    /// <summary>Waits.</summary>
    public sealed record Sleep(TimeSpan Length) : InlineStep;

    /// <summary>Writes a line.</summary>
    public sealed record Print(string Text) : InlineStep;

    /// <summary>Ends the program.</summary>
    public sealed record Exit(int Code) : InlineStep;

    /// <summary>Listens on a port from now on; null: on some port.</summary>
    public sealed record Listen(int? Port, bool IsLoopback) : InlineStep;

    /// <summary>Takes memory; <see cref="long.MaxValue"/>: more and more of it.</summary>
    public sealed record Take(long Bytes) : InlineStep;

    /// <summary>How signals end it from now on.</summary>
    public sealed record React(TermReaction Reaction) : InlineStep;

    /// <summary>Goes on forever without doing anything that matters.</summary>
    public sealed record Forever : InlineStep;

    /// <summary>Repeats the same steps forever.</summary>
    public sealed record Repeat(ImmutableArray<InlineStep> Steps) : InlineStep;
}
