namespace PodTimeline.Web.Api.Problems;

/// <summary>
/// Marks a request whose text is being read or simulated: any failure from then on is the simulator's failure on that text.
/// </summary>
/// <param name="Text">The text.</param>
internal sealed record TextFailure(string Text)
{
    /// <summary>Sets the text that is read and simulated for a request.</summary>
    public static void Expect(HttpContext context, string? text) => context.Features.Set(new TextFailure(text ?? ""));

    /// <summary>The text that a request failed on; null when it failed before there was one.</summary>
    public static TextFailure? Find(HttpContext context) => context.Features.Get<TextFailure>();
}
