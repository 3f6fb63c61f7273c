using System.Runtime.ExceptionServices;

namespace PodTimeline.Model.Kernel;

/// <summary>Something that happens once and that any number of tasks may await.</summary>
public class SimCompletion
{
    private SimWaiter _first;
    private List<SimWaiter>? _more;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Whether it has happened.</summary>
    public bool IsCompleted { get; private set; }

    /// <summary>Waits for it.</summary>
    public SimTask Task => new(this);

    /// <summary>Lets it happen; waiters continue at once, in the order they came. Later calls do nothing.</summary>
    public void Complete()
    {
        if (IsCompleted) return;
        IsCompleted = true;
        var (first, more) = (_first, _more);
        (_first, _more) = (default, null);
        if (first.IsNobody) return;
        first.Continue();
        if (more is null) return;
        foreach (var waiter in more) waiter.Continue();
    }

    /// <summary>Makes it ready for another use. Only for one that has happened and that nobody awaits or reads any more.</summary>
    internal void Reset() => IsCompleted = false;

    /// <summary>Waits for it, up to a time limit.</summary>
    /// <returns>True when it happened; false when the time was up first. At the same instant, whichever came first counts.</returns>
    public SimTask<bool> WaitAtMost(SimKernel kernel, TimeSpan length)
    {
        if (IsCompleted) return new SimTask<bool>(true);
        if (length <= TimeSpan.Zero) return new SimTask<bool>(false);
        var race = new Race(kernel);
        kernel.Arm(race, length);
        Subscribe(race, null);
        return race.Outcome.Task;
    }

    internal void Subscribe(ISimContinuation continuation, SimScope? scope)
    {
        var waiter = new SimWaiter(continuation, scope);
        if (IsCompleted) waiter.Continue();
        else if (_first.IsNobody) _first = waiter;
        else (_more ??= []).Add(waiter);
    }

    /// <summary>Ends with an exception, which the waiter gets.</summary>
    internal void Fail(Exception exception)
    {
        _failure = ExceptionDispatchInfo.Capture(exception);
        Complete();
    }

    /// <summary>As <see cref="Fail"/>; but where nobody waits the exception surfaces here, because a broken invariant must not be lost.</summary>
    internal void FailWhereSomebodySees(Exception exception)
    {
        if (_first.IsNobody) ExceptionDispatchInfo.Throw(exception);
        Fail(exception);
    }

    internal void GetResult() => _failure?.Throw();

    private sealed class Race(SimKernel kernel) : SimTimer, ISimContinuation
    {
        public SimCompletion<bool> Outcome { get; } = new();

        public void Continue()
        {
            kernel.Disarm(this);
            Outcome.Complete(true);
        }

        protected internal override void Fire() => Outcome.Complete(false);
    }
}

/// <summary>A <see cref="SimCompletion"/> that brings a result.</summary>
/// <typeparam name="T">The result's type.</typeparam>
public class SimCompletion<T> : SimCompletion
{
    /// <summary>The result; meaningless before it happened.</summary>
    public T Result { get; private set; } = default!;

    /// <summary>Waits for the result.</summary>
    public new SimTask<T> Task => new(this);

    /// <summary>Lets it happen with a result. Later calls do nothing.</summary>
    public void Complete(T result)
    {
        if (IsCompleted) return;
        Result = result;
        Complete();
    }
}
