namespace PodTimeline.Manifests.Tests;

/// <summary>
/// Tests that run alone, so that the time and the memory a read takes are its own: each collection of garbage that another thread causes
/// counts as allocated what the thread has reserved and not used.
/// </summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public class Alone;
