using System.Collections.Immutable;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Wording;

namespace PodTimeline.Timeline.Differences;

public abstract partial record Difference
{
    /// <summary>A container is killed by SIGKILL in only one of the runs.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Side">In which run.</param>
    /// <param name="AtEndOfGrace">Whether the grace period had run out.</param>
    /// <param name="Killed">SIGKILL.</param>
    /// <param name="End">Its end in the other run.</param>
    /// <param name="EndCode">The code with which it ends there.</param>
    public sealed record Kill(string Name, Side Side, bool AtEndOfGrace, Occurrence Killed, Occurrence End, int EndCode) : Difference
    {
        /// <inheritdoc/>
        public override DifferenceRank Rank => DifferenceRank.Kill;

        /// <inheritdoc/>
        public override double Size => 0;

        /// <inheritdoc/>
        public override ImmutableArray<string> Containers => [Name];

        /// <inheritdoc/>
        public override string Sentence => Side == Side.First
            ? $"{Name} is killed{When} in {Pair.First}, not in {Pair.Second}"
            : $"{Name} is killed{When} in {Pair.Second}, not in {Pair.First}";

        /// <inheritdoc/>
        public override string Detail => $"SIGKILL comes at {DisplayText.FormatInstant(Killed.At)}. In {Pair.Get(Other)} {Name} ends with {EndCode} at {DisplayText.FormatInstant(End.At)}.";

        /// <inheritdoc/>
        public override ImmutableArray<DifferencePlace> Places => [new DifferencePlace(Side, Name, Killed), new DifferencePlace(Other, Name, End)];

        /// <inheritdoc/>
        public override ImmutableArray<DifferenceMark> Marks => End.At < Killed.At
            ?
            [
                new DifferenceMark(Side, Name, End.At, Killed.At, MarkForm.Box, ""),
                new DifferenceMark(Other, Name, End.At, End.At, MarkForm.Tag, ""),
            ]
            : [new DifferenceMark(Side, Name, Killed.At, Killed.At, MarkForm.Tag, ""), new DifferenceMark(Other, Name, End.At, End.At, MarkForm.Tag, "")];

        /// <inheritdoc/>
        public override Difference Swap() => this with { Side = Other };

        private string When => AtEndOfGrace ? " at the end of the grace period" : "";

        private Side Other => Side == Side.First ? Side.Second : Side.First;
    }

    /// <summary>A helper outlives an app in one of the runs, and ends before it in the other.</summary>
    /// <param name="Helper">The helper's name.</param>
    /// <param name="App">The app's name.</param>
    /// <param name="HelperEnds">When the helper ends.</param>
    /// <param name="AppEnds">When the app ends.</param>
    public sealed record EndOrder(string Helper, string App, Sides<Occurrence> HelperEnds, Sides<Occurrence> AppEnds) : Difference
    {
        /// <inheritdoc/>
        public override DifferenceRank Rank => DifferenceRank.EndOrder;

        /// <inheritdoc/>
        public override double Size => Math.Abs((GetLag(Side.First) - GetLag(Side.Second)).TotalSeconds);

        /// <inheritdoc/>
        public override ImmutableArray<string> Containers => [Helper, App];

        /// <inheritdoc/>
        public override string Sentence => $"{Helper} {DescribeLag(Side.Second)}";

        /// <inheritdoc/>
        public override string Detail => $"{First} it {DescribeLag(Side.First)}.";

        /// <inheritdoc/>
        public override ImmutableArray<DifferencePlace> Places =>
            [.. FindPlaces(Helper, HelperEnds.Select<Occurrence?>(end => end)), .. FindPlaces(App, AppEnds.Select<Occurrence?>(end => end))];

        /// <inheritdoc/>
        public override ImmutableArray<DifferenceMark> Marks => [.. new[] { Side.First, Side.Second }.Select(side => GetLag(side) >= TimeSpan.Zero
            ? new DifferenceMark(side, Helper, AppEnds[side].At, HelperEnds[side].At, MarkForm.Box, "")
            : new DifferenceMark(side, Helper, HelperEnds[side].At, AppEnds[side].At, MarkForm.Ground, DisplayText.FormatLength(-GetLag(side))))];

        /// <inheritdoc/>
        public override Difference Swap() => this with { HelperEnds = HelperEnds.Swap(), AppEnds = AppEnds.Swap() };

        private TimeSpan GetLag(Side side) => HelperEnds[side].At - AppEnds[side].At;

        private string DescribeLag(Side side) => GetLag(side) >= TimeSpan.Zero ? $"outlives {App} by {DisplayText.FormatLength(GetLag(side))}" : $"ends {DisplayText.FormatLength(-GetLag(side))} before {App}";
    }

    /// <summary>A helper that reads what an app writes misses its last lines in one of the runs.</summary>
    /// <param name="Helper">The helper's name.</param>
    /// <param name="App">The app's name.</param>
    /// <param name="Side">In which run lines are lost.</param>
    /// <param name="Lines">How many; at least 1.</param>
    /// <param name="HelperEnds">When the helper ends.</param>
    public sealed record LostLines(string Helper, string App, Side Side, int Lines, Sides<Occurrence> HelperEnds) : Difference
    {
        /// <inheritdoc/>
        public override DifferenceRank Rank => DifferenceRank.LostLines;

        /// <inheritdoc/>
        public override double Size => Lines;

        /// <inheritdoc/>
        public override ImmutableArray<string> Containers => [App, Helper];

        /// <inheritdoc/>
        public override string Sentence => $"{DifferenceWords.SpellNumber(Lines)} log {(Lines == 1 ? "line" : "lines")} of {App} {(Lines == 1 ? "is" : "are")} lost in {Pair.Get(Side)}";

        /// <inheritdoc/>
        public override string Detail => $"{Helper} is gone at {DisplayText.FormatInstant(HelperEnds[Side].At)}, before it has read {(Lines == 1 ? "it" : "them")}.";

        /// <inheritdoc/>
        public override ImmutableArray<DifferencePlace> Places => FindPlaces(Helper, HelperEnds.Select<Occurrence?>(end => end));

        /// <inheritdoc/>
        public override ImmutableArray<DifferenceMark> Marks => CreateTags(Helper, HelperEnds.Select<Occurrence?>(end => end));

        /// <inheritdoc/>
        public override Difference Swap() => this with { Side = Side == Side.First ? Side.Second : Side.First, HelperEnds = HelperEnds.Swap() };
    }

    /// <summary>A container gets its stop signal sooner or later after the stop of the pod has begun.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Signals">Its stop signal.</param>
    /// <param name="Stops">When the pod begins to stop.</param>
    /// <param name="Hooked">The runs in which its preStop hook comes first.</param>
    public sealed record StopSignal(string Name, Sides<Occurrence> Signals, Sides<SimInstant> Stops, Sides<bool> Hooked) : Difference
    {
        private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(500);

        /// <inheritdoc/>
        public override DifferenceRank Rank => DifferenceRank.StopSignal;

        /// <inheritdoc/>
        public override double Size => Math.Abs((Delay(Side.First) - Delay(Side.Second)).TotalSeconds);

        /// <inheritdoc/>
        public override ImmutableArray<string> Containers => [Name];

        /// <inheritdoc/>
        public override string Sentence => $"{Name} gets its stop signal {DescribeDelay(Side.Second)}, in {Pair.First} {DescribeDelay(Side.First)}";

        /// <inheritdoc/>
        public override string Detail => Hooked switch
        {
            { First: true, Second: false } => $"{First} its preStop hook comes first.",
            { First: false, Second: true } => $"In {Pair.Second} its preStop hook comes first.",
            _ => "",
        };

        /// <inheritdoc/>
        public override ImmutableArray<DifferencePlace> Places => FindPlaces(Name, Signals.Select<Occurrence?>(signal => signal));

        /// <inheritdoc/>
        public override ImmutableArray<DifferenceMark> Marks => CreateTags(Name, Signals.Select<Occurrence?>(signal => signal));

        /// <inheritdoc/>
        public override Difference Swap() => this with { Signals = Signals.Swap(), Stops = Stops.Swap(), Hooked = Hooked.Swap() };

        private TimeSpan Delay(Side side) => Signals[side].At - Stops[side];

        private string DescribeDelay(Side side) => Delay(side) < AtOnce ? "at once" : $"after {DisplayText.FormatLength(Delay(side))}";
    }

    /// <summary>A container needs more or less time from its stop signal to its end.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Signals">Its stop signal.</param>
    /// <param name="Ends">Its end.</param>
    public sealed record StopLength(string Name, Sides<Occurrence> Signals, Sides<Occurrence> Ends) : Difference
    {
        /// <inheritdoc/>
        public override DifferenceRank Rank => DifferenceRank.StopLength;

        /// <inheritdoc/>
        public override double Size => Math.Abs((GetLength(Side.First) - GetLength(Side.Second)).TotalSeconds);

        /// <inheritdoc/>
        public override ImmutableArray<string> Containers => [Name];

        /// <inheritdoc/>
        public override string Sentence =>
            $"{Name} takes {DisplayText.FormatLength((GetLength(Side.Second) - GetLength(Side.First)).Duration())} {(GetLength(Side.Second) < GetLength(Side.First) ? "less" : "longer")} to stop";

        /// <inheritdoc/>
        public override string Detail => $"{DisplayText.FormatLength(GetLength(Side.Second))} from its stop signal; in {Pair.First} {DisplayText.FormatLength(GetLength(Side.First))}.";

        /// <inheritdoc/>
        public override ImmutableArray<DifferencePlace> Places => FindPlaces(Name, Ends.Select<Occurrence?>(end => end));

        /// <inheritdoc/>
        public override ImmutableArray<DifferenceMark> Marks => [.. new[] { Side.First, Side.Second }.Select(side =>
            new DifferenceMark(side, Name, Signals[side].At, Ends[side].At, MarkForm.Box, DisplayText.FormatLength(GetLength(side))))];

        /// <inheritdoc/>
        public override Difference Swap() => this with { Signals = Signals.Swap(), Ends = Ends.Swap() };

        private TimeSpan GetLength(Side side) => Ends[side].At - Signals[side].At;
    }

    /// <summary>A container ends with a different code.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Codes">The codes.</param>
    /// <param name="Ends">Its last end.</param>
    public sealed record ExitCode(string Name, Sides<int> Codes, Sides<Occurrence> Ends) : Difference
    {
        /// <inheritdoc/>
        public override DifferenceRank Rank => DifferenceRank.ExitCode;

        /// <inheritdoc/>
        public override double Size => 0;

        /// <inheritdoc/>
        public override ImmutableArray<string> Containers => [Name];

        /// <inheritdoc/>
        public override string Sentence => $"{Name} ends with {Codes.First} in {Pair.First}, with {Codes.Second} in {Pair.Second}";

        /// <inheritdoc/>
        public override string Detail => $"At {DisplayText.FormatInstant(Ends.First.At)} in {Pair.First}, at {DisplayText.FormatInstant(Ends.Second.At)} in {Pair.Second}.";

        /// <inheritdoc/>
        public override ImmutableArray<DifferencePlace> Places => FindPlaces(Name, Ends.Select<Occurrence?>(end => end));

        /// <inheritdoc/>
        public override ImmutableArray<DifferenceMark> Marks => CreateTags(Name, Ends.Select<Occurrence?>(end => end));

        /// <inheritdoc/>
        public override Difference Swap() => this with { Codes = Codes.Swap(), Ends = Ends.Swap() };
    }
}
