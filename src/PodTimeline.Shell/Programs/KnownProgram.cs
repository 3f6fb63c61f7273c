using PodTimeline.Model.Behaviors;

namespace PodTimeline.Shell.Programs;

/// <summary>What is known of a program that a command may name.</summary>
/// <param name="Name">Its file name, such as <c>nginx</c>.</param>
/// <param name="What">What it is, in a few words.</param>
/// <param name="Runs">From its start to its own exit; for ever for a server.</param>
/// <param name="OnTerm">Reaction to SIGTERM, or to its image's stop signal.</param>
/// <param name="ExitCode">Code of its own exit.</param>
public sealed record KnownProgram(string Name, string What, RunLength Runs, TermReaction OnTerm, int ExitCode = 0);
