using System.Text.RegularExpressions;

namespace PodTimeline.Architecture.Tests;

/// <summary>A source file, C# or Razor, and what it says of others.</summary>
internal sealed partial class SourceFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="project">Name of its project, such as <c>PodTimeline.Model</c>.</param>
    /// <param name="path">Its path in the project's folder, with slashes.</param>
    /// <param name="text">Its text.</param>
    public SourceFile(string project, string path, string text)
    {
        (Project, Path, Text) = (project, path, text);
        Folder = path.LastIndexOf('/') is var end and >= 0 ? $"{project}.{path[..end].Replace('/', '.')}" : project;
        Namespace = NamespaceLine().Match(text) is { Success: true } line ? line.Groups[1].Value : null;
        Usings = [.. UsingLine().Matches(text).Select(match => match.Groups[1].Value)];
        var code = Unread().Replace(text, "");
        Names = [.. Name().Matches(code).Select(match => match.Value)];
        Types = path.EndsWith(".razor", StringComparison.Ordinal)
            ? [path[(path.LastIndexOf('/') + 1)..^".razor".Length]]
            : [.. TypeLine().Matches(code).Select(match => match.Groups[1].Value)];
    }

    public string Project { get; }

    public string Path { get; }

    public string Text { get; }

    /// <summary>The folder as a namespace, such as <c>PodTimeline.Model.Pods</c>.</summary>
    public string Folder { get; }

    /// <summary>Where it belongs: its namespace, or its folder when it declares none.</summary>
    public string Home => Namespace ?? Folder;

    /// <summary>The namespace it declares; null: none.</summary>
    public string? Namespace { get; }

    /// <summary>The names in its <c>using</c> lines: namespaces, and types of static ones.</summary>
    public IReadOnlyList<string> Usings { get; }

    /// <summary>Every word outside comments and texts.</summary>
    public HashSet<string> Names { get; }

    /// <summary>The types it declares at the left margin.</summary>
    public HashSet<string> Types { get; }

    public override string ToString() => $"{Project}/{Path}";

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^\s*@?(?:global )?using (?:static |\w+ = )?(?:global::)?([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"^(?:(?:public|internal|static|sealed|abstract|partial|readonly|file) )*(?:class|record struct|record|struct|interface|enum) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"//[^\n]*|""""""[\s\S]*?""""""|""(?:\\.|[^""\\\n])*""|^\s*@?(?:global )?using [^;\n]*;?", RegexOptions.Multiline)]
    private static partial Regex Unread();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Name();
}
