using System.Collections.Immutable;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Why;

/// <summary>Why a container is as it is at an instant.</summary>
/// <param name="Container">The container.</param>
/// <param name="At">The instant.</param>
/// <param name="Question">Such as <c>why is log-shipper still running?</c></param>
/// <param name="Text">The answer. Names of containers stand between asterisks.</param>
/// <param name="Rules">The rules behind the answer, most important first.</param>
/// <param name="Chain">How it came about: each event and the one that made it possible, latest first.</param>
/// <param name="Note">Anything else worth knowing, such as what kubectl shows instead; null when there is nothing.</param>
public sealed record Explanation(
    string Container, SimInstant At, string Question, string Text, ImmutableArray<Rule> Rules, ImmutableArray<Step> Chain, string? Note);

/// <summary>One link of a chain of causes.</summary>
/// <param name="At">When.</param>
/// <param name="Seq">The event.</param>
/// <param name="Text">The event in a sentence.</param>
/// <param name="Rule">The rule that produced it.</param>
public sealed record Step(SimInstant At, int Seq, string Text, Rule Rule);
