using System.Runtime.CompilerServices;
using PodTimeline.Simulation.Kernel;

namespace PodTimeline.Simulation.Kubelet;

/// <summary>
/// The life of one kubelet process. Whatever it waits for, it waits for with <see cref="Of(SimTask)"/>; once it is over
/// nothing that was waited for goes on.
/// </summary>
internal sealed class KubeletLife
{
    public bool IsOver { get; private set; }

    public void End() => IsOver = true;

    /// <summary>Waits while the kubelet lives.</summary>
    public Guarded Of(SimTask task) => new(this, task.GetAwaiter());

    /// <summary>Waits while the kubelet lives.</summary>
    public Guarded<T> Of<T>(SimTask<T> task) => new(this, task.GetAwaiter());

    private Action WhileAlive(Action continuation) => () =>
    {
        if (!IsOver) continuation();
    };

    internal readonly struct Guarded(KubeletLife life, SimTask.Awaiter awaiter) : ICriticalNotifyCompletion
    {
        private readonly SimTask.Awaiter _awaiter = awaiter;

        public bool IsCompleted => _awaiter.IsCompleted;

        public Guarded GetAwaiter() => this;

        public void GetResult() => _awaiter.GetResult();

        public void OnCompleted(Action continuation) => _awaiter.OnCompleted(life.WhileAlive(continuation));

        public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);
    }

    internal readonly struct Guarded<T>(KubeletLife life, SimTask<T>.Awaiter awaiter) : ICriticalNotifyCompletion
    {
        private readonly SimTask<T>.Awaiter _awaiter = awaiter;

        public bool IsCompleted => _awaiter.IsCompleted;

        public Guarded<T> GetAwaiter() => this;

        public T GetResult() => _awaiter.GetResult();

        public void OnCompleted(Action continuation) => _awaiter.OnCompleted(life.WhileAlive(continuation));

        public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);
    }
}
