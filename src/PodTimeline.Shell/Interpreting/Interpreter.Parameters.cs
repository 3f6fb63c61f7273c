using System.Globalization;
using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Processes;
using PodTimeline.Shell.Syntax;

namespace PodTimeline.Shell.Interpreting;

internal sealed partial class Interpreter
{
    private async SimTask<bool> ExpandParameter(WordPart.Parameter parameter, FieldCollector fields, bool isQuoted)
    {
        if (parameter.Operator is ParameterOperator.NamesThatBegin)
            return AddList(parameter, [.. State.Variables.Select(pair => pair.Key).Where(name => name.StartsWith(parameter.Name, StringComparison.Ordinal)).Order(StringComparer.Ordinal)], fields, isQuoted);
        if (parameter.Operator is ParameterOperator.Keys) return AddList(parameter, State.Find(parameter.Name)?.AllKeys ?? [], fields, isQuoted);
        if (FindList(parameter) is { } list)
        {
            if (parameter.Operator is ParameterOperator.Value) return AddList(parameter, list, fields, isQuoted);
            if (await TakePartOfList(parameter, list) is { } part) return AddList(parameter, part, fields, isQuoted);
            if (_flow != Flow.None) return false;
        }

        if (await FindValue(parameter) is not { } found) return false;
        var value = found.Value;
        switch (parameter.Operator)
        {
            case ParameterOperator.Default when value is null || (parameter.Colon && value.Length == 0):
                return await ExpandParts(parameter.Argument!.Parts, fields, isQuoted, true);
            case ParameterOperator.Alternative:
                return value is null || (parameter.Colon && value.Length == 0) || await ExpandParts(parameter.Argument!.Parts, fields, isQuoted, true);
            case ParameterOperator.Assign when value is null || (parameter.Colon && value.Length == 0):
                if (await ExpandText(parameter.Argument!) is not { } assigned || !await AssignOrFail(parameter.Name, assigned)) return false;
                Add(fields, assigned, isQuoted);
                return true;
            case ParameterOperator.Demand when value is null || (parameter.Colon && value.Length == 0):
                return await RefuseUnset(parameter);
        }

        if (value is null && State.Options.HasFlag(ShellOptions.RefuseUnset) && parameter.Operator is not (ParameterOperator.Default or ParameterOperator.Assign))
        {
            await Complain(State.Dialect == ShellDialect.Bash ? $"{parameter.Name}: unbound variable" : $"{parameter.Name}: parameter not set");
            State.LastStatus = State.Dialect == ShellDialect.Bash ? 127 : 2;
            _flow = Flow.Exit;
            return false;
        }

        if (await Transform(parameter, value ?? "") is not { } transformed) return false;
        if (transformed.Length > 0 || isQuoted) Add(fields, transformed, isQuoted);
        return true;
    }

    /// <summary>The values of <c>$@</c>, <c>$*</c>, <c>${name[@]}</c> and <c>${name[*]}</c>; null for anything else.</summary>
    private IReadOnlyList<string>? FindList(WordPart.Parameter parameter)
    {
        if (parameter.Name is "@" or "*") return State.Positional;
        if (parameter.Index?.Constant is not ("@" or "*")) return null;
        return State.Find(parameter.Name) is { } variable ? variable.Items ?? [variable.Value] : [];
    }

    /// <summary><c>${name[@]:1:2}</c> and edits of every item; null for any other operator.</summary>
    private async SimTask<IReadOnlyList<string>?> TakePartOfList(WordPart.Parameter parameter, IReadOnlyList<string> list)
    {
        switch (parameter.Operator)
        {
            case ParameterOperator.Part:
                if (await Calculate(parameter.Argument!) is not { } start) return null;
                var length = parameter.Second is { } second ? await Calculate(second) ?? 0 : long.MaxValue;
                // ${@:1} begins with $1, as ${@:0} would with $0.
                if (parameter.Name is "@" or "*") start = Math.Max(0, start - 1);
                if (start < 0) start = Math.Max(0, list.Count + start);
                return [.. list.Skip((int)Math.Min(start, int.MaxValue)).Take((int)Math.Clamp(length, 0, int.MaxValue))];
            case ParameterOperator.ReplaceFirst or ParameterOperator.ReplaceAll or ParameterOperator.CutShortestStart or ParameterOperator.CutLongestStart
                or ParameterOperator.CutShortestEnd or ParameterOperator.CutLongestEnd or ParameterOperator.Upper or ParameterOperator.Lower or ParameterOperator.Transform:
                var edited = new List<string>(list.Count);
                foreach (var item in list)
                    if (await Transform(parameter, item) is { } text) edited.Add(text);
                    else return null;
                return edited;
            default:
                return null;
        }
    }

    private bool AddList(WordPart.Parameter parameter, IReadOnlyList<string> list, FieldCollector fields, bool isQuoted)
    {
        var separate = parameter.Name == "@" || parameter.Index?.Constant == "@" || !isQuoted;
        if (!fields.Splits || !separate)
        {
            Add(fields, string.Join(separate ? " " : fields.Joint, list), isQuoted);
            return true;
        }

        for (var index = 0; index < list.Count && !fields.IsTooMuch; index++)
        {
            if (index > 0) fields.EndField();
            Add(fields, list[index], isQuoted);
        }

        return true;
    }

    /// <summary>The value of a parameter; a null value is unset. Null itself when this shell has failed.</summary>
    private async SimTask<StrongValue?> FindValue(WordPart.Parameter parameter)
    {
        if (FindList(parameter) is { } list)
            return new StrongValue(parameter.Operator == ParameterOperator.Length ? null : list.Count == 0 ? null : string.Join(' ', list), list.Count);
        if (parameter.Index is { } word)
        {
            var array = State.Find(parameter.Name);
            if (await EvaluateKey(word, array is { IsMap: true }) is not { } key) return null;
            return new StrongValue(array?.FindItem(key));
        }

        return new StrongValue(FindSpecial(parameter.Name) ?? State.FindValue(parameter.Name) ?? FindValueElsewhere(parameter.Name));
    }

    /// <summary>The value of a variable that may come from a ConfigMap or Secret of which only the name is known; null for any other.</summary>
    private string? FindValueElsewhere(string name) =>
        Context.HasUnknownVariables && name.All(character => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character) || character == '_') ? UnknownText.Mark(name) : null;

    private string? FindSpecial(string name)
    {
        if (char.IsAsciiDigit(name[0]))
        {
            if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return null;
            return index == 0 ? State.Name : index <= State.Positional.Count ? State.Positional[index - 1] : null;
        }

        switch (name)
        {
            case "#":
                return FormatNumber(State.Positional.Count);
            case "?":
                return FormatNumber(State.LastStatus);
            case "$":
                Process.Run.IsUnrepeatable = true;
                return FormatNumber(Process.ShellId);
            case "!":
                Process.Run.IsUnrepeatable = true;
                return State.LastJob is { } job ? FormatNumber(job) : null;
            case "-":
                return State.Options.HasFlag(ShellOptions.ExitOnError) ? "e" : "";
            case "LINENO":
                return FormatNumber(State.Line);
            case "PPID":
                Process.Run.IsUnrepeatable = true;
                return FormatNumber(Process.Parent?.Id ?? 0);
            case "RANDOM" when State.Dialect != ShellDialect.Dash:
                // The generator is the same in every simulation.
                State.Random = State.Random * 1103515245 + 12345;
                return FormatNumber((int)(State.Random >> 16 & 0x7fff));
            case "SECONDS" when State.Dialect == ShellDialect.Bash:
                Process.Run.Traits |= ScriptTraits.Clock;
                Process.Files.Unsteady++;
                return FormatNumber((int)(Process.Now - (State.SecondsFrom ?? Process.Run.StartedAt)).TotalSeconds);
            case "EPOCHSECONDS" when State.Dialect == ShellDialect.Bash:
                Process.Run.Traits |= ScriptTraits.Clock;
                return FormatNumber(((DateTimeOffset)ShellClock.ToCalendar(Process.Now)).ToUnixTimeSeconds());
            default:
                return null;
        }
    }

    private async SimTask<bool> RefuseUnset(WordPart.Parameter parameter)
    {
        if (await ExpandText(parameter.Argument!) is not { } said) return false;
        var message = said.Length > 0 ? said : parameter.Colon ? "parameter null or not set" : "parameter not set";
        await Complain($"{parameter.Name}: {message}");
        State.LastStatus = State.Dialect == ShellDialect.Bash ? 127 : 2;
        _flow = Flow.Exit;
        return false;
    }

    private async SimTask<string?> Transform(WordPart.Parameter parameter, string value)
    {
        switch (parameter.Operator)
        {
            case ParameterOperator.Value or ParameterOperator.Default or ParameterOperator.Assign or ParameterOperator.Demand:
                return value;
            case ParameterOperator.Length:
                return FormatNumber(FindList(parameter) is { } list ? list.Count : value.Length);
            case ParameterOperator.CutShortestStart or ParameterOperator.CutLongestStart or ParameterOperator.CutShortestEnd
                or ParameterOperator.CutLongestEnd:
                if (await ExpandPattern(parameter.Argument!) is not { } cut) return null;
                if (UnknownText.IsIn(value)) return value;
                var cutWork = 0L;
                var left = PatternEdit.Cut(value, cut, parameter.Operator, ref cutWork);
                Process.ChargeMatch(cutWork);
                return left;
            case ParameterOperator.ReplaceFirst or ParameterOperator.ReplaceAll:
                if (await ExpandPattern(parameter.Argument!) is not { } pattern) return null;
                if (await ExpandText(parameter.Second ?? Word.Empty) is not { } replacement) return null;
                var work = 0L;
                var replaced = PatternEdit.Replace(value, pattern, replacement, parameter.Operator == ParameterOperator.ReplaceAll, ref work);
                Process.ChargeMatch(work);
                return replaced;
            case ParameterOperator.Part:
                if (await Calculate(parameter.Argument!) is not { } start) return null;
                var length = parameter.Second is { } second ? await Calculate(second) : long.MaxValue;
                return length is { } known ? PatternEdit.TakePart(value, start, known) : null;
            case ParameterOperator.Upper:
                return value.ToUpperInvariant();
            case ParameterOperator.Lower:
                return value.ToLowerInvariant();
            case ParameterOperator.UpperFirst:
                return value.Length == 0 ? value : char.ToUpperInvariant(value[0]) + value[1..];
            case ParameterOperator.LowerFirst:
                return value.Length == 0 ? value : char.ToLowerInvariant(value[0]) + value[1..];
            case ParameterOperator.Indirect:
                return value.Length == 0 ? "" : FindSpecial(value) ?? State.FindValue(value) ?? "";
            case ParameterOperator.Alternative:
                return "";
            case ParameterOperator.Transform:
                return parameter.Argument!.Constant switch
                {
                    "Q" => "'" + value.Replace("'", "'\\''", StringComparison.Ordinal) + "'",
                    "U" => value.ToUpperInvariant(),
                    "L" => value.ToLowerInvariant(),
                    "u" => value.Length == 0 ? value : char.ToUpperInvariant(value[0]) + value[1..],
                    "E" => BackslashEscapes.Expand(value, out _),
                    _ => value,
                };
            default:
                throw new InvalidOperationException($"Unknown operator {parameter.Operator}.");
        }
    }

    private static string FormatNumber(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A value, or that there is none; distinct from a failure to find out.</summary>
    private sealed record StrongValue(string? Value, int Count = 0);
}
