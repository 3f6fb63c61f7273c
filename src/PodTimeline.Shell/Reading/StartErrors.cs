using System.Collections.Immutable;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Images;
using PodTimeline.Shell.Interpreting;
using PodTimeline.Shell.Scripts;

namespace PodTimeline.Shell.Reading;

/// <summary>What the runtime says when the program of a command is not in the image.</summary>
internal static class StartErrors
{
    /// <summary>The runtime's error; null when the program is there, for all that is known.</summary>
    public static string? Of(ImmutableArray<string> command, ScriptContext context)
    {
        var program = command[0];
        var isPath = program.Contains('/');
        if (isPath && !InstalledPrograms.IsStandardPlace(program)) return null;
        if (isPath && context.Mounts.Any(mount => program.StartsWith(mount.Path.TrimEnd('/') + "/", StringComparison.Ordinal))) return null;
        if (InstalledPrograms.Has(context, program)) return null;
        var reason = isPath ? $"stat {program}: no such file or directory" : "executable file not found in $PATH";
        return "failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: "
            + $"unable to start container process: error during container init: exec: \"{program}\": {reason}: unknown";
    }
}
