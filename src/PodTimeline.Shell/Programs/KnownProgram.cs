using PodTimeline.Model.Behaviors;
using PodTimeline.Shell.Network;

namespace PodTimeline.Shell.Programs;

/// <summary>What is known of a program that a command may name.</summary>
/// <param name="Name">Its file name, such as <c>nginx</c>.</param>
/// <param name="What">What it is, in a few words.</param>
/// <param name="Runs">From its start to its own exit; forever for a server.</param>
/// <param name="OnTerm">Reaction to SIGTERM, or to its image's stop signal.</param>
/// <param name="ExitCode">Code of its own exit.</param>
public sealed record KnownProgram(string Name, string What, RunLength Runs, TermReaction OnTerm, int ExitCode = 0)
{
    /// <summary>What it listens on by default. Default: not known.</summary>
    public Listening Listens { get; init; } = Listening.Unknown;

    /// <summary>Options, and variables with a dollar in front, that give the first port another number; <c>#</c>: the first argument that is one.</summary>
    public string PortFrom { get; init; } = "";

    /// <summary>It is bound to 127.0.0.1 unless one of these options gives an address.</summary>
    public string LoopbackUnless { get; init; } = "";

    /// <summary>Where its configuration is: with a volume there, or an argument that names a file, its ports are not known.</summary>
    public string Config { get; init; } = "";

    /// <summary>Where the files that it serves are: with a volume there, any path may exist.</summary>
    public string Content { get; init; } = "";

    /// <summary>Directories of the image that it has to write to, or it does not start.</summary>
    public string Writes { get; init; } = "";

    /// <summary>It runs programs of others, such as an interpreter: what it does hangs on them.</summary>
    public bool IsHost { get; init; }

    /// <summary>Every user may write to those directories, as long as the root file system can be written.</summary>
    public bool IsOpenToAll { get; init; }

    /// <summary>Whether a command gives it a program of which nothing is known, not even by its name that it serves.</summary>
    public bool IsHostOf(IReadOnlyList<string> words) => IsHost && words.Count > 1
        && (PortFrom.Length == 0 || !words.Contains(PortFrom))
        && words.Skip(1).Any(word => !word.StartsWith('-')) && !words.Skip(1).Any(word => word.Contains("serve", StringComparison.OrdinalIgnoreCase));
}
