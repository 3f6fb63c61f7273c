using PodTimeline.Model.Time;

namespace PodTimeline.Model.Kernel;

/// <summary>
/// Virtual time. Runs timers in the order of their due time; those due at the same instant in the order they were armed.
/// Nothing here knows of clocks, threads or chance, so the same program runs the same way every time.
/// </summary>
public sealed class SimKernel
{
    private readonly TimerQueue _queue = new();
    private readonly Stack<DelayTimer> _idleDelays = new();

    /// <summary>The current instant. Never falls.</summary>
    public SimInstant Now { get; private set; } = SimInstant.Zero;

    /// <summary>When the next timer is due, or <see cref="SimInstant.Never"/>.</summary>
    public SimInstant NextDue => _queue.NextDue;

    /// <summary>How many timers that are not background are waiting.</summary>
    public int ForegroundTimers => _queue.Foreground;

    /// <summary>How many timers have fired.</summary>
    public long Fired { get; private set; }

    /// <summary>Lets a timer fire at an instant; one that is armed already is moved.</summary>
    /// <param name="timer">The timer.</param>
    /// <param name="due">When; an instant in the past means now. <see cref="SimInstant.Never"/> disarms.</param>
    public void Arm(SimTimer timer, SimInstant due)
    {
        if (timer.IsArmed) _queue.Remove(timer);
        if (due != SimInstant.Never) _queue.Add(timer, SimInstant.PickLater(due, Now));
    }

    /// <summary>Lets a timer fire after a length of time.</summary>
    public void Arm(SimTimer timer, TimeSpan after) => Arm(timer, Now + after);

    /// <summary>Disarms a timer; one that is not armed stays so.</summary>
    public void Disarm(SimTimer timer)
    {
        if (timer.IsArmed) _queue.Remove(timer);
    }

    /// <summary>Changes whether a timer counts as background, armed or not.</summary>
    public void SetBackground(SimTimer timer, bool background)
    {
        if (timer.IsBackground == background) return;
        if (!timer.IsArmed)
        {
            timer.IsBackground = background;
            return;
        }

        var due = timer.Due;
        _queue.Remove(timer);
        timer.IsBackground = background;
        _queue.Add(timer, due);
    }

    /// <summary>Waits in virtual time; zero or less returns at once without going through the queue.</summary>
    public SimTask Delay(TimeSpan length)
    {
        if (length <= TimeSpan.Zero) return SimTask.Completed;
        var timer = _idleDelays.TryPop(out var idle) ? idle : new DelayTimer(this);
        return timer.Start(Now + length);
    }

    /// <summary>Fires the next timer.</summary>
    /// <returns>False when none waits.</returns>
    public bool Step()
    {
        if (_queue.Count == 0) return false;
        Now = _queue.NextDue;
        Fired++;
        _queue.Take().Fire();
        return true;
    }

    /// <summary>Moves the current instant forward without firing anything.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant is past, or a timer is due before it.</exception>
    public void AdvanceTo(SimInstant instant)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(instant, Now);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(instant, NextDue);
        Now = instant;
    }

    /// <summary>Reused when its time is up: the waiter has gone on by then, because a task is awaited once, at once.</summary>
    private sealed class DelayTimer(SimKernel kernel) : SimTimer
    {
        private readonly SimCompletion _completion = new();

        public SimTask Start(SimInstant due)
        {
            kernel.Arm(this, due);
            return _completion.Task;
        }

        protected internal override void Fire()
        {
            _completion.Complete();
            _completion.Reset();
            kernel._idleDelays.Push(this);
        }
    }
}
