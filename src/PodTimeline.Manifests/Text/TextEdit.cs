namespace PodTimeline.Manifests.Text;

/// <summary>One replacement in the text.</summary>
/// <param name="Start">Offset of the first character replaced, from 0.</param>
/// <param name="End">Offset after the last one; equal to <paramref name="Start"/> to insert.</param>
/// <param name="NewText">The replacement.</param>
public readonly record struct TextEdit(int Start, int End, string NewText);
