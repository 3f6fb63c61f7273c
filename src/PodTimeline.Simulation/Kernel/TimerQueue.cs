using PodTimeline.Simulation.Time;

namespace PodTimeline.Simulation.Kernel;

/// <summary>
/// The timers that wait, ordered by due time and then by the order in which they were armed. A heap with four children per
/// node: shallower than a binary one, and the four keys compared lie side by side in memory.
/// </summary>
internal sealed class TimerQueue
{
    private const int Arity = 4;

    private Node[] _nodes = new Node[16];
    private long _armings;

    public int Count { get; private set; }

    /// <summary>Timers waiting that are not background.</summary>
    public int Foreground { get; private set; }

    public SimInstant NextDue => Count == 0 ? SimInstant.Never : new SimInstant(new TimeSpan(_nodes[0].Due));

    public void Add(SimTimer timer, SimInstant due)
    {
        if (Count == _nodes.Length) Array.Resize(ref _nodes, Count * 2);
        timer.Due = due;
        if (!timer.IsBackground) Foreground++;
        SiftUp(Count++, new Node(due.SinceCreation.Ticks, _armings++, timer));
    }

    public void Remove(SimTimer timer)
    {
        var hole = timer.HeapIndex;
        timer.HeapIndex = SimTimer.NotQueued;
        if (!timer.IsBackground) Foreground--;
        var last = _nodes[--Count];
        _nodes[Count] = default;
        if (hole == Count) return;
        if (hole > 0 && last.IsBefore(_nodes[(hole - 1) / Arity])) SiftUp(hole, last);
        else SiftDown(hole, last);
    }

    public SimTimer Take()
    {
        var first = _nodes[0].Timer;
        Remove(first);
        return first;
    }

    private void SiftUp(int index, Node node)
    {
        while (index > 0)
        {
            var parent = (index - 1) / Arity;
            if (!node.IsBefore(_nodes[parent])) break;
            Place(index, _nodes[parent]);
            index = parent;
        }

        Place(index, node);
    }

    private void SiftDown(int index, Node node)
    {
        while (true)
        {
            var child = index * Arity + 1;
            if (child >= Count) break;
            var least = child;
            var end = Math.Min(child + Arity, Count);
            for (var other = child + 1; other < end; other++)
                if (_nodes[other].IsBefore(_nodes[least])) least = other;
            if (!_nodes[least].IsBefore(node)) break;
            Place(index, _nodes[least]);
            index = least;
        }

        Place(index, node);
    }

    private void Place(int index, Node node)
    {
        _nodes[index] = node;
        node.Timer.HeapIndex = index;
    }

    private readonly struct Node(long due, long arming, SimTimer timer)
    {
        public readonly long Due = due;
        public readonly long Arming = arming;
        public readonly SimTimer Timer = timer;

        public bool IsBefore(in Node other) => Due < other.Due || (Due == other.Due && Arming < other.Arming);
    }
}
