using System.Collections.Immutable;

namespace PodTimeline.Shell.Network;

/// <summary>What an open port answers.</summary>
/// <param name="Protocol">The protocol.</param>
/// <param name="Paths">Paths with their own HTTP answers; the first match counts.</param>
/// <param name="Otherwise">HTTP status of any other path.</param>
public sealed record PortAnswers(PortProtocol Protocol, ImmutableArray<PathAnswer> Paths, int Otherwise)
{
    /// <summary>Assumed to answer every request with success.</summary>
    public static readonly PortAnswers Anything = new(PortProtocol.Any, [], 200);

    /// <summary>HTTP that answers every path with 200.</summary>
    public static readonly PortAnswers AnyPath = new(PortProtocol.Http, [], 200);

    /// <summary>The status of a path.</summary>
    /// <param name="path">As asked, its query included.</param>
    /// <param name="openFor">How long the program has run.</param>
    public int FindStatus(string path, TimeSpan openFor)
    {
        var query = path.IndexOf('?', StringComparison.Ordinal);
        var plain = query < 0 ? path : path[..query];
        foreach (var answer in Paths)
            if (answer.Fits(plain) && (answer.Until is not { } until || openFor < until)) return answer.Status;
        return Otherwise;
    }

    /// <summary>Whether a path's answer still changes with time alone.</summary>
    public bool ChangesAfter(TimeSpan openFor) => Paths.Any(answer => answer.Until is { } until && openFor < until);

    /// <summary>The same, with every path existing.</summary>
    public PortAnswers WithAnyPath() => Otherwise >= 400 ? this with { Otherwise = 200 } : this;
}

/// <summary>How HTTP answers a path.</summary>
/// <param name="Path">The path; all below it too when it ends in <c>/*</c>.</param>
/// <param name="Status">Such as 200.</param>
/// <param name="Until">Only while the program has run for less than this; null: always.</param>
public sealed record PathAnswer(string Path, int Status, TimeSpan? Until = null)
{
    /// <summary>Whether it matches a path.</summary>
    public bool Fits(string asked) =>
        Path.EndsWith("/*", StringComparison.Ordinal) ? asked.StartsWith(Path[..^1], StringComparison.Ordinal) : asked == Path;
}

/// <summary>The protocol of a port.</summary>
public enum PortProtocol
{
    /// <summary>Any protocol.</summary>
    Any,

    /// <summary>Plain HTTP.</summary>
    Http,

    /// <summary>HTTP over TLS.</summary>
    Https,

    /// <summary>gRPC with its health service.</summary>
    Grpc,

    /// <summary>Another protocol: a connection opens, and HTTP is not understood.</summary>
    Other,
}
