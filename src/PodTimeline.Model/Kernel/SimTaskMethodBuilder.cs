using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace PodTimeline.Model.Kernel;

/// <summary>Lets the compiler build <c>async</c> methods that return <see cref="SimTask"/>. Allocates only when one really waits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct SimTaskMethodBuilder
{
    private SimCompletion? _completion;

    /// <summary>For the compiler.</summary>
    public static SimTaskMethodBuilder Create() => default;

    /// <summary>For the compiler.</summary>
    public readonly SimTask Task => _completion is null ? default : new SimTask(_completion);

    /// <summary>For the compiler.</summary>
    public readonly void Start<TStateMachine>(ref TStateMachine stateMachine) where TStateMachine : IAsyncStateMachine => stateMachine.MoveNext();

    /// <summary>For the compiler.</summary>
    public readonly void SetStateMachine(IAsyncStateMachine stateMachine) { }

    /// <summary>For the compiler.</summary>
    public readonly void SetResult() => _completion?.Complete();

    /// <summary>For the compiler.</summary>
    public void SetException(Exception exception)
    {
        if (_completion is not null)
        {
            _completion.FailWhereSomebodySees(exception);
            return;
        }

        _completion = new SimCompletion();
        _completion.Fail(exception);
    }

    /// <summary>For the compiler.</summary>
    public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine =>
        awaiter.OnCompleted(CreateBox(ref stateMachine).Continue);

    /// <summary>For the compiler.</summary>
    public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine
    {
        // The compiler knows the answer for each awaiter type and omits the box that the cast seems to need.
        if (awaiter is ISimAwaiter) ((ISimAwaiter)awaiter).Subscribe(CreateBox(ref stateMachine));
        else awaiter.UnsafeOnCompleted(CreateBox(ref stateMachine).Continue);
    }

    private StateMachineBox<TStateMachine> CreateBox<TStateMachine>(ref TStateMachine stateMachine) where TStateMachine : IAsyncStateMachine
    {
        if (_completion is StateMachineBox<TStateMachine> known) return known;
        var box = new StateMachineBox<TStateMachine>();
        // The box must be known to the builder before the state machine, which holds the builder, is copied into it.
        _completion = box;
        box.StateMachine = stateMachine;
        return box;
    }

    private sealed class StateMachineBox<TStateMachine> : SimCompletion, ISimContinuation where TStateMachine : IAsyncStateMachine
    {
        public TStateMachine StateMachine = default!;

        public void Continue() => StateMachine.MoveNext();
    }
}

/// <summary>Lets the compiler build <c>async</c> methods that return <see cref="SimTask{T}"/>.</summary>
/// <typeparam name="T">The result's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct SimTaskMethodBuilder<T>
{
    private SimCompletion<T>? _completion;
    private T _result;

    /// <summary>For the compiler.</summary>
    public static SimTaskMethodBuilder<T> Create() => default;

    /// <summary>For the compiler.</summary>
    public readonly SimTask<T> Task => _completion is null ? new SimTask<T>(_result) : new SimTask<T>(_completion);

    /// <summary>For the compiler.</summary>
    public readonly void Start<TStateMachine>(ref TStateMachine stateMachine) where TStateMachine : IAsyncStateMachine => stateMachine.MoveNext();

    /// <summary>For the compiler.</summary>
    public readonly void SetStateMachine(IAsyncStateMachine stateMachine) { }

    /// <summary>For the compiler.</summary>
    public void SetResult(T result)
    {
        if (_completion is null) _result = result;
        else _completion.Complete(result);
    }

    /// <summary>For the compiler.</summary>
    public void SetException(Exception exception)
    {
        if (_completion is not null)
        {
            _completion.FailWhereSomebodySees(exception);
            return;
        }

        _completion = new SimCompletion<T>();
        _completion.Fail(exception);
    }

    /// <summary>For the compiler.</summary>
    public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine =>
        awaiter.OnCompleted(CreateBox(ref stateMachine).Continue);

    /// <summary>For the compiler.</summary>
    public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine
    {
        // The compiler knows the answer for each awaiter type and omits the box that the cast seems to need.
        if (awaiter is ISimAwaiter) ((ISimAwaiter)awaiter).Subscribe(CreateBox(ref stateMachine));
        else awaiter.UnsafeOnCompleted(CreateBox(ref stateMachine).Continue);
    }

    private StateMachineBox<TStateMachine> CreateBox<TStateMachine>(ref TStateMachine stateMachine) where TStateMachine : IAsyncStateMachine
    {
        if (_completion is StateMachineBox<TStateMachine> known) return known;
        var box = new StateMachineBox<TStateMachine>();
        _completion = box;
        box.StateMachine = stateMachine;
        return box;
    }

    private sealed class StateMachineBox<TStateMachine> : SimCompletion<T>, ISimContinuation where TStateMachine : IAsyncStateMachine
    {
        public TStateMachine StateMachine = default!;

        public void Continue() => StateMachine.MoveNext();
    }
}
