using System.Collections.Immutable;
using System.Globalization;
using PodTimeline.Shell.Limits;

namespace PodTimeline.Shell.Syntax;

internal sealed partial class Parser
{
    private ShellCommand ParseCommand()
    {
        if (++_depth > ShellLimits.ParseDepth) throw new ShellSyntaxException("nested too deep", lexer.Line);
        var command = TryCompound() is { } compound ? ParseRedirectsAfter(compound) : ParseSimple();
        _depth--;
        return command;
    }

    private ShellCommand ParseRedirectsAfter(ShellCommand compound)
    {
        var redirects = ImmutableArray.CreateBuilder<Redirect>();
        while (TryRedirect() is { } redirect) redirects.Add(redirect);
        return redirects.Count == 0 ? compound : new ShellCommand.Redirected(compound, redirects.ToImmutable());
    }

    private ShellCommand ParseSimple()
    {
        var line = lexer.Peek().Line;
        var assignments = ImmutableArray.CreateBuilder<Assignment>();
        var words = ImmutableArray.CreateBuilder<Word>();
        var redirects = ImmutableArray.CreateBuilder<Redirect>();
        var arrays = ImmutableArray.CreateBuilder<Assignment>();
        while (true)
        {
            if (TryRedirect() is { } redirect)
            {
                redirects.Add(redirect);
                continue;
            }

            var token = lexer.Peek();
            if (token.Kind != TokenKind.Word) break;
            if (words.Count == 0 && token.Bare is { } reserved && Closers.Contains(reserved) && reserved != "in" && assignments.Count == 0)
                throw MakeUnexpected(token);
            lexer.Next();
            if (words.Count == 0 && TryAssignment(token.Word!) is { } assignment) assignments.Add(assignment);
            else if (words.Count == 0 && token.Bare is { } name && IsFunctionHeader(name)) return ParseFunctionBody(name);
            else if (words.Count > 0 && lexer.Dialect == ShellDialect.Bash && IsDeclaration(words[0]) && TryAssignment(token.Word!) is { Items: not null } array)
            {
                arrays.Add(array);
                words.Add(Word.Of(array.Name));
            }
            else words.AddRange(BraceExpansion.Expand(token.Word!, lexer.Dialect));
        }

        if (assignments.Count + words.Count + redirects.Count == 0) throw MakeUnexpected(lexer.Peek());
        return new ShellCommand.Simple(assignments.ToImmutable(), words.ToImmutable(), redirects.ToImmutable(), line) { Arrays = arrays.ToImmutable() };
    }

    private static bool IsDeclaration(Word word) => word.Constant is "declare" or "typeset" or "local" or "readonly" or "export";

    private Assignment? TryAssignment(Word word)
    {
        if (word.Parts is not [WordPart.Literal { Quoted: false } head, ..]) return null;
        var equals = head.Text.IndexOf('=', StringComparison.Ordinal);
        var bracket = head.Text.IndexOf('[', StringComparison.Ordinal);
        if (bracket > 0 && (equals < 0 || bracket < equals) && lexer.Dialect == ShellDialect.Bash && IsName(head.Text[..bracket]))
            return ReadKeyed(word, bracket) is var (key, rest, appends) ? new Assignment(head.Text[..bracket], rest, appends, Key: key) : null;
        if (equals <= 0) return null;
        var append = head.Text[equals - 1] == '+' && lexer.Dialect == ShellDialect.Bash;
        var name = head.Text[..(append ? equals - 1 : equals)];
        if (!IsName(name)) return null;
        var value = Cut(word, 0, equals + 1);
        if (value.Parts.Length == 0 && lexer.Dialect == ShellDialect.Bash && lexer.IsNextCharacter('(')) return ParseArray(name, append);
        return new Assignment(name, value, append);
    }

    /// <summary>Splits <c>…[key]=value</c> at the bracket of an index; null if there is none.</summary>
    private static (Word Key, Word Value, bool Append)? ReadKeyed(Word word, int bracket)
    {
        var depth = 0;
        for (var part = 0; part < word.Parts.Length; part++)
        {
            if (word.Parts[part] is not WordPart.Literal { Quoted: false } literal) continue;
            for (var index = part == 0 ? bracket : 0; index < literal.Text.Length; index++)
            {
                if (literal.Text[index] == '[') depth++;
                if (literal.Text[index] != ']' || --depth > 0) continue;
                var append = literal.Text.AsSpan(index + 1).StartsWith("+=");
                if (!append && !literal.Text.AsSpan(index + 1).StartsWith("=")) return null;
                var before = word.Parts[..part].Add(literal with { Text = literal.Text[..index] });
                return (Cut(new Word(before), 0, bracket + 1), Cut(word, part, index + (append ? 3 : 2)), append);
            }
        }

        return null;
    }

    /// <summary>What follows a place in a word.</summary>
    private static Word Cut(Word word, int part, int offset)
    {
        var literal = (WordPart.Literal)word.Parts[part];
        var rest = word.Parts[(part + 1)..];
        return new Word(offset >= literal.Text.Length ? rest : rest.Insert(0, literal with { Text = literal.Text[offset..] }));
    }

    private Assignment ParseArray(string name, bool append)
    {
        lexer.Next();
        var items = ImmutableArray.CreateBuilder<ArrayItem>();
        while (true)
        {
            SkipNewlines();
            var token = lexer.Next();
            if (IsOperator(token, ")")) return new Assignment(name, Word.Empty, append, items.ToImmutable());
            if (token.Kind != TokenKind.Word) throw MakeUnexpected(token);
            if (token.Word!.Parts is [WordPart.Literal { Quoted: false, Text: ['[', ..] }, ..] && ReadKeyed(token.Word, 0) is var (key, value, _)) items.Add(new ArrayItem(key, value));
            else items.AddRange(BraceExpansion.Expand(token.Word!, lexer.Dialect).Select(word => new ArrayItem(null, word)));
        }
    }

    private bool IsFunctionHeader(string name) => IsFunctionName(name) && IsOperator(lexer.Peek(), "(");

    private ShellCommand ParseFunctionBody(string name)
    {
        lexer.Next();
        var close = lexer.Next();
        if (!IsOperator(close, ")")) throw MakeUnexpected(close);
        return ParseDefinition(name);
    }

    private ShellCommand.Function ParseDefinition(string name)
    {
        SkipNewlines();
        return new ShellCommand.Function(name, ParseCommand());
    }

    private Redirect? TryRedirect()
    {
        var token = lexer.Peek();
        var descriptor = -1;
        if (token.Kind == TokenKind.Descriptor)
        {
            descriptor = int.Parse(token.Text, CultureInfo.InvariantCulture);
            lexer.Next();
            token = lexer.Peek();
        }

        if (token.Kind != TokenKind.Operator || !IsRedirection(token.Text)) return null;
        lexer.Next();
        var target = lexer.Next();
        if (target.Kind == TokenKind.Descriptor && token.Text is ">&" or "<&") target = target with { Kind = TokenKind.Word, Word = Word.Of(target.Text) };
        if (target.Kind != TokenKind.Word) throw MakeUnexpected(target);
        var word = target.Word!;
        var number = descriptor >= 0 ? descriptor : token.Text[0] == '<' ? 0 : 1;
        return token.Text switch
        {
            "<" => new Redirect.Read(number, word),
            "<>" => new Redirect.Read(number, word),
            ">" or ">|" => new Redirect.Write(number, word, Append: false),
            ">>" => new Redirect.Write(number, word, Append: true),
            "&>" => new Redirect.Write(1, word, Append: false, BothOutputs: true),
            "&>>" => new Redirect.Write(1, word, Append: true, BothOutputs: true),
            ">&" when word.Constant is { } source && (source == "-" || source.All(char.IsAsciiDigit)) => new Redirect.Duplicate(number, word),
            ">&" when word.Constant is not null => new Redirect.Write(1, word, Append: false, BothOutputs: true),
            ">&" or "<&" => new Redirect.Duplicate(number, word),
            "<<<" => new Redirect.HereString(number, word),
            _ => new Redirect.Here(number, StartHereDocument(word, token.Text == "<<-")),
        };
    }

    private HereDocument StartHereDocument(Word word, bool stripsTabs)
    {
        var document = new HereDocument(word.Constant ?? "", word.Bare is null, stripsTabs);
        lexer.Expect(document);
        return document;
    }

    private static bool IsRedirection(string text) => text is "<" or ">" or ">>" or ">|" or ">&" or "<&" or "<>" or "<<" or "<<-" or "<<<" or "&>" or "&>>";

    private static bool IsName(string text) =>
        text.Length > 0 && !char.IsAsciiDigit(text[0]) && text.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');

    private bool IsFunctionName(string text) =>
        lexer.Dialect == ShellDialect.Bash ? text.All(character => character is not ('$' or '=' or '/')) : IsName(text);
}
