using System.Collections.Immutable;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Interpreting;
using PodTimeline.Shell.Scripts;

namespace PodTimeline.Shell.Reading;

/// <summary>What the runtime says when the program of a command is not in the image.</summary>
internal static class StartErrors
{
    private const int AnyExecute = 0x49;

    private const string Prefix = "failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: "
        + "unable to start container process: error during container init: ";

    /// <summary>The runtime's error; null when the program exists, as far as is known.</summary>
    public static string? Find(ImmutableArray<string> command, ScriptContext context)
    {
        var program = command[0];
        // An unknown variable may hold the name of any program.
        if (UnknownText.IsIn(program)) return null;
        var isPath = program.Contains('/');
        if (isPath && IsUnexecutable(program, context)) return Prefix + $"exec: \"{program}\": permission denied: unknown";
        if (isPath && !InstalledPrograms.IsStandardPlace(program) && !(context.IsPlainSystem && IsNowhere(program))) return null;
        if (isPath && context.Files.Any(file => file.Path == PathText.ToAbsolute(program, "/"))) return null;
        if (isPath && context.Mounts.Any(mount => program.StartsWith(mount.Path.TrimEnd('/') + "/", StringComparison.Ordinal))) return null;
        if (!(isPath && context.IsPlainSystem && IsNowhere(program)) && InstalledPrograms.Has(context, program)) return null;
        var reason = isPath ? $"stat {program}: no such file or directory" : "executable file not found in $PATH";
        return Prefix + $"exec: \"{program}\": {reason}: unknown";
    }

    /// <summary>Whether a path is outside of every directory that an operating system fills.</summary>
    private static bool IsNowhere(string path) => !Array.Exists(SystemDirectories, directory => PathText.IsAtOrBelow(path, directory));

    private static readonly string[] SystemDirectories = ["/bin", "/sbin", "/usr", "/lib", "/lib64", "/etc", "/opt", "/proc", "/sys", "/var", "/dev", "/busybox"];

    /// <summary>Whether the program is a file of a ConfigMap or Secret that nobody may execute.</summary>
    private static bool IsUnexecutable(string program, ScriptContext context) =>
        context.Files.Concat(context.Mounts.SelectMany(mount => mount.Files.Select(file => file with { Path = PathText.ToAbsolute(file.Path, mount.Path) })))
            .FirstOrDefault(file => file.Path == PathText.ToAbsolute(program, "/")) is { } file && (file.Mode & AnyExecute) == 0;
}
