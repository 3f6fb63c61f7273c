namespace PodTimeline.Model.Kernel;

/// <summary>A waiter. An object rather than a delegate, so that an <c>async</c> method that waits is one allocation.</summary>
internal interface ISimContinuation
{
    /// <summary>What was waited for has happened.</summary>
    void Continue();
}

/// <summary>An awaiter of this kernel, which takes a waiter as an object.</summary>
internal interface ISimAwaiter
{
    /// <summary>Registers a waiter.</summary>
    void Subscribe(ISimContinuation continuation);
}

/// <summary>A delegate that waits, for <c>async</c> methods that are not built by <see cref="SimTaskMethodBuilder"/>.</summary>
internal sealed class CalledBack(Action continuation) : ISimContinuation
{
    public void Continue() => continuation();
}

/// <summary>A waiter, and the scope that must not be over when the time has come; null: none.</summary>
internal readonly struct SimWaiter(ISimContinuation who, SimScope? scope)
{
    public bool IsNobody => who is null;

    public void Continue()
    {
        if (scope is not { IsOver: true }) who.Continue();
    }
}
