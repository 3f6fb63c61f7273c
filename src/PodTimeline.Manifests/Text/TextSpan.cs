namespace PodTimeline.Manifests.Text;

/// <summary>A piece of the text. Offsets and columns count UTF-16 code units, as .NET and JavaScript strings do.</summary>
/// <param name="Start">Offset of the first character, from 0.</param>
/// <param name="End">Offset after the last character; equal to <paramref name="Start"/> for a place between two characters.</param>
/// <param name="Line">Line of the start, from 1.</param>
/// <param name="Column">Column of the start, from 1.</param>
/// <param name="EndLine">Line of the end, from 1.</param>
/// <param name="EndColumn">Column after the last character, from 1.</param>
/// <remarks>"No place" is a null span, never line 1, column 1.</remarks>
public readonly record struct TextSpan(int Start, int End, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <inheritdoc />
    public override string ToString() => $"{Line}:{Column}-{EndLine}:{EndColumn}";
}
