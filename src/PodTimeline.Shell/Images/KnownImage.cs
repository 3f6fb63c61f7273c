using System.Collections.Immutable;
using PodTimeline.Model.Behaviors;
using PodTimeline.Shell.Network;

namespace PodTimeline.Shell.Images;

/// <summary>
/// What is known of a common image: what runs in it without a command, how that reacts to its stop signal, how long a pull typically
/// takes, and what a shell in it finds.
/// </summary>
public sealed record KnownImage
{
    /// <summary>The last part of the repository, such as <c>nginx</c>, or its last two, such as <c>alpine/git</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in a few words.</summary>
    public required string What { get; init; }

    /// <summary>From the start to its own exit, without a command.</summary>
    public required RunLength Runs { get; init; }

    /// <summary>Code of its own exit, without a command.</summary>
    public int ExitCode { get; init; }

    /// <summary>Reaction to <see cref="StopSignal"/>.</summary>
    public required TermReaction OnTerm { get; init; }

    /// <summary>The image's STOPSIGNAL. Default SIGTERM.</summary>
    public UnixSignal StopSignal { get; init; } = UnixSignal.Term;

    /// <summary>Length of a first pull over an ordinary connection. Default 2 s.</summary>
    public TimeSpan Pull { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The shell and the tools in it.</summary>
    public required Userland Userland { get; init; }

    /// <summary>Whether it also has bash where its userland has none.</summary>
    public bool HasBash { get; init; }

    /// <summary>What the image does with <c>args</c> without a <c>command</c>.</summary>
    public Entrypoint Entrypoint { get; init; } = Entrypoint.PassesThrough;

    /// <summary>The program that the image runs; empty when it has only a shell.</summary>
    public string Program { get; init; } = "";

    /// <summary>
    /// Its owners, such as <c>library</c> (Docker's own images) or <c>jenkins</c>, separated by blanks. An image of this name elsewhere
    /// is somebody else's program. Empty: it is the same everywhere.
    /// </summary>
    public string Homes { get; init; } = "";

    /// <summary>It comes from its own home, so that all of this is true of it.</summary>
    public bool IsGenuine { get; init; } = true;

    /// <summary>Its USER: a number, or a name, which the kubelet cannot distinguish from root. Default 0.</summary>
    public string User { get; init; } = "0";

    /// <summary>Without a command it reads its standard input: a shell, or an interpreter.</summary>
    public bool Reads { get; init; }

    /// <summary>What it listens on; null: what its program listens on.</summary>
    public Listening? Listens { get; init; }

    /// <summary>Lines it writes at the start.</summary>
    public ImmutableArray<string> Logs { get; init; } = [];
}

/// <summary>What an image does with arguments when no command is given.</summary>
public enum Entrypoint
{
    /// <summary>It has no entrypoint: the arguments are the command.</summary>
    None,

    /// <summary>A script that ends in <c>exec "$@"</c>: the arguments are the command, except options, which go to the program.</summary>
    PassesThrough,

    /// <summary>The program itself: the arguments are its arguments.</summary>
    Program,
}

/// <summary>Which shell and tools an image has; decides what exists and how errors read.</summary>
public enum Userland
{
    /// <summary>Nothing is known of the image: a shell and the usual GNU tools are assumed.</summary>
    Unknown,

    /// <summary>No shell and no tools: built from nothing, or distroless.</summary>
    None,

    /// <summary>BusyBox: <c>sh</c> is ash, no bash, and the tools' errors read as BusyBox writes them.</summary>
    BusyBox,

    /// <summary>Debian or Ubuntu: <c>sh</c> is dash, bash is there, tools are GNU's.</summary>
    Debian,

    /// <summary>Red Hat's family: <c>sh</c> is bash, tools are GNU's.</summary>
    RedHat,
}
