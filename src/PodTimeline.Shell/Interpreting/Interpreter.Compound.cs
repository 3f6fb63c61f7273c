using System.Collections.Immutable;
using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Syntax;

namespace PodTimeline.Shell.Interpreting;

internal sealed partial class Interpreter
{
    private async SimTask<int> RunSequence(ShellCommand.Sequence sequence, ExecuteMode mode)
    {
        var status = 0;
        for (var index = 0; index < sequence.Items.Length && _flow == Flow.None; index++)
        {
            var (command, background) = sequence.Items[index];
            var own = index == sequence.Items.Length - 1 ? mode : mode & ExecuteMode.Tested;
            status = background ? await StartJob(command) : await Execute(command, own);
        }

        return _flow == Flow.None ? status : State.LastStatus;
    }

    private async SimTask<int> RunAndOr(ShellCommand.AndOr list, ExecuteMode mode)
    {
        var status = await Execute(list.First, ExecuteMode.Tested);
        for (var index = 0; index < list.Rest.Length && _flow == Flow.None; index++)
        {
            var (isAnd, command) = list.Rest[index];
            if (isAnd != (status == 0)) continue;
            status = await Execute(command, index == list.Rest.Length - 1 ? mode : ExecuteMode.Tested);
        }

        return _flow == Flow.None ? status : State.LastStatus;
    }

    private async SimTask<int> RunIf(ShellCommand.If choice, ExecuteMode mode)
    {
        var own = State.Dialect == ShellDialect.Ash ? mode : mode & Inherited;
        foreach (var (condition, then) in choice.Branches)
        {
            var status = await Execute(condition, ExecuteMode.Tested);
            if (_flow != Flow.None) return State.LastStatus;
            if (status == 0) return await Execute(then, own);
        }

        return choice.Else is null ? 0 : await Execute(choice.Else, own);
    }

    private async SimTask<int> RunLoop(ShellCommand.Loop loop, ExecuteMode mode)
    {
        var status = 0;
        var rest = LoopRest.Of(this, loop);
        var lookedAt = FindQuestions(loop);
        State.LoopDepth++;
        while (true)
        {
            rest.BeginRound();
            var condition = await Execute(loop.Condition, ExecuteMode.Tested);
            if (_flow != Flow.None)
            {
                if (LeavesLoop()) break;
                continue;
            }

            if (condition == 0 == loop.Until) break;
            status = await Execute(loop.Body, mode & ExecuteMode.Tested);
            if (LeavesLoop()) break;
        }

        _looksAt = lookedAt;
        State.LoopDepth--;
        rest.End();
        return _flow == Flow.Exit || _flow == Flow.Return ? State.LastStatus : status;
    }

    /// <summary>From now on the loop waits for what its condition depends on.</summary>
    /// <returns>What was waited for before.</returns>
    private ImmutableHashSet<string> FindQuestions(ShellCommand loop)
    {
        var before = _looksAt;
        _looksAt = LoopQuestions.Find(loop, before);
        return before;
    }

    private async SimTask<int> RunForEach(ShellCommand.ForEach loop, ExecuteMode mode)
    {
        IReadOnlyList<string> items = State.Positional;
        if (loop.Words is { } words)
        {
            if (await ExpandAll(words) is not { } expanded) return State.LastStatus;
            items = expanded;
        }

        var status = 0;
        var lookedAt = FindQuestions(loop);
        State.LoopDepth++;
        foreach (var item in items)
        {
            if (!await AssignOrFail(loop.Name, item)) break;
            status = await Execute(loop.Body, mode & ExecuteMode.Tested);
            if (LeavesLoop()) break;
        }

        _looksAt = lookedAt;
        State.LoopDepth--;
        return _flow == Flow.Exit || _flow == Flow.Return ? State.LastStatus : status;
    }

    private async SimTask<int> RunForArithmetic(ShellCommand.ForArithmetic loop, ExecuteMode mode)
    {
        var status = 0;
        if (await Calculate(loop.Start) is null) return 1;
        var rest = LoopRest.Of(this, loop);
        var lookedAt = FindQuestions(loop);
        State.LoopDepth++;
        while (true)
        {
            rest.BeginRound();
            var condition = await Calculate(loop.Condition, whenEmpty: 1, decides: true);
            if (condition is null or 0) break;
            status = await Execute(loop.Body, mode & ExecuteMode.Tested);
            if (LeavesLoop() || await Calculate(loop.Step) is null) break;
        }

        _looksAt = lookedAt;
        State.LoopDepth--;
        rest.End();
        return _flow == Flow.Exit || _flow == Flow.Return ? State.LastStatus : status;
    }

    /// <summary>After a round: whether a <c>break</c>, <c>return</c> or <c>exit</c> ends this loop.</summary>
    private bool LeavesLoop()
    {
        switch (_flow)
        {
            case Flow.None:
                return false;
            case Flow.Break:
                if (--_flowLevels == 0) _flow = Flow.None;
                return true;
            case Flow.Continue:
                if (--_flowLevels > 0) return true;
                _flow = Flow.None;
                return false;
            case Flow.Return or Flow.Exit:
                return true;
            default:
                throw new InvalidOperationException($"Unknown flow {_flow}.");
        }
    }

    private async SimTask<int> RunCase(ShellCommand.Case choice, ExecuteMode mode)
    {
        if (await ExpandText(choice.Subject) is not { } subject) return State.LastStatus;
        Process.Decide(subject);
        var own = State.Dialect == ShellDialect.Ash ? mode : mode & Inherited;
        for (var index = 0; index < choice.Clauses.Length; index++)
        {
            if (await MatchesAny(choice.Clauses[index], subject) is not { } matches) return State.LastStatus;
            if (!matches) continue;
            var status = 0;
            while (true)
            {
                if (choice.Clauses[index].Body is { } body) status = await Execute(body, own);
                if (_flow != Flow.None || !choice.Clauses[index].FallsThrough || ++index == choice.Clauses.Length) return status;
            }
        }

        return 0;
    }

    private async SimTask<bool?> MatchesAny(CaseClause clause, string subject)
    {
        foreach (var word in clause.Patterns)
        {
            if (await ExpandPattern(word) is not { } pattern) return null;
            if (Assumptions.UnknownText.IsIn(subject) ? pattern != "*" : Process.Matches(pattern, subject)) return true;
            if (pattern == "*") return true;
        }

        return false;
    }

    private async SimTask<int> RunSubshell(ShellCommand.Subshell subshell, ExecuteMode mode)
    {
        if (TryFork(State.Name, Descriptors, isAwaited: true) is not { } child) return await ReportCannotFork();
        child.Start(subshell.Body, mode.HasFlag(ExecuteMode.Final));
        return await Await(child);
    }

    private async SimTask<int> RunArithmetic(ShellCommand.Arithmetic command, ExecuteMode mode) =>
        await Calculate(command.Expression, decides: mode.HasFlag(ExecuteMode.Tested)) is { } value && value != 0 ? 0 : 1;

    private async SimTask<int> RunRedirected(ShellCommand.Redirected command, ExecuteMode mode)
    {
        var before = Descriptors;
        if (await Redirect(before, command.Redirects) is not { } changed) return 1;
        Descriptors = changed;
        var status = await Execute(command.Body, mode & Inherited);
        Descriptors = before;
        return _flow == Flow.None ? status : State.LastStatus;
    }
}
