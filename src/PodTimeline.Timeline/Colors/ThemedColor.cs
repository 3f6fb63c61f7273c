namespace PodTimeline.Timeline.Colors;

/// <summary>One color in both themes, as <c>#rrggbb</c>.</summary>
/// <param name="Name">Its variable in style sheets, without the dashes.</param>
/// <param name="Light">On a light background.</param>
/// <param name="Dark">On a dark background.</param>
public sealed record ThemedColor(string Name, string Light, string Dark)
{
    /// <summary>The color in a theme.</summary>
    public string Choose(Theme theme) => theme == Theme.Dark ? Dark : Light;
}
