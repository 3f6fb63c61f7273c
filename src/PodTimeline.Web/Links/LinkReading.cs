namespace PodTimeline.Web.Links;

/// <summary>What became of a link that somebody brought.</summary>
public abstract record LinkReading
{
    private LinkReading() { }

    /// <summary>It was understood.</summary>
    /// <param name="State">What it carries.</param>
    public sealed record Understood(LinkState State) : LinkReading;

    /// <summary>It was not.</summary>
    /// <param name="Reason">Why, in a sentence for its reader.</param>
    public sealed record Refused(string Reason) : LinkReading;
}
