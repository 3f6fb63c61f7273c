using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Processes;
using PodTimeline.Shell.Streams;

namespace PodTimeline.Shell.Interpreting;

/// <summary>Paths that are not files: devices, and descriptors by name.</summary>
internal static class SpecialFile
{
    public static bool Is(string path) => path is "/dev/null" or "/dev/zero" or "/dev/random" or "/dev/urandom" or "/dev/stdin" or "/dev/stdout"
        or "/dev/stderr" or "/dev/tty" or "/dev/full";

    public static ShellOutput? OpenOutput(string path, Interpreter shell)
    {
        if (path is "/dev/null" or "/dev/zero") return new NullOutput();
        if (ParseDescriptor(path) is { } number) return shell.Descriptors.FindOutput(number);
        if (!path.StartsWith("/proc/1/fd/", StringComparison.Ordinal)) return null;
        shell.Process.Run.Traits |= ScriptTraits.Files;
        shell.Process.Run.IsUnrepeatable = true;
        return shell.Process.Run.Log;
    }

    public static ShellInput? OpenInput(string path, Interpreter shell)
    {
        if (path is "/dev/null" or "/dev/tty") return new TextInput("");
        if (path is "/dev/zero" or "/dev/random" or "/dev/urandom") return new EndlessInput(shell, path);
        return ParseDescriptor(path) is { } number ? shell.Descriptors.FindInput(number) ?? new TextInput("") : null;
    }

    private static int? ParseDescriptor(string path) => path switch
    {
        "/dev/stdin" => 0,
        "/dev/stdout" => 1,
        "/dev/stderr" => 2,
        _ when path.StartsWith("/dev/fd/", StringComparison.Ordinal) => ParseNumber(path["/dev/fd/".Length..]),
        _ when path.StartsWith("/proc/self/fd/", StringComparison.Ordinal) => ParseNumber(path["/proc/self/fd/".Length..]),
        _ => null,
    };

    private static int? ParseNumber(string text) => int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A device without an end; a program that reads all of it is busy forever.</summary>
    private sealed class EndlessInput(Interpreter shell, string path) : ShellInput
    {
        public override long Bulk => long.MaxValue;

        protected override async SimTask<string?> Pull(IBlockable reader)
        {
            await shell.Step();
            return UnknownText.Mark("bytes of " + path);
        }
    }
}
