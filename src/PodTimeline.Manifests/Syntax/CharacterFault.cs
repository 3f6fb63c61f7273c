using PodTimeline.Manifests.Text;


namespace PodTimeline.Manifests.Syntax;

/// <summary>The kind of an odd character.</summary>
internal enum CharacterFaultKind
{
    Control,
    Blank,
    Invisible,
    Tab,
    Bullet,
    WideColon,
    Quotes,
    LongDash,
}

/// <summary>Characters that look right but are not.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Start">Offset of the first one.</param>
/// <param name="End">Offset after the last one.</param>
/// <param name="Breaks">They change the meaning of the line; otherwise they are part of a value.</param>
/// <param name="Edits">The replacement.</param>
internal sealed record CharacterFault(CharacterFaultKind Kind, int Start, int End, bool Breaks, IReadOnlyList<TextEdit> Edits);
