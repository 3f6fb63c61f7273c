using PodTimeline.Manifests.Text;


namespace PodTimeline.Manifests.Syntax;

/// <summary>What kind of character is in the way.</summary>
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

/// <summary>Characters that look right and are not.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Start">Offset of the first one.</param>
/// <param name="End">Offset after the last one.</param>
/// <param name="Breaks">They stand where they change what the line is; else they are a part of a value.</param>
/// <param name="Edits">The replacement.</param>
internal sealed record CharacterFault(CharacterFaultKind Kind, int Start, int End, bool Breaks, IReadOnlyList<TextEdit> Edits);
