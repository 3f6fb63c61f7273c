using System.Collections.Immutable;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Wording;

namespace PodTimeline.Timeline.Differences;

public abstract partial record Difference
{
    /// <summary>The pod ends differently, or only in one of the runs.</summary>
    /// <param name="Phases">How it ends by itself; null: it does not.</param>
    /// <param name="Ends">When it does; otherwise the last event before it is deleted or the log ends.</param>
    /// <param name="Keepers">What still runs where it does not end.</param>
    /// <param name="IsJob">Whether a Job has made it.</param>
    public sealed record Outcome(Sides<PodPhase?> Phases, Sides<Occurrence> Ends, ImmutableArray<string> Keepers, bool IsJob) : Difference
    {
        /// <inheritdoc/>
        public override DifferenceRank Rank => DifferenceRank.Outcome;

        /// <inheritdoc/>
        public override double Size => 0;

        /// <inheritdoc/>
        public override ImmutableArray<string> Containers => Keepers;

        /// <inheritdoc/>
        public override string Sentence => Endless is { } side
            ? $"{(IsJob ? "The Job never completes" : "The pod never ends")} in {Pair.Get(side)}"
                + (Keepers.Length > 0 ? $": {DifferenceWords.JoinNames(Keepers)} {DifferenceWords.ChooseVerb(Keepers, "keeps", "keep")} running" : "")
            : $"The final phase is {Phases.First} in {Pair.First}, {Phases.Second} in {Pair.Second}";

        /// <inheritdoc/>
        public override string Detail => Endless is { } side
            ? $"In {Pair.Get(Flip(side))} the pod ends {Phases[Flip(side)]} at {DisplayText.FormatInstant(Ends[Flip(side)].At)}."
            : $"At {DisplayText.FormatInstant(Ends.First.At)} in {Pair.First}, at {DisplayText.FormatInstant(Ends.Second.At)} in {Pair.Second}.";

        /// <inheritdoc/>
        public override ImmutableArray<DifferencePlace> Places => FindPlaces(null, Ends.Select<Occurrence?>(end => end));

        /// <inheritdoc/>
        public override ImmutableArray<DifferenceMark> Marks => Endless is { } side
            ? [.. Keepers.Where(_ => Ends[Flip(side)].At < Ends[side].At).Select(keeper => new DifferenceMark(side, keeper, Ends[Flip(side)].At, Ends[side].At, MarkForm.Box, "")), .. CreateTags(null, Ends.Select<Occurrence?>(end => end))]
            : CreateTags(null, Ends.Select<Occurrence?>(end => end));

        /// <inheritdoc/>
        public override Difference Swap() => this with { Phases = Phases.Swap(), Ends = Ends.Swap() };

        private Side? Endless => Phases.First is null ? Side.First : Phases.Second is null ? Side.Second : null;

        private static Side Flip(Side side) => side == Side.First ? Side.Second : Side.First;
    }

    /// <summary>The pod ends by itself at another time.</summary>
    /// <param name="Phase">How.</param>
    /// <param name="Ends">When.</param>
    public sealed record EndShift(PodPhase Phase, Sides<Occurrence> Ends) : Difference
    {
        /// <inheritdoc/>
        public override DifferenceRank Rank => DifferenceRank.End;

        /// <inheritdoc/>
        public override double Size => Math.Abs(Shift.TotalSeconds);

        /// <inheritdoc/>
        public override ImmutableArray<string> Containers => [];

        /// <inheritdoc/>
        public override string Sentence => $"The pod ends {Phase} {DifferenceWords.Shift(Shift)}, at {DisplayText.FormatInstant(Ends.Second.At)}";

        /// <inheritdoc/>
        public override string Detail => $"{First} at {DisplayText.FormatInstant(Ends.First.At)}.";

        /// <inheritdoc/>
        public override ImmutableArray<DifferencePlace> Places => FindPlaces(null, Ends.Select<Occurrence?>(end => end));

        /// <inheritdoc/>
        public override ImmutableArray<DifferenceMark> Marks => CreateTags(null, Ends.Select<Occurrence?>(end => end));

        /// <inheritdoc/>
        public override Difference Swap() => this with { Ends = Ends.Swap() };

        private TimeSpan Shift => Ends.Second.At - Ends.First.At;
    }

    /// <summary>The pod is Ready at another time, or only in one of the runs.</summary>
    /// <param name="Since">When it became Ready for good; null: it is not Ready at rest.</param>
    /// <param name="Counts">What READY says then, such as <c>1/2</c>; empty when it says nothing.</param>
    public sealed record Readiness(Sides<Occurrence?> Since, Sides<string> Counts) : Difference
    {
        /// <inheritdoc/>
        public override DifferenceRank Rank => DifferenceRank.Ready;

        /// <inheritdoc/>
        public override double Size => Since is { First: { } first, Second: { } second } ? Math.Abs((second.At - first.At).TotalSeconds) : double.MaxValue;

        /// <inheritdoc/>
        public override ImmutableArray<string> Containers => [];

        /// <inheritdoc/>
        public override string Sentence => Since switch
        {
            { First: { } first, Second: { } second } => $"The pod is Ready {DifferenceWords.Shift(second.At - first.At)}, at {DisplayText.FormatInstant(second.At)}",
            { First: null } => DescribeNever(Side.First),
            _ => DescribeNever(Side.Second),
        };

        /// <inheritdoc/>
        public override string Detail => Since switch
        {
            { First: { } first, Second: not null } => $"{First} at {DisplayText.FormatInstant(first.At)}.",
            { First: null, Second: { } second } => $"In {Pair.Second} it is at {DisplayText.FormatInstant(second.At)}.",
            { First: { } first } => $"{First} it is at {DisplayText.FormatInstant(first.At)}.",
            _ => "",
        };

        /// <inheritdoc/>
        public override ImmutableArray<DifferencePlace> Places => FindPlaces(null, Since);

        /// <inheritdoc/>
        public override ImmutableArray<DifferenceMark> Marks => CreateTags(null, Since);

        /// <inheritdoc/>
        public override Difference Swap() => this with { Since = Since.Swap(), Counts = Counts.Swap() };

        private string DescribeNever(Side side) => $"The pod does not stay Ready in {Pair.Get(side)}"
            + (Counts.First.Length > 0 && Counts.Second.Length > 0 && Counts.First != Counts.Second
                ? $": READY is {Counts[side]} against {Counts[side == Side.First ? Side.Second : Side.First]}" : "");
    }

    /// <summary>kubectl shows something else for the pod at rest.</summary>
    /// <param name="Statuses">STATUS.</param>
    /// <param name="Counts">READY, such as <c>1/2</c>.</param>
    /// <param name="Since">Since when it shows that.</param>
    public sealed record Rest(Sides<string> Statuses, Sides<string> Counts, Sides<Occurrence> Since) : Difference
    {
        /// <inheritdoc/>
        public override DifferenceRank Rank => DifferenceRank.Rest;

        /// <inheritdoc/>
        public override double Size => 0;

        /// <inheritdoc/>
        public override ImmutableArray<string> Containers => [];

        /// <inheritdoc/>
        public override string Sentence => Statuses.First != Statuses.Second
            ? $"STATUS is {Statuses.First} in {Pair.First}, {Statuses.Second} in {Pair.Second}"
            : $"READY is {Counts.First} in {Pair.First} against {Counts.Second} in {Pair.Second} while STATUS is {Statuses.Second}";

        /// <inheritdoc/>
        public override string Detail => Statuses.First != Statuses.Second && Counts.First != Counts.Second
            ? $"READY is {Counts.First} against {Counts.Second}." : "";

        /// <inheritdoc/>
        public override ImmutableArray<DifferencePlace> Places => FindPlaces(null, Since.Select<Occurrence?>(since => since));

        /// <inheritdoc/>
        public override ImmutableArray<DifferenceMark> Marks => CreateTags(null, Since.Select<Occurrence?>(since => since));

        /// <inheritdoc/>
        public override Difference Swap() => this with { Statuses = Statuses.Swap(), Counts = Counts.Swap(), Since = Since.Swap() };
    }

    /// <summary>The pod is removed at another time.</summary>
    /// <param name="Gone">When its API object goes.</param>
    /// <param name="Deletions">When the deletion is requested.</param>
    public sealed record Removal(Sides<Occurrence> Gone, Sides<SimInstant> Deletions) : Difference
    {
        /// <inheritdoc/>
        public override DifferenceRank Rank => DifferenceRank.Removal;

        /// <inheritdoc/>
        public override double Size => Math.Abs((Gone.Second.At - Gone.First.At).TotalSeconds);

        /// <inheritdoc/>
        public override ImmutableArray<string> Containers => [];

        /// <inheritdoc/>
        public override string Sentence => $"The pod is removed {DifferenceWords.Shift(Gone.Second.At - Gone.First.At)}, at {DisplayText.FormatInstant(Gone.Second.At)}";

        /// <inheritdoc/>
        public override string Detail =>
            $"{DisplayText.FormatLength(Gone.Second.At - Deletions.Second)} after the deletion; in {Pair.First} {DisplayText.FormatLength(Gone.First.At - Deletions.First)}.";

        /// <inheritdoc/>
        public override ImmutableArray<DifferencePlace> Places => FindPlaces(null, Gone.Select<Occurrence?>(gone => gone));

        /// <inheritdoc/>
        public override ImmutableArray<DifferenceMark> Marks => CreateTags(null, Gone.Select<Occurrence?>(gone => gone));

        /// <inheritdoc/>
        public override Difference Swap() => this with { Gone = Gone.Swap(), Deletions = Deletions.Swap() };
    }

    /// <summary>Containers that only one of the pods has.</summary>
    /// <param name="Names">Their names.</param>
    /// <param name="Side">In which.</param>
    /// <param name="Begins">The beginnings of the logs.</param>
    public sealed record OnlyInOne(ImmutableArray<string> Names, Side Side, Sides<Occurrence> Begins) : Difference
    {
        /// <inheritdoc/>
        public override DifferenceRank Rank => DifferenceRank.OnlyInOne;

        /// <inheritdoc/>
        public override double Size => Names.Length;

        /// <inheritdoc/>
        public override ImmutableArray<string> Containers => Names;

        /// <inheritdoc/>
        public override string Sentence => $"{DifferenceWords.JoinNames(Names)} {DifferenceWords.ChooseVerb(Names, "is", "are")} only in {Pair.Get(Side)}";

        /// <inheritdoc/>
        public override string Detail => "";

        /// <inheritdoc/>
        public override ImmutableArray<DifferencePlace> Places => [new DifferencePlace(Side, null, Begins[Side])];

        /// <inheritdoc/>
        public override ImmutableArray<DifferenceMark> Marks => [.. Names.Select(name => new DifferenceMark(Side, name, Begins[Side].At, Begins[Side].At, MarkForm.Tag, ""))];

        /// <inheritdoc/>
        public override Difference Swap() => this with { Side = Side == Side.First ? Side.Second : Side.First, Begins = Begins.Swap() };
    }
}
