using System.Collections.Immutable;
using System.Globalization;
using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Limits;
using PodTimeline.Shell.Syntax;

namespace PodTimeline.Shell.Interpreting;

internal sealed partial class Interpreter
{
    /// <summary><c>name=(…)</c> and <c>name+=(…)</c>.</summary>
    private async SimTask<bool> AssignArray(Assignment assignment, ImmutableArray<ArrayItem> items)
    {
        var old = State.Find(assignment.Name);
        var array = new Variable("", old is { IsExported: true }, false, [], IsMap: old is { IsMap: true });
        if (assignment.Append && old is not null) array = old.Items is null ? array.With("0", old.Value) : old;
        Process.Run.Budget.Charge((long)(array.Items?.Count ?? 0) * items.Length * 100L);
        foreach (var item in items)
        {
            if (item.Key is { } word)
            {
                if (await EvaluateKey(word, array.IsMap) is not { } key || await ExpandText(item.Value) is not { } value) return false;
                array = array.With(key, value);
            }
            else
            {
                if (await ExpandAll([item.Value]) is not { } values) return false;
                foreach (var value in values) array = array.With(FindNextKey(array), value);
            }

            if (array.Items!.Count <= ShellLimits.Fields && array.Length <= ShellLimits.TextLength) continue;
            await FillMemory("a variable grows without end");
            return false;
        }

        State.Put(assignment.Name, array.Items is { Count: > 0 } all && !array.IsMap ? array with { Value = all[0] } : array);
        return true;
    }

    /// <summary><c>name[key]=value</c>.</summary>
    private async SimTask<bool> AssignItem(Assignment assignment, Word word)
    {
        Process.Run.Budget.Charge((State.Find(assignment.Name)?.Items?.Count ?? 0) * 100L);
        var old = State.Find(assignment.Name) ?? new Variable("", false, false, []);
        if (await EvaluateKey(word, old.IsMap) is not { } key || await ExpandText(assignment.Value) is not { } value) return false;
        var array = old.With(key, assignment.Append ? old.FindItem(key) + value : value);
        if (array.Items!.Count > ShellLimits.Fields || array.Length > ShellLimits.TextLength)
        {
            await FillMemory("a variable grows without end");
            return false;
        }

        State.Put(assignment.Name, array);
        return true;
    }

    /// <summary>A key as it is stored: a text in a map, a whole number in a list; null when this shell has failed.</summary>
    private async SimTask<string?> EvaluateKey(Word word, bool isMap)
    {
        if (isMap) return await ExpandText(word);
        return await Calculate(word) is { } number ? FormatNumber(number) : null;
    }

    private static string FindNextKey(Variable array) =>
        array.Keys is null ? FormatNumber(array.Items?.Count ?? 0) : FormatNumber(array.Keys.Select(key => long.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : -1).DefaultIfEmpty(-1).Max() + 1);

    /// <summary>
    /// <c>&lt;(…)</c> and <c>&gt;(…)</c>: starts the command and gives the path of its other end; null when this shell has failed.
    /// </summary>
    private async SimTask<string?> StartProcessSubstitution(WordPart.ProcessSubstitution substitution)
    {
        var number = Streams.Descriptors.Last;
        while (number > 9 && Descriptors.IsOpen(number)) number--;
        var pipe = new Streams.Pipe();
        var own = substitution.IsInput ? Descriptors.With(1, pipe.Output) : Descriptors.With(0, pipe.Input);
        if (TryFork(State.Name, own, isAwaited: true) is not { } child)
        {
            await ReportCannotFork();
            return null;
        }

        child.Process.IsSubstitution = true;
        // The shell holds its end for as long as it runs.
        if (substitution.IsInput) pipe.Input.Retain();
        else pipe.Output.Retain();
        Descriptors = substitution.IsInput ? Descriptors.With(number, pipe.Input) : Descriptors.With(number, pipe.Output);
        child.StartScript(substitution.Script);
        return "/dev/fd/" + FormatNumber(number);
    }
}
