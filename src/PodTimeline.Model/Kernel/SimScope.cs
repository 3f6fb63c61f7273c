namespace PodTimeline.Model.Kernel;

/// <summary>Something that can be over before what is awaited within it has happened; then no waiter goes on.</summary>
public class SimScope
{
    /// <summary>Whether it is over.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Ends it, for good.</summary>
    public void End() => IsOver = true;

    /// <summary>Waits for as long as the scope lasts.</summary>
    public Scoped Of(SimTask task) => new(this, task.GetAwaiter());

    /// <summary>Waits for as long as the scope lasts.</summary>
    public Scoped<T> Of<T>(SimTask<T> task) => new(this, task.GetAwaiter());
}
