namespace PodTimeline.Shell.Syntax;

/// <summary>A redirection of one file descriptor.</summary>
internal abstract record Redirect
{
    private Redirect() { }

    /// <summary><c>&lt; file</c>.</summary>
    public sealed record Read(int Descriptor, Word Path) : Redirect;

    /// <summary><c>&gt; file</c> or <c>&gt;&gt; file</c>; with <c>&amp;&gt;</c> for standard output and error both.</summary>
    public sealed record Write(int Descriptor, Word Path, bool Append, bool BothOutputs = false) : Redirect;

    /// <summary><c>2&gt;&amp;1</c>, <c>&lt;&amp;3</c>, <c>&gt;&amp;-</c>.</summary>
    public sealed record Duplicate(int Descriptor, Word Source) : Redirect;

    /// <summary><c>&lt;&lt; END</c>.</summary>
    public sealed record Here(int Descriptor, HereDocument Document) : Redirect;

    /// <summary><c>&lt;&lt;&lt; word</c>.</summary>
    public sealed record HereString(int Descriptor, Word Text) : Redirect;
}

/// <summary>A here-document; its body is read at the end of the line that names it.</summary>
internal sealed class HereDocument(string delimiter, bool isLiteral, bool stripsTabs)
{
    public string Delimiter { get; } = delimiter;

    /// <summary>The delimiter is quoted: nothing in the body is expanded.</summary>
    public bool IsLiteral { get; } = isLiteral;

    public bool StripsTabs { get; } = stripsTabs;

    public Word Body { get; set; } = Word.Empty;
}
