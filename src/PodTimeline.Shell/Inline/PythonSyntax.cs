using System.Text.RegularExpressions;

namespace PodTimeline.Shell.Inline;

/// <summary>A statement of a Python program.</summary>
/// <param name="Indent">Columns before it.</param>
/// <param name="Text">The statement; a compound one with the rest of its row.</param>
internal readonly record struct PythonStatement(int Indent, string Text);

/// <summary>Splits a Python program into its statements.</summary>
internal static partial class PythonSyntax
{
    /// <summary>The statements of a program, in order; comments are left out.</summary>
    public static List<PythonStatement> ReadStatements(string code)
    {
        var statements = new List<PythonStatement>();
        foreach (var row in SplitRows(code))
        {
            var text = row.TrimStart(' ', '\t');
            if (text.Length == 0 || text[0] == '#') continue;
            var indent = row.Length - text.Length;
            if (IsCompound(text) || text.StartsWith("def ", StringComparison.Ordinal)) statements.Add(new PythonStatement(indent, text));
            else foreach (var statement in SplitStatements(text)) statements.Add(new PythonStatement(indent, statement));
        }

        return statements;
    }

    /// <summary>Whether a statement has a body: a loop, a branch, a definition.</summary>
    public static bool IsCompound(string text) => Compound.IsMatch(text);

    /// <summary>Statements of a row, split at its semicolons; a compound one takes the rest of its row.</summary>
    public static IEnumerable<string> SplitStatements(string text)
    {
        var (start, depth) = (0, 0);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is '"' or '\'')
            {
                index = Math.Min(CodeText.FindEndOfString(text, index), text.Length - 1);
                continue;
            }

            depth += text[index] is '(' or '[' or '{' ? 1 : text[index] is ')' or ']' or '}' ? -1 : 0;
            if (text[index] == '#' && depth == 0)
            {
                text = text[..index];
                break;
            }

            if (text[index] != ';' || depth > 0) continue;
            if (text[start..index].Trim() is { Length: > 0 } statement) yield return statement;
            start = index + 1;
        }

        if (start < text.Length && text[start..].Trim() is { Length: > 0 } last) yield return last;
    }

    /// <summary>The index of the colon that ends the header of a compound statement.</summary>
    public static int FindHeaderEnd(string text)
    {
        var depth = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is '"' or '\'')
            {
                index = CodeText.FindEndOfString(text, index);
                continue;
            }

            depth += text[index] is '(' or '[' or '{' ? 1 : text[index] is ')' or ']' or '}' ? -1 : 0;
            if (text[index] == ':' && depth == 0) return index;
        }

        return text.Length - 1;
    }

    /// <summary>Rows of a program, those within brackets or long strings together.</summary>
    private static IEnumerable<string> SplitRows(string code)
    {
        var (start, depth) = (0, 0);
        for (var index = 0; index <= code.Length; index++)
        {
            if (index < code.Length && code[index] is '"' or '\'')
            {
                index = CodeText.FindEndOfString(code, index);
                continue;
            }

            if (index < code.Length && code[index] is '(' or '[' or '{') depth++;
            if (index < code.Length && code[index] is ')' or ']' or '}') depth--;
            if (index < code.Length && (code[index] != '\n' || depth > 0)) continue;
            yield return code[start..Math.Min(index, code.Length)].TrimEnd('\r', ' ');
            start = index + 1;
        }

        if (start < code.Length) yield return code[start..];
    }

    [GeneratedRegex(@"^(while|for|if|elif|else|try|except|finally|with|class|def|async)\b[^=]*:")]
    private static partial Regex Compound { get; }
}
