using PodTimeline.Model.Behaviors;
using PodTimeline.Shell.Images;
using PodTimeline.Shell.Network;
using PodTimeline.Shell.Programs;
using PodTimeline.Shell.Scripts;

namespace PodTimeline.Shell.Interpreting;

/// <summary>Why a known program fails to start: a setting is missing, or a place that it has to write to is read-only.</summary>
internal static class StartChecks
{
    /// <summary>How it ends; null when nothing is known to prevent its start.</summary>
    public static ProgramFacts? FindRefusal(KnownImage image, IReadOnlyList<string> words, ScriptContext context)
    {
        if (!image.IsGenuine || !image.Runs.IsForever) return null;
        foreach (var need in StartNeeds.All)
        {
            if (need.Image != image.Name || !KnownImages.GetTag(context.Image).StartsWith(need.Tag, StringComparison.Ordinal)) continue;
            if (need.Any.Split(' ').Any(any => IsMet(any, words, context)) || context.HasUnknownVariables) continue;
            // A disk may hold a database already.
            if (need.IsOfSettings && context.Mounts.Any(mount => mount.HoldsUnknown && mount.Path.StartsWith("/var/lib", StringComparison.Ordinal))) continue;
            return MakeEnding(need.ExitCode, need.After, need.Log);
        }

        if (KnownPrograms.Find(words[0]) is not { Writes.Length: > 0 } program) return null;
        foreach (var place in program.Writes.Split(' '))
        {
            if (context.HasVolumeAt(place) || context.HasVolumeAt("/var" + place)) continue;
            if (context.HasReadOnlyRoot) return MakeEnding(1, TimeSpan.FromMilliseconds(100), $"{program.Name}: {place}: Read-only file system");
            if (context.IsUnprivileged && image.User == "0" && !program.IsOpenToAll) return MakeEnding(1, TimeSpan.FromMilliseconds(100), $"{program.Name}: {place}: Permission denied");
        }

        return null;
    }

    private static bool IsMet(string any, IReadOnlyList<string> words, ScriptContext context)
    {
        if (any == "args") return words.Count > 1;
        // An image that gives up being root must be root, and may.
        if (any[0] == '+') return context.IsUnprivileged || context.MayUse(any[1..]);
        if (any[0] == '/') return context.HasVolumeAt(any);
        if (any[^1] == '*') return context.Variables.Any(variable => variable.Key.StartsWith(any[1..^1], StringComparison.Ordinal));
        return ArgumentCondition.Holds("env:" + any[1..], [], context.FindVariable, ends: false);
    }

    private static ProgramFacts MakeEnding(int code, TimeSpan after, string log) =>
        new(log, new RunLength(after), new TermReaction.NoHandler(), code, [log]) { Listens = Listening.None };
}
