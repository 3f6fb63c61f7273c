using PodTimeline.Model.Time;

namespace PodTimeline.Model.Kernel;

/// <summary>
/// The timers that wait, ordered by due time and then by the order in which they were armed. A heap with four children per node:
/// shallower than a binary one. Its nodes are numbers only and lie close together; the timers themselves stay in their slots, so that a
/// move in the heap touches no object and needs no write barrier of the garbage collector.
/// </summary>
internal sealed class TimerQueue
{
    private const int Arity = 4;
    private const int NoSlot = -1;

    private Node[] _nodes = new Node[16];
    private SimTimer?[] _slots = new SimTimer?[16];

    /// <summary>Where in the heap the timer of a slot is; for a free slot, the next free one.</summary>
    private int[] _places = new int[16];
    private int _free = NoSlot;
    private int _fresh;

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
        if (_used == _nodes.Length) Grow();
        var slot = TakeSlot();
        _slots[slot] = timer;
        timer.Slot = slot;
        var node = new Node(due.SinceCreation.Ticks, _armings++, slot);
        if (_firstIsVacant)
        {
            _firstIsVacant = false;
            SiftDown(0, node);
        }
        else
        {
            SiftUp(_used++, node);
        }
    }

    public void Remove(SimTimer timer)
    {
        if (_firstIsVacant) FillFirst();
        var hole = _places[timer.Slot];
        Free(timer);
        var last = _nodes[--_used];
        if (hole == _used) return;
        if (hole > 0 && last.IsBefore(_nodes[(hole - 1) / Arity])) SiftUp(hole, last);
        else SiftDown(hole, last);
    }

    /// <summary>Takes the first timer; there must be one.</summary>
    public SimTimer Take()
    {
        if (_firstIsVacant) FillFirst();
        var first = _slots[_nodes[0].Slot]!;
        _firstIsVacant = true;
        Free(first);
        return first;
    }

    private void FillFirst()
    {
        _firstIsVacant = false;
        if (--_used > 0) SiftDown(0, _nodes[_used]);
    }

    private int TakeSlot()
    {
        if (_free == NoSlot) return _fresh++;
        var slot = _free;
        _free = _places[slot];
        return slot;
    }

    private void Free(SimTimer timer)
    {
        var slot = timer.Slot;
        _slots[slot] = null;
        (_places[slot], _free) = (_free, slot);
        timer.Slot = SimTimer.NotQueued;
        if (!timer.IsBackground) Foreground--;
    }

    private void Grow()
    {
        var size = _used * 2;
        Array.Resize(ref _nodes, size);
        Array.Resize(ref _slots, size);
        Array.Resize(ref _places, size);
    }

    private void SiftUp(int index, Node node)
    {
        var (nodes, places) = (_nodes, _places);
        while (index > 0)
        {
            var parent = (index - 1) / Arity;
            if (!node.IsBefore(nodes[parent])) break;
            Place(nodes, places, index, nodes[parent]);
            index = parent;
        }

        Place(nodes, places, index, node);
    }

    private void SiftDown(int index, Node node)
    {
        var (nodes, places) = (_nodes, _places);
        while (true)
        {
            var child = index * Arity + 1;
            if (child >= _used) break;
            var least = child;
            if (child + Arity <= _used)
            {
                var left = PickFirst(nodes, child, child + 1);
                var right = PickFirst(nodes, child + 2, child + 3);
                least = PickFirst(nodes, left, right);
            }
            else
            {
                for (var other = child + 1; other < _used; other++) least = PickFirst(nodes, least, other);
            }

            if (!nodes[least].IsBefore(node)) break;
            Place(nodes, places, index, nodes[least]);
            index = least;
        }

        Place(nodes, places, index, node);
    }

    /// <summary>Which of two nodes comes first. Computed where it can be, not branched upon: a processor cannot foresee it.</summary>
    private static int PickFirst(Node[] nodes, int one, int other)
    {
        var sooner = nodes[other].Due - nodes[one].Due;
        if (sooner == 0) return nodes[other].Arming < nodes[one].Arming ? other : one;
        // All ones when the other is due sooner, else zero.
        var mask = (int)(sooner >> 63);
        return one + ((other - one) & mask);
    }

    private static void Place(Node[] nodes, int[] places, int index, in Node node)
    {
        nodes[index] = node;
        places[node.Slot] = index;
    }

    private readonly struct Node(long due, long arming, int slot)
    {
        public readonly long Due = due;
        public readonly long Arming = arming;
        public readonly int Slot = slot;

        public bool IsBefore(in Node other) => Due < other.Due || (Due == other.Due && Arming < other.Arming);
    }
}
