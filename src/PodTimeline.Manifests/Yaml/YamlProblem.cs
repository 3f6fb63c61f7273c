using PodTimeline.Manifests.Diagnostics;

namespace PodTimeline.Manifests.Yaml;

/// <summary>What is wrong with a text as YAML or JSON.</summary>
/// <param name="Fault">Which fault.</param>
/// <param name="Start">Offset in the pasted text.</param>
/// <param name="End">Offset after it.</param>
/// <param name="Words">What kubectl's parser says, without a line number; empty if that varies or it says nothing.</param>
/// <param name="Fix">A change of the pasted text that removes it.</param>
internal sealed record YamlProblem(YamlFault Fault, int Start, int End, string Words, Fix? Fix = null)
{
    /// <summary>The line of the token that the parser stumbled over, from 1 in its document; null where it is not known.</summary>
    public int? TokenLine { get; init; }
}

/// <summary>The errors that are distinguished.</summary>
internal enum YamlFault
{
    MappingInScalar,
    BadStartCharacter,
    Tab,
    ExpectedKey,
    ExpectedDash,
    DashNotAllowed,
    UnclosedFlow,
    MissingColon,
    UnclosedQuote,
    UnknownEscape,
    BadBlockHeader,
    BlanksTooDeep,
    BadAnchor,
    UnknownAnchor,
    SelfAnchor,
    BadMerge,
    BadKey,
    BadTag,
    NotJson,
    Json,
    TooDeep,
    TooLarge,
    IndentedTooFar,
    WrongIndentation,
    AfterQuote,
    SpaceAfterDash,
    SpaceAfterColon,
    WrongBracket,
    MissingComma,
    Other,
}

/// <summary>One document, read as far as it could be.</summary>
/// <param name="Root">Null when it is empty or could not be read.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record YamlDocument(YamlNode? Root, IReadOnlyList<YamlProblem> Problems)
{
    /// <summary>The document is JSON.</summary>
    public bool IsJson { get; init; }

    /// <summary>How many more documents the same text has, which are not read.</summary>
    public int Unread { get; init; }

    /// <summary>The problem at which reading gave up, with its places in the text that was read; null if it reached the end.</summary>
    public YamlProblem? Failure { get; init; }
}
