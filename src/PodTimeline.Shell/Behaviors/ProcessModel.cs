using System.Collections.Immutable;
using PodTimeline.Model.Behaviors;
using PodTimeline.Shell.Network;
using PodTimeline.Shell.Scripts;

namespace PodTimeline.Shell.Behaviors;

/// <summary>What a container's main process does in one run.</summary>
public abstract record ProcessModel
{
    private ProcessModel() { }

    /// <summary>It runs for a time, and reacts to its stop signal.</summary>
    /// <param name="Runs">From the start to its own exit.</param>
    /// <param name="ExitCode">Code of its own exit, 0 to 255.</param>
    /// <param name="OutOfMemory">Its own exit is an OOM kill, 137.</param>
    /// <param name="OnTerm">Reaction to the stop signal.</param>
    /// <param name="Logs">Lines it writes at the start.</param>
    public sealed record Timed(RunLength Runs, int ExitCode, bool OutOfMemory, TermReaction OnTerm, ImmutableArray<string> Logs) : ProcessModel
    {
        /// <summary>What it listens on while it runs. Default: not known.</summary>
        public Listening Listens { get; init; } = Listening.Unknown;
    }

    /// <summary>It is a command that is run step by step: what it does depends on files, on signals, or on when it is run.</summary>
    /// <param name="Plan">The command that was read.</param>
    public sealed record Script(ScriptPlan Plan) : ProcessModel
    {
        /// <summary>The annotation says what it does, so it may listen on more than the command does.</summary>
        public bool IsSaid => Runs is not null || Logs is not null;

        /// <summary>From the start to its exit, whatever the command would do; null: as the command does.</summary>
        public RunLength? Runs { get; init; }

        /// <summary>Code of its own exit; null: the command's.</summary>
        public int? ExitCode { get; init; }

        /// <summary>Its own exit is an OOM kill, 137.</summary>
        public bool OutOfMemory { get; init; }

        /// <summary>Reaction to the stop signal; null: the command's.</summary>
        public TermReaction? OnTerm { get; init; }

        /// <summary>Lines it writes at the start instead of the command's; null: the command's.</summary>
        public ImmutableArray<string>? Logs { get; init; }
    }

    /// <summary>The runtime cannot start it: the program is not in the image, or may not be executed.</summary>
    /// <param name="Error">The runtime's message.</param>
    public sealed record CannotStart(string Error) : ProcessModel;
}
