namespace PodTimeline.Manifests.Yaml;

/// <summary>Finds where a text stops being JSON and reports it in the words of Go's scanner.</summary>
/// <remarks>Source: Go encoding/json scanner.go, whose state machine this walks.</remarks>
internal sealed class JsonFaults
{
    private readonly Stack<bool> _inObject = new();
    private string? _fault;

    private enum Expect
    {
        Value,
        ValueOrEnd,
        Key,
        KeyOrEnd,
        Colon,
        CommaOrEnd,
        Nothing,
    }

    /// <summary>The first fault in a text that a JSON reader has refused.</summary>
    public static YamlProblem Describe(ReadOnlySpan<byte> text, int depth, int deepest, Func<int, int> at)
    {
        if (depth >= deepest) return new YamlProblem(YamlFault.TooDeep, at(0), at(1), "exceeded max depth");
        var walk = new JsonFaults();
        var offset = walk.Find(text);
        return walk._fault is { } words
            ? new YamlProblem(YamlFault.Json, at(offset), at(Math.Min(offset + 1, text.Length)), $"json: offset {offset + 1}: {words}")
            : new YamlProblem(YamlFault.Json, at(text.Length), at(text.Length), "unexpected EOF");
    }

    private int Find(ReadOnlySpan<byte> text)
    {
        var expect = Expect.Value;
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (c is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                i++;
                continue;
            }

            if (expect == Expect.Nothing) expect = Expect.Value;
            var (next, length) = ReadToken(text[i..], expect);
            i += length;
            if (_fault is not null) return Math.Min(i, text.Length - 1);
            if (length == 0) return text.Length;
            expect = next;
        }

        return text.Length;
    }

    /// <summary>Reads one token; a length of 0 without an error means that the text ends inside it.</summary>
    private (Expect Next, int Length) ReadToken(ReadOnlySpan<byte> rest, Expect expect)
    {
        var c = (char)rest[0];
        switch (expect)
        {
            case Expect.KeyOrEnd when c == '}':
            case Expect.CommaOrEnd when c == '}' && InObject:
            case Expect.ValueOrEnd when c == ']':
            case Expect.CommaOrEnd when c == ']' && _inObject.Count > 0 && !InObject:
                _inObject.Pop();
                return (AfterValue, 1);
            case Expect.Key or Expect.KeyOrEnd:
                return c == '"' ? (Expect.Colon, ScanString(rest)) : ReportFault(rest, 0, "looking for beginning of object key string");
            case Expect.Colon:
                return c == ':' ? (Expect.Value, 1) : ReportFault(rest, 0, "after object key");
            case Expect.CommaOrEnd:
                if (c == ',') return (InObject ? Expect.Key : Expect.Value, 1);
                return ReportFault(rest, 0, InObject ? "after object key:value pair" : "after array element");
            default:
                return ScanValue(rest, c);
        }
    }

    private (Expect Next, int Length) ScanValue(ReadOnlySpan<byte> rest, char c)
    {
        switch (c)
        {
            case '{' or '[':
                _inObject.Push(c == '{');
                return (c == '{' ? Expect.KeyOrEnd : Expect.ValueOrEnd, 1);
            case '"':
                return (AfterValue, ScanString(rest));
            case 't' or 'f' or 'n':
                return ReadLiteral(rest, c == 't' ? "true" : c == 'f' ? "false" : "null");
            case '-' or (>= '0' and <= '9'):
                var length = rest.IndexOfAnyExcept("+-.eE0123456789"u8);
                return (AfterValue, length < 0 ? rest.Length : length);
            default:
                return ReportFault(rest, 0, "looking for beginning of value");
        }
    }

    private (Expect Next, int Length) ReadLiteral(ReadOnlySpan<byte> rest, string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (i >= rest.Length) return (Expect.Nothing, 0);
            if (rest[i] != word[i]) return ReportFault(rest, i, $"in literal {word} (expecting '{word[i]}')");
        }

        return (AfterValue, word.Length);
    }

    private int ScanString(ReadOnlySpan<byte> rest)
    {
        for (var i = 1; i < rest.Length; i++)
        {
            if (rest[i] == '"') return i + 1;
            if (rest[i] < 0x20) return ReportFault(rest, i, "in string literal").Length;
            if (rest[i] != '\\') continue;
            if (++i < rest.Length && !"\"\\/bfnrtu"u8.Contains(rest[i])) return ReportFault(rest, i, "in string escape code").Length;
        }

        return 0;
    }

    private (Expect Next, int Length) ReportFault(ReadOnlySpan<byte> rest, int at, string context)
    {
        var c = (char)rest[at];
        var shown = c switch { '\'' => @"'\''", '"' => "'\"'", '\n' => @"'\n'", '\t' => @"'\t'", '\r' => @"'\r'", < ' ' => $"'\\x{(int)c:x2}'", _ => $"'{c}'" };
        _fault = $"invalid character {shown} {context}";
        return (Expect.Nothing, at);
    }

    private bool InObject => _inObject.Count > 0 && _inObject.Peek();

    private Expect AfterValue => _inObject.Count > 0 ? Expect.CommaOrEnd : Expect.Nothing;
}
