using System.Collections.Immutable;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Time;

namespace PodTimeline.Web.Workbench;

/// <summary>What was done to a pod, and what of it was undone: each step can be undone and redone. Used by one thread at a time.</summary>
public sealed class CommandHistory
{
    /// <summary>How many steps are kept.</summary>
    public const int Most = 100;

    private readonly List<Step> _undone = [], _done = [];
    private bool _isDragging;

    /// <summary>Whether there is a step to undo.</summary>
    public bool CanUndo => _done.Count > 0;

    /// <summary>Whether there is a step to redo.</summary>
    public bool CanRedo => _undone.Count > 0;

    /// <summary>Remembers the state before a step; undone steps can no longer be redone.</summary>
    /// <param name="before">How it was.</param>
    /// <param name="isDrag">Whether the step is part of a drag, which is undone as one.</param>
    public void Remember(Step before, bool isDrag = false)
    {
        var goesOn = isDrag && _isDragging;
        _isDragging = isDrag;
        _undone.Clear();
        if (!goesOn) Push(_done, before);
    }

    /// <summary>Undoes the last step.</summary>
    /// <param name="now">How it is.</param>
    /// <returns>How it was before; null when there is no step.</returns>
    public Step? Undo(Step now) => Move(_done, _undone, now);

    /// <summary>Redoes the step that was undone last.</summary>
    /// <param name="now">How it is.</param>
    /// <returns>How it is then; null when nothing was undone.</returns>
    public Step? Redo(Step now) => Move(_undone, _done, now);

    /// <summary>Forgets everything: another scenario is played.</summary>
    public void Clear()
    {
        _isDragging = false;
        _done.Clear();
        _undone.Clear();
    }

    private Step? Move(List<Step> from, List<Step> to, Step now)
    {
        _isDragging = false;
        if (from is not [.., var last]) return null;
        from.RemoveAt(from.Count - 1);
        Push(to, now);
        return last;
    }

    private static void Push(List<Step> steps, Step step)
    {
        if (steps.Count == Most) steps.RemoveAt(0);
        steps.Add(step);
    }

    /// <summary>What is done to a pod.</summary>
    /// <param name="Commands">The commands, in order.</param>
    /// <param name="Proposal">When the proposed deletion happens; null: there is none.</param>
    public sealed record Step(ImmutableArray<SimCommand> Commands, SimInstant? Proposal);
}
