namespace PodTimeline.Shell.Files;

/// <summary>A file whose text is known before anything runs.</summary>
/// <param name="Path">Absolute, or inside its volume.</param>
/// <param name="Text">What it holds.</param>
internal sealed record KnownFile(string Path, string Text);
