using System.Runtime.CompilerServices;

namespace PodTimeline.Model.Kernel;

/// <summary>For <c>await</c>: a task awaited within a <see cref="SimScope"/>.</summary>
public readonly struct Scoped : ICriticalNotifyCompletion, ISimAwaiter
{
    private readonly SimScope _scope;
    private readonly SimTask.Awaiter _awaiter;

    internal Scoped(SimScope scope, SimTask.Awaiter awaiter) => (_scope, _awaiter) = (scope, awaiter);

    /// <summary>For <c>await</c>.</summary>
    public bool IsCompleted => _awaiter.IsCompleted;

    /// <summary>For <c>await</c>.</summary>
    public Scoped GetAwaiter() => this;

    /// <summary>For <c>await</c>.</summary>
    public void GetResult() => _awaiter.GetResult();

    /// <summary>For <c>await</c>.</summary>
    public void OnCompleted(Action continuation) => _awaiter.Subscribe(new CalledBack(continuation), _scope);

    /// <summary>For <c>await</c>.</summary>
    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);

    void ISimAwaiter.Subscribe(ISimContinuation continuation) => _awaiter.Subscribe(continuation, _scope);
}

/// <summary>A <see cref="Scoped"/> with a result.</summary>
/// <typeparam name="T">The result's type.</typeparam>
public readonly struct Scoped<T> : ICriticalNotifyCompletion, ISimAwaiter
{
    private readonly SimScope _scope;
    private readonly SimTask<T>.Awaiter _awaiter;

    internal Scoped(SimScope scope, SimTask<T>.Awaiter awaiter) => (_scope, _awaiter) = (scope, awaiter);

    /// <summary>For <c>await</c>.</summary>
    public bool IsCompleted => _awaiter.IsCompleted;

    /// <summary>For <c>await</c>.</summary>
    public Scoped<T> GetAwaiter() => this;

    /// <summary>For <c>await</c>.</summary>
    public T GetResult() => _awaiter.GetResult();

    /// <summary>For <c>await</c>.</summary>
    public void OnCompleted(Action continuation) => _awaiter.Subscribe(new CalledBack(continuation), _scope);

    /// <summary>For <c>await</c>.</summary>
    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);

    void ISimAwaiter.Subscribe(ISimContinuation continuation) => _awaiter.Subscribe(continuation, _scope);
}
