namespace PodTimeline.Shell.Syntax;

/// <summary>A token of a script.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">The operator, or the digits before a redirection.</param>
/// <param name="Word">The word; null for other kinds.</param>
/// <param name="Line">From 1.</param>
internal readonly record struct Token(TokenKind Kind, string Text, Word? Word, int Line)
{
    /// <summary>The text when it is an unquoted literal word.</summary>
    public string? Bare => Word?.Bare;

    /// <summary>Its name in errors.</summary>
    public string Shown => Kind switch
    {
        TokenKind.Newline => "newline",
        TokenKind.End => "end of file",
        TokenKind.Word => Word!.Constant ?? "word",
        TokenKind.Operator or TokenKind.Descriptor => Text,
    };
}

/// <summary>Kinds of tokens.</summary>
internal enum TokenKind
{
    /// <summary>A word.</summary>
    Word,

    /// <summary><c>;</c>, <c>&amp;&amp;</c>, <c>&gt;</c>, …</summary>
    Operator,

    /// <summary>A number right before a redirection.</summary>
    Descriptor,

    /// <summary>The end of a line.</summary>
    Newline,

    /// <summary>The end of the script.</summary>
    End,
}
