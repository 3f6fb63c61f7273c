using System.Collections.Immutable;
using PodTimeline.Manifests.Text;

namespace PodTimeline.Manifests.Diagnostics;

/// <summary>Carries fixes back to the pasted text.</summary>
internal static class DerivedFix
{
    /// <summary>Replacements in this text as a fix of the pasted one; null if they would overlap there.</summary>
    public static Fix? ToFix(this DerivedText text, string title, IEnumerable<TextEdit> edits)
    {
        ImmutableArray<TextEdit> original = [.. edits.Select(text.ToOriginal)];
        for (var i = 1; i < original.Length; i++)
            if (original[i].Start < original[i - 1].End) return null;
        return new Fix(title, original);
    }
}
