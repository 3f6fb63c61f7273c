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
        if (parameter.Operator is ParameterOperator.Value && List(parameter) is { } list) return AddList(parameter, list, fields, isQuoted);
        if (await ValueOf(parameter) is not { } found) return false;
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
    private IReadOnlyList<string>? List(WordPart.Parameter parameter)
    {
        if (parameter.Name is "@" or "*") return State.Positional;
        if (parameter.Index?.Constant is not ("@" or "*")) return null;
        return State.Find(parameter.Name) is { } variable ? variable.Items ?? [variable.Value] : [];
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

    /// <summary>The value of a parameter; a value of null is unset. Null itself when this shell is done for.</summary>
    private async SimTask<StrongValue?> ValueOf(WordPart.Parameter parameter)
    {
        if (List(parameter) is { } list)
            return new StrongValue(parameter.Operator == ParameterOperator.Length ? null : list.Count == 0 ? null : string.Join(' ', list), list.Count);
        if (parameter.Index is { } word)
        {
            if (await Calculate(word) is not { } index) return null;
            var items = State.Find(parameter.Name)?.Items;
            if (index < 0 && items is not null) index += items.Count;
            return new StrongValue(items is null ? (index == 0 ? State.Value(parameter.Name) : null)
                : index >= 0 && index < items.Count ? items[(int)index] : null);
        }

        return new StrongValue(Special(parameter.Name) ?? State.Value(parameter.Name));
    }

    private string? Special(string name)
    {
        if (char.IsAsciiDigit(name[0]))
        {
            if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return null;
            return index == 0 ? State.Name : index <= State.Positional.Count ? State.Positional[index - 1] : null;
        }

        switch (name)
        {
            case "#":
                return Number(State.Positional.Count);
            case "?":
                return Number(State.LastStatus);
            case "$":
                return Number(Process.ShellId);
            case "!":
                return State.LastJob is { } job ? Number(job) : null;
            case "-":
                return State.Options.HasFlag(ShellOptions.ExitOnError) ? "e" : "";
            case "LINENO":
                return Number(State.Line);
            case "PPID":
                return Number(Process.Parent?.Id ?? 0);
            case "RANDOM" when State.Dialect != ShellDialect.Dash:
                // The generator is the same in every simulation.
                State.Random = State.Random * 1103515245 + 12345;
                return Number((int)(State.Random >> 16 & 0x7fff));
            case "SECONDS" when State.Dialect == ShellDialect.Bash:
                Process.Run.Traits |= ScriptTraits.Clock;
                return Number((int)(Process.Now - Process.Run.StartedAt).TotalSeconds);
            case "EPOCHSECONDS" when State.Dialect == ShellDialect.Bash:
                Process.Run.Traits |= ScriptTraits.Clock;
                return Number(((DateTimeOffset)ShellClock.At(Process.Now)).ToUnixTimeSeconds());
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
                return Number(List(parameter) is { } list ? list.Count : value.Length);
            case ParameterOperator.CutShortestStart or ParameterOperator.CutLongestStart or ParameterOperator.CutShortestEnd
                or ParameterOperator.CutLongestEnd:
                if (await ExpandPattern(parameter.Argument!) is not { } cut) return null;
                Process.Run.Budget.Charge(PatternEdit.Work(value, cut));
                return UnknownText.IsIn(value) ? value : PatternEdit.Cut(value, cut, parameter.Operator);
            case ParameterOperator.ReplaceFirst or ParameterOperator.ReplaceAll:
                if (await ExpandPattern(parameter.Argument!) is not { } pattern) return null;
                if (await ExpandText(parameter.Second ?? Word.Empty) is not { } replacement) return null;
                Process.Run.Budget.Charge(PatternEdit.Work(value, pattern));
                return PatternEdit.Replace(value, pattern, replacement, parameter.Operator == ParameterOperator.ReplaceAll);
            case ParameterOperator.Part:
                if (await Calculate(parameter.Argument!) is not { } start) return null;
                var length = parameter.Second is { } second ? await Calculate(second) : long.MaxValue;
                return length is { } known ? PatternEdit.Part(value, start, known) : null;
            case ParameterOperator.Upper:
                return value.ToUpperInvariant();
            case ParameterOperator.Lower:
                return value.ToLowerInvariant();
            case ParameterOperator.UpperFirst:
                return value.Length == 0 ? value : char.ToUpperInvariant(value[0]) + value[1..];
            case ParameterOperator.LowerFirst:
                return value.Length == 0 ? value : char.ToLowerInvariant(value[0]) + value[1..];
            case ParameterOperator.Indirect:
                return value.Length == 0 ? "" : Special(value) ?? State.Value(value) ?? "";
            case ParameterOperator.Alternative:
                return "";
            default:
                throw new InvalidOperationException($"Unknown operator {parameter.Operator}.");
        }
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A value, or that there is none; told apart from having failed to find out.</summary>
    private sealed record StrongValue(string? Value, int Count = 0);
}
