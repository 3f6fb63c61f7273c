using System.Collections.Immutable;

namespace PodTimeline.Shell.Network;

/// <summary>What a program listens on while it runs.</summary>
public sealed record Listening
{
    /// <summary>On nothing, like <c>sleep</c>.</summary>
    public static readonly Listening None = new();

    /// <summary>Unknown: it may listen on any port and answer anything.</summary>
    public static readonly Listening Unknown = new() { IsUnknown = true };

    private Listening() { }

    /// <summary>It may listen on any port; <see cref="Ports"/> is empty then.</summary>
    public bool IsUnknown { get; private init; }

    /// <summary>The ports, each once.</summary>
    public ImmutableArray<ListenPort> Ports { get; private init; } = [];

    /// <summary>From its start to its first open port.</summary>
    public TimeSpan After => Ports.IsEmpty ? TimeSpan.Zero : Ports.Min(port => port.After);

    /// <summary>Instants of the program's running time, in order, at which a port opens or its answer changes.</summary>
    public IEnumerable<TimeSpan> Changes => Ports
        .SelectMany(port => port.Answers.Paths.Select(path => path.Until ?? TimeSpan.Zero).Append(port.After))
        .Where(moment => moment > TimeSpan.Zero).Distinct().Order();

    /// <summary>On given ports.</summary>
    public static Listening Of(IEnumerable<ListenPort> ports) => new() { Ports = [.. ports] };

    /// <summary>The same with another first port.</summary>
    public Listening MoveTo(int port) => Ports.IsEmpty ? this : new Listening { Ports = Ports.SetItem(0, Ports[0] with { Number = port }) };

    /// <summary>The same, reachable only from its own pod.</summary>
    public Listening OnLoopback() => new() { Ports = [.. Ports.Select(port => port with { IsLoopback = true })], IsUnknown = IsUnknown };

    /// <summary>The same ports, with every path assumed to exist.</summary>
    public Listening WithAnyPath() => new() { Ports = [.. Ports.Select(port => port with { Answers = port.Answers.WithAnyPath() })], IsUnknown = IsUnknown };

    /// <summary>What two programs listen on together.</summary>
    public Listening CombineWith(Listening other) =>
        IsUnknown || other.IsUnknown ? Unknown : new Listening { Ports = Ports.AddRange(other.Ports.Where(port => !Ports.Any(own => own.Number == port.Number))) };
}

/// <summary>A port that is listened on.</summary>
/// <param name="Number">1 to 65535.</param>
/// <param name="Answers">What it answers.</param>
public sealed record ListenPort(int Number, PortAnswers Answers)
{
    /// <summary>From the program's start until the port is open.</summary>
    public TimeSpan After { get; init; }

    /// <summary>Bound to 127.0.0.1: the kubelet cannot reach it.</summary>
    public bool IsLoopback { get; init; }
}
