using System.Text.RegularExpressions;
using PodTimeline.Manifests.Formats;
using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Schema;

namespace PodTimeline.Manifests.Fragments;

/// <summary>Tells lines of YAML, of prose and of a terminal apart.</summary>
internal static partial class LineWords
{
    /// <summary>A line that begins a manifest, or a part of one that can be read alone.</summary>
    public static bool IsAnchor(string text, TextLine line) => line.Key switch
    {
        "apiVersion" => line.Dashes.Count == 0 && line.Kind is ValueKind.Plain or ValueKind.Quoted && !HasBlank(text, line),
        "kind" => line.Dashes.Count == 0 && line.Kind is ValueKind.Plain or ValueKind.Quoted && !HasBlank(text, line),
        "spec" or "initContainers" or "containers" => line.Kind is ValueKind.None or ValueKind.Flow && line.Dashes.Count == 0,
        "name" or "image" => line.Dashes.Count == 1 && line.Kind is ValueKind.Plain or ValueKind.Quoted && !HasBlank(text, line),
        _ => false,
    };

    /// <summary>Whether it begins a whole manifest.</summary>
    public static bool IsWholeAnchor(TextLine line) => line.Key is "apiVersion" or "kind" && line.Dashes.Count == 0;

    /// <summary>A line that nobody would write in a manifest: a sentence, a heading, a table, output of a command.</summary>
    public static bool IsProse(string text, TextLine line)
    {
        if (line.Context != LineContext.Structure || line.IsBlank || line.IsComment) return false;
        if (IsTerminal(text, line)) return true;
        if (Elisions.IsSign(text, line)) return false;
        if (line.Key is { } key)
        {
            if (LineLexer.IsWord(key)) return !IsField(key) && char.IsAsciiLetterUpper(key[0]) && line.Kind == ValueKind.Plain
                && HasBlank(text, line);
            // An indented key of a few words may be a wrong key of a label or an annotation.
            return text[line.Body] is not ('"' or '\'') && CountWords(key) > (line.Indent == 0 ? 1 : 3);
        }

        if (line.Dashes.Count > 0) return line.Kind == ValueKind.Plain && CountWords(text.AsSpan(line.Body..line.Comment)) > 3
            && char.IsAsciiLetterUpper(text[line.Body]);
        if (line.Kind is ValueKind.Flow or ValueKind.Quoted or ValueKind.Alias) return false;
        var words = text.AsSpan(line.Content..line.Comment).TrimEnd();
        if (IsBrackets(words) || words.StartsWith("---") || words is "...") return false;
        return CountWords(words) > 3 || words.StartsWith('|') || !char.IsAscii(words[0])
            || (char.IsAsciiLetterUpper(words[0]) && !words.Contains(':'));
    }

    /// <summary>A prompt with a command, or a command that belongs to Kubernetes.</summary>
    public static bool IsTerminal(string text, TextLine line) => Terminal.IsMatch(TakeBeginning(text, line));

    /// <summary>As much of a line as a pattern needs to see; a hostile line may be long.</summary>
    public static ReadOnlySpan<char> TakeBeginning(string text, TextLine line) => text.AsSpan(line.Content..Math.Min(line.End, line.Content + 300));

    private static bool IsField(string key) => KnownNames.Fields.Contains(key);

    private static bool HasBlank(string text, TextLine line) => text.AsSpan(line.Value, line.FindValueEnd(text) - line.Value).Contains(' ');

    /// <summary>Runs between blanks that have a letter.</summary>
    private static int CountWords(ReadOnlySpan<char> text)
    {
        var (count, hasLetter) = (0, false);
        foreach (var c in text)
        {
            if (!hasLetter && char.IsLetter(c)) count++;
            hasLetter = !char.IsWhiteSpace(c) && (hasLetter || char.IsLetter(c));
        }

        return count;
    }

    private static bool IsBrackets(ReadOnlySpan<char> text) => text.IndexOfAnyExcept("]}, ") < 0;

    [GeneratedRegex(@"^(kubectl|oc|helm|minikube)\s+[-\w<>./'""]"
        + @"|^([\w.-]+@[\w.-]+[^$#\s]*\s?|\[[^\]]*\]\s?)?[$%❯➜]\s+\S|^[\w.-]+@[\w.-]+[^$#\s]*\s?#\s+\S")]
    private static partial Regex Terminal { get; }
}
