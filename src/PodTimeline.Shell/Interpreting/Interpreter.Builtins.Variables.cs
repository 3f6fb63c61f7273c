using System.Globalization;
using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Limits;
using PodTimeline.Shell.Streams;

namespace PodTimeline.Shell.Interpreting;

internal sealed partial class Interpreter
{
    /// <summary><c>export</c>, <c>readonly</c>, <c>local</c> and <c>declare</c>.</summary>
    private async SimTask<int> Declare(IEnumerable<string> words, bool exports, bool freezes, bool isLocal)
    {
        var (number, isMap, isList) = (false, false, false);
        foreach (var word in words)
        {
            if (word is ['-' or '+', ..])
            {
                number |= word.Contains('i');
                isMap |= word.Contains('A');
                isList |= word.Contains('a');
                continue;
            }

            var equals = word.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? word : word[..equals].TrimEnd('+');
            if (isLocal) State.MakeLocal(name);
            if ((isMap || isList) && equals < 0)
            {
                State.Put(name, State.Find(name) is { Items: not null } known && known.IsMap == isMap ? known : new Variable("", exports, false, [], IsMap: isMap));
                continue;
            }

            var old = State.Find(name);
            var value = equals < 0 ? (isLocal ? "" : old?.Value ?? "") : word[(equals + 1)..];
            if (number && await CalculateText(value) is { } calculated) value = FormatNumber(calculated);
            if (equals >= 0 || isLocal)
            {
                if (!await AssignOrFail(name, value)) return State.LastStatus;
            }

            if (!exports && !freezes) continue;
            var now = State.Find(name);
            if (now is null && equals < 0) continue;
            State.Put(name, new Variable(value, exports || now is { IsExported: true }, freezes || now is { IsReadOnly: true }, now?.Items, now?.Keys, now is { IsMap: true }));
        }

        return 0;
    }

    private int Unset(IReadOnlyList<string> words)
    {
        foreach (var name in words.Skip(1))
        {
            if (name.StartsWith('-')) continue;
            if (State.Find(name) is { IsReadOnly: true }) return 1;
            if (name.IndexOf('[', StringComparison.Ordinal) is > 0 and var bracket && name.EndsWith(']') && State.Find(name[..bracket]) is { } array)
            {
                State.Put(name[..bracket], array.Without(name[(bracket + 1)..^1].Trim('"', '\'')));
                continue;
            }

            if (HasFlag(words, 'f') || State.Find(name) is null) State.Undefine(name);
            else State.Put(name, null);
        }

        return 0;
    }

    private int SetOptions(IReadOnlyList<string> words)
    {
        for (var index = 1; index < words.Count; index++)
        {
            var word = words[index];
            if (word == "--")
            {
                State.Positional = [.. words.Skip(index + 1)];
                return 0;
            }

            if (word.Length < 2 || word[0] is not ('-' or '+'))
            {
                State.Positional = [.. words.Skip(index)];
                return 0;
            }

            var on = word[0] == '-';
            foreach (var letter in word.AsSpan(1))
                if (letter == 'o' && index + 1 < words.Count) SetOption(FindNamedOption(words[++index]), on);
                else SetOption(FindLetterOption(letter), on);
        }

        return 0;
    }

    /// <summary>An option given when the shell was started, such as <c>-e</c>.</summary>
    public void SetOption(ShellOptions option, bool on) => State.Options = on ? State.Options | option : State.Options & ~option;

    /// <summary>The option of a letter.</summary>
    public static ShellOptions FindLetterOption(char letter) => letter switch
    {
        'e' => ShellOptions.ExitOnError,
        'u' => ShellOptions.RefuseUnset,
        'x' => ShellOptions.Trace,
        'f' => ShellOptions.NoGlob,
        'n' => ShellOptions.NoExecute,
        'a' => ShellOptions.ExportAll,
        _ => ShellOptions.None,
    };

    /// <summary>The option of a name, as after <c>-o</c>.</summary>
    public static ShellOptions FindNamedOption(string name) => name switch
    {
        "errexit" => ShellOptions.ExitOnError,
        "nounset" => ShellOptions.RefuseUnset,
        "xtrace" => ShellOptions.Trace,
        "pipefail" => ShellOptions.PipeFail,
        "noglob" => ShellOptions.NoGlob,
        "noexec" => ShellOptions.NoExecute,
        "allexport" => ShellOptions.ExportAll,
        _ => ShellOptions.None,
    };

    private async SimTask<int> ReadVariables(IReadOnlyList<string> words, Descriptors descriptors)
    {
        var (names, raw, timeout, descriptor, array) = (new List<string>(), false, (TimeSpan?)null, 0, false);
        for (var index = 1; index < words.Count; index++)
        {
            var word = words[index];
            if (word is not ['-', _, ..])
            {
                names.Add(word);
                continue;
            }

            raw |= word.Contains('r');
            array |= word.Contains('a');
            if (word[^1] is not ('p' or 't' or 'd' or 'n' or 'u' or 'N') || ++index >= words.Count) continue;
            if (word[^1] == 't' && double.TryParse(words[index], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
                timeout = TimeSpan.FromSeconds(Math.Min(seconds, 1e6));
            if (word[^1] == 'u' && int.TryParse(words[index], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) descriptor = number;
        }

        // Standard input of a container is empty; only a read with a timeout waits on it, which people use as a sleep.
        var input = descriptors.FindInput(descriptor) ?? new TextInput("");
        if (timeout is { } limit && input is OpenInput)
        {
            await Process.Sleep(limit);
            return State.Dialect == Syntax.ShellDialect.Bash ? 142 : 1;
        }

        if (await input.ReadLine(Process) is not { } line)
        {
            if (timeout is not null && descriptors.In is TextInput { IsNothing: false }) await Process.Sleep(timeout.Value);
            foreach (var name in names) State.Set(name, "");
            return 1;
        }

        // What is read is consumed: the next round differs.
        Process.Files.Unsteady++;
        var text = raw ? line.Text : line.Text.Replace("\\", "", StringComparison.Ordinal);
        if (names.Count == 0) names.Add("REPLY");
        if (array) State.Put(names[0], new Variable("", false, false, SplitFields(text, int.MaxValue)));
        else
        {
            var fields = SplitFields(text, names.Count);
            for (var index = 0; index < names.Count; index++)
                if (!await AssignOrFail(names[index], index < fields.Count ? fields[index] : "")) return State.LastStatus;
        }

        return line.IsComplete ? 0 : 1;
    }

    private List<string> SplitFields(string text, int most)
    {
        var separators = Separators;
        if (separators.Length == 0) return [text];
        var fields = new List<string>();
        var rest = text.AsSpan();
        var blanks = new string(separators.Where(char.IsWhiteSpace).ToArray());
        rest = rest.Trim(blanks);
        while (rest.Length > 0 && fields.Count < ShellLimits.Fields)
        {
            var end = fields.Count == most - 1 ? -1 : rest.IndexOfAny(separators);
            if (end < 0)
            {
                fields.Add(rest.ToString());
                break;
            }

            fields.Add(rest[..end].ToString());
            rest = rest[end..];
            var skipped = blanks.Contains(rest[0]) ? 0 : 1;
            rest = rest[skipped..].TrimStart(blanks);
        }

        return fields;
    }

    private async SimTask<int> ReadArray(IReadOnlyList<string> words, Descriptors descriptors)
    {
        var name = words.Skip(1).LastOrDefault(word => !word.StartsWith('-')) ?? "MAPFILE";
        var lines = new List<string>();
        while (lines.Count < ShellLimits.Fields && await descriptors.In.ReadLine(Process) is { } line) lines.Add(line.Text);
        State.Put(name, new Variable(lines.FirstOrDefault() ?? "", false, false, lines));
        return 0;
    }

    private int GetOption(IReadOnlyList<string> words)
    {
        if (words.Count < 3) return 2;
        var arguments = words.Count > 3 ? [.. words.Skip(3)] : State.Positional;
        var index = int.TryParse(State.FindValue("OPTIND"), NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) && parsed > 0 ? parsed : 1;
        if (index > arguments.Count || arguments[index - 1] is not ['-', var letter, ..] word || word == "--")
        {
            State.Set(words[2], "?");
            return 1;
        }

        var known = words[1].IndexOf(letter, StringComparison.Ordinal);
        State.Set(words[2], known < 0 ? "?" : letter.ToString());
        if (known >= 0 && known + 1 < words[1].Length && words[1][known + 1] == ':')
        {
            State.Set("OPTARG", word.Length > 2 ? word[2..] : index < arguments.Count ? arguments[index] : "");
            index += word.Length > 2 ? 0 : 1;
        }

        State.Set("OPTIND", FormatNumber(index + 1));
        return 0;
    }
}
