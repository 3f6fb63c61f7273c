using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Images;
using PodTimeline.Shell.Processes;
using PodTimeline.Shell.Streams;

namespace PodTimeline.Shell.Interpreting;

/// <summary>A program of the usual set, such as <c>cat</c>.</summary>
/// <param name="call">How it was called.</param>
/// <returns>Its exit status.</returns>
internal delegate SimTask<int> Utility(UtilityCall call);

/// <summary>One call of a utility.</summary>
internal sealed class UtilityCall
{
    /// <summary>Its name and arguments.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The shell that called it.</summary>
    public required Interpreter Shell { get; init; }

    /// <summary>What it reads from and writes to.</summary>
    public required Descriptors Descriptors { get; init; }

    /// <summary>It is called by a loop or condition that waits for its success.</summary>
    public required bool IsAwaited { get; init; }

    public string Name => PathText.GetName(Words[0]);

    /// <summary>The process that runs it.</summary>
    public ShellProcess Process => Shell.Process;

    public ContainerWorld World => Process.Run.Container;

    public IEnumerable<string> Arguments => Words.Skip(1);

    /// <summary>Whether its tools are BusyBox's.</summary>
    public bool IsBusyBox => World.Context.Userland == Userland.BusyBox;

    /// <summary>Writes text to the standard output.</summary>
    /// <returns>0, or the exit status when the text could not be written.</returns>
    public SimTask<int> Print(string text) => Shell.WriteTo(Descriptors.Out, text, Name);

    /// <summary>Writes a line to the standard output.</summary>
    public SimTask<int> PrintLine(string text) => Print(text + "\n");

    /// <summary>Writes a message to the standard error, with the utility's name in front.</summary>
    /// <returns>The status.</returns>
    public async SimTask<int> Fail(string message, int status = 1)
    {
        await Descriptors.Error.Write(Process, $"{Name}: {message}\n");
        return status;
    }

    /// <summary>What stands at a path.</summary>
    public FileLookup LookUp(string path) => Shell.LookUp(path);

    /// <summary>Writes the utility's message for a file that could not be opened.</summary>
    public SimTask<int> ReportCannotOpen(string path, FileError error) =>
        Fail(IsBusyBox ? $"can't open '{path}': {error.ToText()}" : $"{path}: {error.ToText()}");
}
