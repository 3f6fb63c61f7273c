using System.Collections.Immutable;
using PodTimeline.Model.Catalogue;

namespace PodTimeline.Timeline.Why.Facts;

/// <summary>The explanation for a situation.</summary>
/// <param name="Question">Such as <c>why has web not begun?</c></param>
/// <param name="Text">The answer. Names of containers stand between asterisks.</param>
/// <param name="Rules">The rules behind it, most important first.</param>
internal sealed record Reason(string Question, string Text, ImmutableArray<Rule> Rules);
