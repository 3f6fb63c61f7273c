using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Syntax;

/// <summary>One error of a document and the change after which reading can go on. Offsets are those of the document.</summary>
/// <param name="Fault">Which fault.</param>
/// <param name="Start">Where it is.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Words">What kubectl's parser says.</param>
/// <param name="Edits">The change.</param>
/// <param name="Title">What the change does, if it is safe to offer; null if it only serves to continue reading.</param>
/// <param name="Loses">The change leaves out something that was written.</param>
internal sealed record Repair(YamlFault Fault, int Start, int End, string Words, IReadOnlyList<TextEdit> Edits, string? Title = null,
    bool Loses = false)
{
    /// <summary>The fault in the pasted text, with its fix.</summary>
    public YamlProblem ToProblem(DerivedText document)
    {
        var start = document.Map.ToOriginal(Start);
        var end = End > Start ? document.Map.ToOriginal(End - 1) + 1 : start;
        var fix = Title is null ? null : document.ToFix(Title, Edits);
        return new YamlProblem(Fault, start, Math.Max(start, end), Words, fix);
    }
}
