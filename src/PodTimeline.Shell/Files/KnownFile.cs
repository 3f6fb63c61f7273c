using PodTimeline.Model.Pods;

namespace PodTimeline.Shell.Files;

/// <summary>A file whose text is known before anything runs.</summary>
/// <param name="Path">Absolute, or inside its volume.</param>
/// <param name="Text">What it holds.</param>
/// <param name="Mode">Permission bits, as <c>chmod</c> takes them.</param>
internal sealed record KnownFile(string Path, string Text, int Mode = VolumeFile.DefaultMode);
