using System.Text;

namespace PodTimeline.Manifests.Tests.Fuzzing;

/// <summary>Damages texts in the ways that texts get damaged, and in some that only a hostile mind finds. Same seed, same text.</summary>
internal sealed class Mutator(int seed, IReadOnlyList<string> sources)
{
    private const int LongestText = 60_000;

    private static readonly string[] Pieces =
    [
        "\t", "\"", "'", "[", "]", "{", "}", ":", ": ", "- ", "-", "#", " #", "|", "|-", ">", "&a", "*a", "<<: *a", "!!int ", "? ", "@", "`", "%", "\\", "\0", "\u0007",
        "\u00a0", "\u200b", "\ufeff", "\ud800", "“", "”", "–", "•", "：", "\r", "\r\n", "\n", "\n\n", "---\n", "...\n", "```\n", "<<EOF\n", "EOF\n", "$ kubectl apply -f - <<EOF\n",
        "null", "~", "true", "0x1F", "1e999", ".inf", "99999999999999999999", "é", "漢字", "🧹", "[[[[[[[[[[[[[[[[", "{a: {a: {a: {a: ", "- - - - - - ", "  ", "        ",
        "spec:\n", "containers:\n", "- name: x\n", "apiVersion: v1\nkind: Pod\n", "kind: CronJob\n", "This is a sentence of prose: it has words.\n", "> ", "+", "12 ",
        "args:\n- |\n", "env: [{name: A, value: \"1\"}]\n", "resources: {limits: {cpu: 1, memory: 64MB}}\n", "restartPolicy: Always\n", "livenessProbe:\n",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A damaged text.</summary>
    public string Next()
    {
        var text = sources[_random.Next(sources.Count)];
        for (var rounds = _random.Next(1, 8); rounds > 0; rounds--) text = Mutate(text);
        return text.Length > LongestText ? text[..LongestText] : text;
    }

    private string Mutate(string text) => _random.Next(8) switch
    {
        0 or 1 => Characters(text),
        2 => Lines(text),
        3 => Indentation(text),
        4 => Structure(text),
        5 => Insert(text, Pieces[_random.Next(Pieces.Length)]),
        6 => _random.Next(6) == 0 ? Whole(text) : Lines(text),
        _ => Insert(text, Piece(sources[_random.Next(sources.Count)])),
    };

    private string Characters(string text)
    {
        if (text.Length == 0) return "a";
        var at = _random.Next(text.Length);
        return _random.Next(3) switch
        {
            0 => text.Remove(at, Math.Min(_random.Next(1, 4), text.Length - at)),
            1 => text[..at] + (char)_random.Next(0, _random.Next(4) == 0 ? 0xFFFF : 0x7F) + text[(at + 1)..],
            _ => text[..at] + text[_random.Next(text.Length)] + text[at..],
        };
    }

    private string Lines(string text)
    {
        var lines = text.Split('\n').ToList();
        var (a, b) = (_random.Next(lines.Count), _random.Next(lines.Count));
        switch (_random.Next(5))
        {
            case 0:
                lines.RemoveAt(a);
                break;
            case 1:
                lines.Insert(b, lines[a]);
                break;
            case 2:
                (lines[a], lines[b]) = (lines[b], lines[a]);
                break;
            case 3:
                lines[a] += a + 1 < lines.Count ? lines[a + 1].TrimStart() : "";
                break;
            default:
                lines = lines[..(a + 1)];
                break;
        }

        return string.Join('\n', lines);
    }

    private string Indentation(string text)
    {
        var lines = text.Split('\n');
        var (first, count) = (_random.Next(lines.Length), _random.Next(1, 1 + lines.Length));
        var (kind, by) = (_random.Next(5), _random.Next(1, 5));
        for (var i = first; i < Math.Min(lines.Length, first + count); i++)
        {
            lines[i] = kind switch
            {
                0 => lines[i].TrimStart(),
                1 => new string(' ', by) + lines[i],
                2 => lines[i].StartsWith(' ') ? lines[i][1..] : lines[i],
                3 => new string('\t', (lines[i].Length - lines[i].TrimStart().Length) / 2) + lines[i].TrimStart(),
                _ => lines[i].TrimStart(' ', '-'),
            };
            if (kind == 1 && i == first) break;
        }

        return string.Join('\n', lines);
    }

    /// <summary>Gives a key another value.</summary>
    private string Structure(string text)
    {
        var lines = text.Split('\n');
        var at = _random.Next(lines.Length);
        var colon = lines[at].IndexOf(':');
        if (colon < 0) return Insert(text, Pieces[_random.Next(Pieces.Length)]);
        lines[at] = lines[at][..(colon + 1)] + (_random.Next(3) == 0 ? "" : " ") + Pieces[_random.Next(Pieces.Length)];
        return string.Join('\n', lines);
    }

    private string Whole(string text) => _random.Next(7) switch
    {
        0 => text + "\n" + text,
        1 => "```yaml\n" + text + "\n```\n",
        2 => string.Join('\n', text.Split('\n').Select(l => "> " + l)),
        3 => string.Join('\n', text.Split('\n').Select((l, i) => $"{i + 1} {l}")),
        4 => string.Join('\n', text.Split('\n').Select(l => "+" + l)),
        5 => text.Replace("\n", "\r\n"),
        _ => new StringBuilder().Insert(0, text + "\n---\n", Math.Clamp(LongestText / (text.Length + 1), 1, 6)).ToString(),
    };

    private string Piece(string text)
    {
        var lines = text.Split('\n');
        var first = _random.Next(lines.Length);
        return string.Join('\n', lines.Skip(first).Take(_random.Next(1, 6))) + "\n";
    }

    private string Insert(string text, string piece)
    {
        var at = _random.Next(text.Length + 1);
        if (_random.Next(2) == 0) at = text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1;
        return text.Insert(Math.Min(at, text.Length), piece);
    }
}
