namespace PodTimeline.Timeline.Colors;

/// <summary>One color in both themes, as <c>#rrggbb</c>.</summary>
/// <param name="Name">The variable that it has in style sheets, without its dashes.</param>
/// <param name="Light">On a light ground.</param>
/// <param name="Dark">On a dark one.</param>
public sealed record ThemedColor(string Name, string Light, string Dark)
{
    /// <summary>The color in a theme.</summary>
    public string Choose(Theme theme) => theme == Theme.Dark ? Dark : Light;
}
