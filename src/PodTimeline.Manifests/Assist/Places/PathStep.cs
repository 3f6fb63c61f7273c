namespace PodTimeline.Manifests.Assist.Places;

/// <summary>One step on the way from the root of a document to a place in it.</summary>
internal abstract record PathStep
{
    private PathStep() { }

    /// <summary>Into the value of a key.</summary>
    /// <param name="Name">The key.</param>
    public sealed record Key(string Name) : PathStep;

    /// <summary>Into an item of a list.</summary>
    public sealed record Item : PathStep;
}
