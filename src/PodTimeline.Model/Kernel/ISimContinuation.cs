namespace PodTimeline.Model.Kernel;

/// <summary>Somebody who waits. An object and not a delegate, so that an <c>async</c> method that waits is one allocation.</summary>
internal interface ISimContinuation
{
    /// <summary>What was waited for has happened.</summary>
    void Continue();
}

/// <summary>An awaiter of this kernel, which takes whoever waits as it is.</summary>
internal interface ISimAwaiter
{
    /// <summary>Tells somebody when it has happened.</summary>
    void Subscribe(ISimContinuation continuation);
}

/// <summary>A delegate that waits, for <c>async</c> methods that are not built by <see cref="SimTaskMethodBuilder"/>.</summary>
internal sealed class CalledBack(Action continuation) : ISimContinuation
{
    public void Continue() => continuation();
}

/// <summary>One who waits, and the scope that must still last when the time has come; null: none.</summary>
internal readonly struct SimWaiter(ISimContinuation who, SimScope? scope)
{
    public bool IsNobody => who is null;

    public void Continue()
    {
        if (scope is not { IsOver: true }) who.Continue();
    }
}
