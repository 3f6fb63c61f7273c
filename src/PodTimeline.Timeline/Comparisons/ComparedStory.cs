using System.Collections.Immutable;
using PodTimeline.Model.Commands;
using PodTimeline.Timeline.Stories;

namespace PodTimeline.Timeline.Comparisons;

/// <summary>A story to be compared with others.</summary>
/// <param name="Title">A few words that tell it from the others, such as <c>Kubernetes 1.27</c>.</param>
/// <param name="Note">How it came about, such as <c>as pasted</c>; empty for nothing.</param>
/// <param name="Story">The story.</param>
/// <param name="Commands">What is done to the pod, but for a deletion that is only proposed.</param>
public sealed record ComparedStory(string Title, string Note, Story Story, ImmutableArray<SimCommand> Commands);
