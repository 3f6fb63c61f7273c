using System.Runtime.CompilerServices;

namespace PodTimeline.Model.Kernel;

/// <summary>
/// The result of an <c>async</c> method that waits in virtual time. Continuations run at once, on the same stack, when what
/// they wait for happens; no thread, scheduler or synchronization context is involved, so the order is always the same.
/// Await it once, at once.
/// </summary>
[AsyncMethodBuilder(typeof(SimTaskMethodBuilder))]
public readonly struct SimTask
{
    private readonly SimCompletion? _completion;

    internal SimTask(SimCompletion completion) => _completion = completion;

    /// <summary>A task that has ended.</summary>
    public static SimTask Completed => default;

    /// <summary>Whether it has ended.</summary>
    public bool IsCompleted => _completion is null || _completion.IsCompleted;

    /// <summary>Lets a task run without being awaited. If it fails, the exception is thrown where it happens.</summary>
    public void Forget()
    {
        if (_completion is { IsCompleted: true }) _completion.GetResult();
    }

    /// <summary>For <c>await</c>.</summary>
    public Awaiter GetAwaiter() => new(_completion);

    /// <summary>For <c>await</c>.</summary>
    public readonly struct Awaiter : ICriticalNotifyCompletion, ISimAwaiter
    {
        private readonly SimCompletion? _completion;

        internal Awaiter(SimCompletion? completion) => _completion = completion;

        /// <summary>For <c>await</c>.</summary>
        public bool IsCompleted => _completion is null || _completion.IsCompleted;

        /// <summary>For <c>await</c>.</summary>
        public void GetResult() => _completion?.GetResult();

        /// <summary>For <c>await</c>.</summary>
        public void OnCompleted(Action continuation) => Subscribe(new CalledBack(continuation), null);

        /// <summary>For <c>await</c>.</summary>
        public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);

        void ISimAwaiter.Subscribe(ISimContinuation continuation) => Subscribe(continuation, null);

        internal void Subscribe(ISimContinuation continuation, SimScope? scope) => _completion!.Subscribe(continuation, scope);
    }
}

/// <summary>A <see cref="SimTask"/> with a result.</summary>
/// <typeparam name="T">The result's type.</typeparam>
[AsyncMethodBuilder(typeof(SimTaskMethodBuilder<>))]
public readonly struct SimTask<T>
{
    private readonly SimCompletion<T>? _completion;
    private readonly T _result;

    internal SimTask(SimCompletion<T> completion) => (_completion, _result) = (completion, default!);

    /// <summary>A task that has ended with a result.</summary>
    public SimTask(T result) => (_completion, _result) = (null, result);

    /// <summary>Whether it has ended.</summary>
    public bool IsCompleted => _completion is null || _completion.IsCompleted;

    /// <summary>For <c>await</c>.</summary>
    public Awaiter GetAwaiter() => new(_completion, _result);

    /// <summary>For <c>await</c>.</summary>
    public readonly struct Awaiter : ICriticalNotifyCompletion, ISimAwaiter
    {
        private readonly SimCompletion<T>? _completion;
        private readonly T _result;

        internal Awaiter(SimCompletion<T>? completion, T result) => (_completion, _result) = (completion, result);

        /// <summary>For <c>await</c>.</summary>
        public bool IsCompleted => _completion is null || _completion.IsCompleted;

        /// <summary>For <c>await</c>.</summary>
        public T GetResult()
        {
            if (_completion is null) return _result;
            _completion.GetResult();
            return _completion.Result;
        }

        /// <summary>For <c>await</c>.</summary>
        public void OnCompleted(Action continuation) => Subscribe(new CalledBack(continuation), null);

        /// <summary>For <c>await</c>.</summary>
        public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);

        void ISimAwaiter.Subscribe(ISimContinuation continuation) => Subscribe(continuation, null);

        internal void Subscribe(ISimContinuation continuation, SimScope? scope) => _completion!.Subscribe(continuation, scope);
    }
}
