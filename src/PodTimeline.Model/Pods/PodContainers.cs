using System.Collections;
using System.Collections.Immutable;

namespace PodTimeline.Model.Pods;

/// <summary>Init entries first, then apps: the order of the rows. Going through them with <c>foreach</c> allocates nothing.</summary>
/// <param name="init">Init containers and sidecars.</param>
/// <param name="apps">App containers.</param>
public readonly struct PodContainers(ImmutableArray<ContainerSpec> init, ImmutableArray<ContainerSpec> apps) : IEnumerable<ContainerSpec>
{
    /// <summary>For <c>foreach</c>.</summary>
    public Enumerator GetEnumerator() => new(init, apps);

    IEnumerator<ContainerSpec> IEnumerable<ContainerSpec>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>For <c>foreach</c>.</summary>
    public struct Enumerator : IEnumerator<ContainerSpec>
    {
        private readonly ImmutableArray<ContainerSpec> _init;
        private readonly ImmutableArray<ContainerSpec> _apps;
        private int _index = -1;

        // The default value, such as a collection expression makes of [], is empty.
        internal Enumerator(ImmutableArray<ContainerSpec> init, ImmutableArray<ContainerSpec> apps) =>
            (_init, _apps) = (init.IsDefault ? [] : init, apps.IsDefault ? [] : apps);

        /// <summary>The container.</summary>
        public readonly ContainerSpec Current => _index < _init.Length ? _init[_index] : _apps[_index - _init.Length];

        readonly object IEnumerator.Current => Current;

        /// <summary>Goes to the next one.</summary>
        public bool MoveNext() => ++_index < _init.Length + _apps.Length;

        /// <summary>Goes back to before the first one.</summary>
        public void Reset() => _index = -1;

        /// <summary>Does nothing.</summary>
        public readonly void Dispose() { }
    }
}
