using System.Collections.Immutable;
using PodTimeline.Model.Pods;
using PodTimeline.Timeline.Wording;

namespace PodTimeline.Timeline.Differences;

public abstract partial record Difference
{
    /// <summary>Containers start at another time.</summary>
    /// <param name="Shifted">Their first starts, with a shift that they have in common; not empty.</param>
    /// <param name="Waits">What the first of them waits for, such as <c>waits until envoy has started</c>; empty when it waits only for its
    /// turn.</param>
    public sealed record Start(ImmutableArray<StartShift> Shifted, Sides<string> Waits) : Difference
    {
        /// <inheritdoc/>
        public override DifferenceRank Rank => DifferenceRank.Start;

        /// <inheritdoc/>
        public override double Size => Math.Abs(Shifted[0].Length.TotalSeconds);

        /// <inheritdoc/>
        public override ImmutableArray<string> Containers => [.. Shifted.Select(shift => shift.Container)];

        /// <inheritdoc/>
        public override string Sentence =>
            $"{DifferenceWords.JoinNames(Containers)} {DifferenceWords.ChooseVerb(Containers, "starts", "start")} {DifferenceWords.Shift(Shifted[0].Length)}, at {DisplayText.FormatInstant(Shifted[0].Starts.Second.At)}";

        /// <inheritdoc/>
        public override string Detail => Waits switch
        {
            { First: var first, Second: var second } when first == second => $"{First} at {DisplayText.FormatInstant(Shifted[0].Starts.First.At)}.",
            { First: "" } => $"In {Pair.Second} {Subject} {Waits.Second}; in {Pair.First} it waits for nothing.",
            { Second: "" } => $"{First} {Subject} {Waits.First}; in {Pair.Second} it waits for nothing.",
            _ => $"{First} {Subject} {Waits.First}; in {Pair.Second} it {Waits.Second}.",
        };

        /// <inheritdoc/>
        public override ImmutableArray<DifferencePlace> Places =>
            [.. Shifted.SelectMany(shift => FindPlaces(shift.Container, shift.Starts.Select<Occurrence?>(start => start)))];

        /// <inheritdoc/>
        public override ImmutableArray<DifferenceMark> Marks => [.. Shifted.SelectMany(FindMarks)];

        /// <inheritdoc/>
        public override Difference Swap() => this with { Shifted = [.. Shifted.Select(shift => shift with { Starts = shift.Starts.Swap() })], Waits = Waits.Swap() };

        private string Subject => Shifted[0].Container;

        /// <summary>The arrow is where the container starts earlier; the other run has a background over the time it lacks.</summary>
        private static IEnumerable<DifferenceMark> FindMarks(StartShift shift)
        {
            var (early, late) = shift.Length < TimeSpan.Zero ? (Side.Second, Side.First) : (Side.First, Side.Second);
            var (from, to) = (shift.Starts[early].At, shift.Starts[late].At);
            yield return new DifferenceMark(early, shift.Container, from, to, MarkForm.Arrow, $"{DisplayText.FormatLength(to - from)} earlier");
            yield return new DifferenceMark(late, shift.Container, from, to, MarkForm.Ground, DisplayText.FormatLength(to - from));
        }
    }

    /// <summary>Containers that run in one of the runs only.</summary>
    /// <param name="Names">Their names.</param>
    /// <param name="Side">In which run they never start.</param>
    /// <param name="Blocker">The init container that blocks it there; null when there is none.</param>
    /// <param name="BlockerKind">What the blocker is there.</param>
    /// <param name="Starts">When they start in the other run, in the order of <paramref name="Names"/>.</param>
    public sealed record NeverStarts(ImmutableArray<string> Names, Side Side, string? Blocker, ContainerKind BlockerKind, ImmutableArray<Occurrence> Starts) : Difference
    {
        /// <inheritdoc/>
        public override DifferenceRank Rank => DifferenceRank.NeverStarts;

        /// <inheritdoc/>
        public override double Size => Names.Length;

        /// <inheritdoc/>
        public override ImmutableArray<string> Containers => Names;

        /// <inheritdoc/>
        public override string Sentence => $"{DifferenceWords.JoinNames(Names)} never {DifferenceWords.ChooseVerb(Names, "starts", "start")} in {Pair.Get(Side)}" + Blocker switch
        {
            null => "",
            _ when BlockerKind == ContainerKind.Sidecar => $": {Blocker} has not started",
            _ => $": {Blocker} has not completed",
        };

        /// <inheritdoc/>
        public override string Detail => $"In {Pair.Get(Other)} {Names[0]} starts at {DisplayText.FormatInstant(Starts[0].At)}.";

        /// <inheritdoc/>
        public override ImmutableArray<DifferencePlace> Places => [.. Names.Zip(Starts, (name, start) => new DifferencePlace(Other, name, start))];

        /// <inheritdoc/>
        public override ImmutableArray<DifferenceMark> Marks => [.. Names.Zip(Starts).SelectMany(start => new[]
        {
            new DifferenceMark(Other, start.First, start.Second.At, start.Second.At, MarkForm.Tag, ""),
            new DifferenceMark(Side, start.First, start.Second.At, start.Second.At, MarkForm.Tag, ""),
        })];

        /// <inheritdoc/>
        public override Difference Swap() => this with { Side = Other };

        private Side Other => Side == Side.First ? Side.Second : Side.First;
    }

    /// <summary>A container is restarted more often.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Counts">How often.</param>
    /// <param name="LastStarts">Its last start.</param>
    /// <param name="Endings">How its runs end before they are restarted, such as <c>exits with 1</c>; empty where none does.</param>
    public sealed record Restarts(string Name, Sides<int> Counts, Sides<Occurrence> LastStarts, Sides<string> Endings) : Difference
    {
        /// <inheritdoc/>
        public override DifferenceRank Rank => DifferenceRank.Restarts;

        /// <inheritdoc/>
        public override double Size => Math.Abs(Counts.First - Counts.Second);

        /// <inheritdoc/>
        public override ImmutableArray<string> Containers => [Name];

        /// <inheritdoc/>
        public override string Sentence =>
            $"{Name} restarts {DifferenceWords.FormatTimes(Counts[More])} in {Pair.Get(More)}, {DifferenceWords.FormatTimes(Math.Min(Counts.First, Counts.Second))} in {Pair.Get(More == Side.First ? Side.Second : Side.First)}";

        /// <inheritdoc/>
        public override string Detail
        {
            get
            {
                var how = Endings[More].Length > 0 ? $"In {Pair.Get(More)} it {Endings[More]}. " : "";
                return $"{how}Its last start is at {DisplayText.FormatInstant(LastStarts.First.At)} in {Pair.First}, at {DisplayText.FormatInstant(LastStarts.Second.At)} in {Pair.Second}.";
            }
        }

        /// <inheritdoc/>
        public override ImmutableArray<DifferencePlace> Places => FindPlaces(Name, LastStarts.Select<Occurrence?>(start => start));

        /// <inheritdoc/>
        public override ImmutableArray<DifferenceMark> Marks
        {
            get
            {
                if (LastStarts.First.At == LastStarts.Second.At) return CreateTags(Name, LastStarts.Select<Occurrence?>(start => start));
                var (early, late) = LastStarts.Second.At < LastStarts.First.At ? (Side.Second, Side.First) : (Side.First, Side.Second);
                var (from, to) = (LastStarts[early].At, LastStarts[late].At);
                return
                [
                    new DifferenceMark(early, Name, from, to, MarkForm.Arrow, $"{DisplayText.FormatLength(to - from)} earlier"),
                    new DifferenceMark(late, Name, from, to, MarkForm.Ground, DisplayText.FormatLength(to - from)),
                ];
            }
        }

        /// <inheritdoc/>
        public override Difference Swap() =>
            this with { Counts = Counts.Swap(), LastStarts = LastStarts.Swap(), Endings = Endings.Swap() };

        private Side More => Counts.First > Counts.Second ? Side.First : Side.Second;
    }
}
