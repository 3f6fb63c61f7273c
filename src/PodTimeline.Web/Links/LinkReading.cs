namespace PodTimeline.Web.Links;

/// <summary>The result of reading a link.</summary>
public abstract record LinkReading
{
    private LinkReading() { }

    /// <summary>It was read.</summary>
    /// <param name="State">What it carries.</param>
    public sealed record Understood(LinkState State) : LinkReading;

    /// <summary>It was not.</summary>
    /// <param name="Reason">Why, in a sentence for its reader.</param>
    public sealed record Refused(string Reason) : LinkReading;
}
