using System.Collections.Immutable;
using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Limits;
using PodTimeline.Shell.Syntax;

namespace PodTimeline.Shell.Interpreting;

internal sealed partial class Interpreter
{
    /// <summary>The value of IFS, as far as anybody writes one.</summary>
    private string Separators => State.FindValue("IFS") is { } said ? said.Length > MostSeparators ? said[..MostSeparators] : said : " \t\n";

    private const int MostSeparators = 64;

    /// <summary>Expands words to fields; null when this shell has failed.</summary>
    private async SimTask<List<string>?> ExpandAll(ImmutableArray<Word> words)
    {
        var result = new List<string>(words.Length);
        foreach (var word in words)
        {
            if (word.Parts is [WordPart.Literal { Quoted: true } only])
            {
                result.Add(only.Text);
                continue;
            }

            var fields = new FieldCollector(true, Separators);
            if (!await Expand(word, fields)) return null;
            foreach (var field in fields.ToFields())
            {
                if (field.Pattern is { } pattern && !State.Options.HasFlag(ShellOptions.NoGlob)) AddMatches(result, pattern, field.Text);
                else result.Add(field.Text);
            }

            if (result.Count <= ShellLimits.Fields) continue;
            await FillMemory("a word expands without end");
            return null;
        }

        return result;
    }

    /// <summary>Expands a word to one text, without splitting; null when this shell has failed.</summary>
    private async SimTask<string?> ExpandText(Word word)
    {
        if (word.Parts is []) return "";
        if (word.Parts is [WordPart.Literal only] && !only.Text.StartsWith('~')) return only.Text;
        var fields = new FieldCollector(false, Separators);
        return await Expand(word, fields) ? fields.ToText() : null;
    }

    /// <summary>Expands a word to a pattern; null when this shell has failed.</summary>
    private async SimTask<string?> ExpandPattern(Word word)
    {
        var fields = new FieldCollector(false, Separators);
        return await Expand(word, fields) ? fields.ToPattern() : null;
    }

    private async SimTask<bool> Expand(Word word, FieldCollector fields)
    {
        var parts = word.Parts;
        if (parts is [WordPart.Literal { Quoted: false, Text: ['~', ..] and var text }, ..] && (text.Length == 1 ? parts.Length == 1 : text[1] == '/'))
        {
            fields.AddQuoted(State.FindValue("HOME") ?? "/root");
            parts = parts.SetItem(0, new WordPart.Literal(text[1..], false));
        }

        if (!await ExpandParts(parts, fields, isQuoted: false, isValue: false)) return false;
        Process.Charge(fields.Length);
        if (!fields.IsTooMuch) return true;
        await FillMemory("a word expands without end");
        return false;
    }

    /// <param name="parts">The parts.</param>
    /// <param name="fields">Where the result goes.</param>
    /// <param name="isQuoted">Between double quotes.</param>
    /// <param name="isValue">In the word of <c>${name-word}</c>, whose literals are split as the value would be.</param>
    private async SimTask<bool> ExpandParts(ImmutableArray<WordPart> parts, FieldCollector fields, bool isQuoted, bool isValue)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case WordPart.Literal literal when literal.Quoted || isQuoted:
                    fields.AddQuoted(literal.Text);
                    break;
                case WordPart.Literal literal:
                    if (isValue) fields.AddExpanded(literal.Text);
                    else fields.AddLiteral(literal.Text);
                    break;
                case WordPart.Quotes quotes:
                    if (quotes.Parts is not [WordPart.Parameter { Name: "@" }]) fields.AddQuoted("");
                    if (!await ExpandParts(quotes.Parts, fields, true, false)) return false;
                    break;
                case WordPart.Parameter parameter:
                    if (!await ExpandParameter(parameter, fields, isQuoted)) return false;
                    break;
                case WordPart.Substitution substitution:
                    if (await Substitute(substitution.Script) is not { } output) return false;
                    Add(fields, output, isQuoted);
                    break;
                case WordPart.ProcessSubstitution substitution:
                    if (await StartProcessSubstitution(substitution) is not { } path) return false;
                    fields.AddQuoted(path);
                    break;
                case WordPart.Arithmetic arithmetic:
                    if (await Calculate(arithmetic.Expression) is not { } number)
                    {
                        State.LastStatus = State.Dialect == ShellDialect.Bash ? 1 : 2;
                        _flow = Flow.Exit;
                        return false;
                    }

                    Add(fields, number.ToString(System.Globalization.CultureInfo.InvariantCulture), isQuoted);
                    break;
            }

            if (fields.IsTooMuch) return true;
        }

        return true;
    }

    private static void Add(FieldCollector fields, string text, bool isQuoted)
    {
        if (isQuoted) fields.AddQuoted(text);
        else fields.AddExpanded(text);
    }

    private void AddMatches(List<string> result, string pattern, string text)
    {
        var matches = new List<string>();
        MatchPaths(pattern.StartsWith('/') ? "/" : "", pattern.TrimStart('/').Split('/', StringSplitOptions.RemoveEmptyEntries), 0, matches);
        if (matches.Count == 0) result.Add(text);
        else result.AddRange(matches);
    }

    private void MatchPaths(string before, string[] parts, int index, List<string> matches)
    {
        if (matches.Count > ShellLimits.Fields || index == parts.Length) return;
        if (LookUp(before.Length == 0 ? "." : before).Directory is not { } directory) return;
        foreach (var name in directory.Entries.Keys)
        {
            if (name.StartsWith('.') && !parts[index].StartsWith('.') || !Process.Matches(parts[index], name)) continue;
            if (index == parts.Length - 1) matches.Add(before + name);
            else MatchPaths(before + name + "/", parts, index + 1, matches);
        }
    }
}
