using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Limits;
using PodTimeline.Shell.Patterns;

namespace PodTimeline.Shell.Utilities;

/// <summary>The commands of <c>sed</c> that scripts use: <c>s/a/b/gip</c>, <c>p</c>, <c>d</c>, <c>q</c>, for lines by number, range or pattern.</summary>
internal sealed class SedScript
{
    private readonly List<Command> _commands = [];
    private readonly bool _quiet;
    private readonly ExpressionCache _expressions;

    private SedScript(bool quiet, ExpressionCache expressions) => (_quiet, _expressions) = (quiet, expressions);

    /// <summary>The work of a character of its input, compared with reading it.</summary>
    public long Work { get; private set; } = 4;

    /// <summary>Reads a script; null when it has unsupported commands.</summary>
    public static SedScript? TryRead(string text, bool extended, bool quiet, ExpressionCache expressions)
    {
        var script = new SedScript(quiet, expressions);
        var position = 0;
        while (position < text.Length)
        {
            if (text[position] is ';' or '\n' or ' ' or '\t')
            {
                position++;
                continue;
            }

            if (script.ReadCommand(text, ref position, extended) is not { } command) return null;
            script._commands.Add(command);
        }

        return script;
    }

    public string Apply(string text)
    {
        var result = new StringBuilder();
        var lines = InputReading.SplitLines(text);
        for (var index = 0; index < lines.Length && result.Length <= ShellLimits.FileLength; index++)
        {
            var (line, deleted, quits) = (lines[index], false, false);
            foreach (var command in _commands)
            {
                if (!command.AppliesTo(lines[index], index + 1, index == lines.Length - 1)) continue;
                if (command.Letter == 'd') deleted = true;
                if (command.Letter == 'p') result.Append(line).Append('\n');
                if (command.Letter == 'q') quits = true;
                if (command.Letter == 's' && !UnknownText.IsIn(line) && command.Substitute(line) is { } changed)
                {
                    line = changed.Length > ShellLimits.TextLength ? changed[..ShellLimits.TextLength] : changed;
                    if (command.Prints) result.Append(line).Append('\n');
                }

                if (deleted || quits) break;
            }

            if (!deleted && !_quiet) result.Append(line).Append('\n');
            if (quits) break;
        }

        return result.ToString();
    }

    private Command? ReadCommand(string text, ref int position, bool extended)
    {
        var command = new Command();
        if (!ReadAddress(text, ref position, extended, out command.First)) return null;
        if (position < text.Length && text[position] == ',')
        {
            position++;
            if (!ReadAddress(text, ref position, extended, out command.Last) || command.Last is null) return null;
        }

        if (position < text.Length && text[position] == '!')
        {
            command.Negated = true;
            position++;
        }

        if (position >= text.Length) return null;
        command.Letter = text[position++];
        if (command.Letter is 'd' or 'p' or 'q') return command;
        if (command.Letter != 's' || position >= text.Length) return null;
        var separator = text[position++];
        if (ReadUntil(text, separator, ref position) is not { } pattern || ReadUntil(text, separator, ref position) is not { } replacement) return null;
        var flags = new StringBuilder();
        while (position < text.Length && text[position] is 'g' or 'i' or 'I' or 'p') flags.Append(text[position++]);
        command.Global = flags.ToString().Contains('g');
        command.Prints = flags.ToString().Contains('p');
        command.Replacement = replacement;
        command.Pattern = Compile(pattern, extended, flags.ToString().Contains('i', StringComparison.OrdinalIgnoreCase));
        return command.Pattern is null ? null : command;
    }

    private bool ReadAddress(string text, ref int position, bool extended, out Address? address)
    {
        address = null;
        if (position >= text.Length) return true;
        if (text[position] == '$')
        {
            position++;
            address = new Address(0, true, null);
            return true;
        }

        var start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position])) position++;
        if (position > start)
        {
            if (!int.TryParse(text.AsSpan(start, position - start), NumberStyles.None, CultureInfo.InvariantCulture, out var line)) return false;
            address = new Address(line, false, null);
            return true;
        }

        if (text[position] != '/') return true;
        position++;
        if (ReadUntil(text, '/', ref position) is not { } pattern || Compile(pattern, extended, false) is not { } regex) return false;
        address = new Address(0, false, regex);
        return true;
    }

    private Regex? Compile(string pattern, bool extended, bool ignoreCase)
    {
        Work += PosixExpression.MeasureWork(pattern);
        return _expressions.TryCompile(pattern, extended, ignoreCase);
    }

    private static string? ReadUntil(string text, char separator, ref int position)
    {
        var part = new StringBuilder();
        for (; position < text.Length; position++)
        {
            if (text[position] == separator)
            {
                position++;
                return part.ToString();
            }

            if (text[position] == '\\' && position + 1 < text.Length)
            {
                if (text[position + 1] != separator) part.Append('\\');
                position++;
            }

            part.Append(text[position]);
        }

        return null;
    }

    private sealed record Address(int Line, bool IsLast, Regex? Pattern)
    {
        public bool Matches(string text, int number, bool isLast) => Pattern is not null ? Pattern.IsMatch(text) : IsLast ? isLast : number == Line;
    }

    private sealed class Command
    {
        public Address? First;
        public Address? Last;
        private bool _isOpen;

        public char Letter { get; set; }

        public bool Negated { get; set; }

        public bool Global { get; set; }

        public bool Prints { get; set; }

        public string Replacement { get; set; } = "";

        public Regex? Pattern { get; set; }

        public bool AppliesTo(string text, int number, bool isLast) => IsInRange(text, number, isLast) != Negated;

        public string? Substitute(string line) =>
            Pattern!.IsMatch(line) ? Pattern.Replace(line, Expand, Global ? -1 : 1) : null;

        private bool IsInRange(string text, int number, bool isLast)
        {
            if (First is null) return true;
            if (Last is null) return First.Matches(text, number, isLast);
            if (!_isOpen && !First.Matches(text, number, isLast)) return false;
            var wasOpen = _isOpen;
            _isOpen = Last.Line > 0 ? number < Last.Line : !(wasOpen && Last.Matches(text, number, isLast));
            return true;
        }

        private string Expand(Match match)
        {
            var result = new StringBuilder();
            for (var index = 0; index < Replacement.Length; index++)
            {
                if (Replacement[index] == '&') result.Append(match.Value);
                else if (Replacement[index] == '\\' && index + 1 < Replacement.Length)
                {
                    var next = Replacement[++index];
                    if (char.IsAsciiDigit(next)) result.Append(match.Groups[next - '0'].Value);
                    else result.Append(next == 'n' ? '\n' : next == 't' ? '\t' : next);
                }
                else result.Append(Replacement[index]);
            }

            return result.ToString();
        }
    }
}
