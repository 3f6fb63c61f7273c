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
    private int _used;
    private long _armings;

    /// <summary>
    /// The first node was taken and nothing put in its place yet. What fires mostly arms a timer, itself or another, and that
    /// one then goes through the heap once, where removing first and adding afterwards would be twice.
    /// </summary>
    private bool _firstIsVacant;

    public int Count => _firstIsVacant ? _used - 1 : _used;

    /// <summary>Timers waiting that are not background.</summary>
    public int Foreground { get; private set; }

    public SimInstant NextDue
    {
        get
        {
            if (_firstIsVacant) FillFirst();
            return _used == 0 ? SimInstant.Never : new SimInstant(new TimeSpan(_nodes[0].Due));
        }
    }

    public void Add(SimTimer timer, SimInstant due)
    {
        timer.Due = due;
        if (!timer.IsBackground) Foreground++;
        var node = new Node(due.SinceCreation.Ticks, _armings++, timer);
        if (_firstIsVacant)
        {
            _firstIsVacant = false;
            SiftDown(0, node);
            return;
        }

        if (_used == _nodes.Length) Array.Resize(ref _nodes, _used * 2);
        SiftUp(_used++, node);
    }

    public void Remove(SimTimer timer)
    {
        if (_firstIsVacant) FillFirst();
        var hole = timer.HeapIndex;
        Forget(timer);
        var last = CutLast();
        if (hole == _used) return;
        if (hole > 0 && last.IsBefore(_nodes[(hole - 1) / Arity])) SiftUp(hole, last);
        else SiftDown(hole, last);
    }

    /// <summary>Takes the first timer; there must be one.</summary>
    public SimTimer Take()
    {
        if (_firstIsVacant) FillFirst();
        var first = _nodes[0].Timer;
        Forget(first);
        _firstIsVacant = true;
        return first;
    }

    private void FillFirst()
    {
        _firstIsVacant = false;
        var last = CutLast();
        if (_used > 0) SiftDown(0, last);
    }

    private void Forget(SimTimer timer)
    {
        timer.HeapIndex = SimTimer.NotQueued;
        if (!timer.IsBackground) Foreground--;
    }

    private Node CutLast()
    {
        var last = _nodes[--_used];
        _nodes[_used] = default;
        return last;
    }

    private void SiftUp(int index, Node node)
    {
        var nodes = _nodes;
        while (index > 0)
        {
            var parent = (index - 1) / Arity;
            if (!node.IsBefore(nodes[parent])) break;
            Place(nodes, index, nodes[parent]);
            index = parent;
        }

        Place(nodes, index, node);
    }

    private void SiftDown(int index, Node node)
    {
        var nodes = _nodes;
        while (true)
        {
            var child = index * Arity + 1;
            if (child >= _used) break;
            var least = child;
            var end = Math.Min(child + Arity, _used);
            for (var other = child + 1; other < end; other++)
                if (nodes[other].IsBefore(nodes[least])) least = other;
            if (!nodes[least].IsBefore(node)) break;
            Place(nodes, index, nodes[least]);
            index = least;
        }

        Place(nodes, index, node);
    }

    private static void Place(Node[] nodes, int index, in Node node)
    {
        nodes[index] = node;
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
