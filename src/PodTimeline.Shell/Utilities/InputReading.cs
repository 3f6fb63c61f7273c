using System.Text;
using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Interpreting;
using PodTimeline.Shell.Limits;
using PodTimeline.Shell.Streams;

namespace PodTimeline.Shell.Utilities;

/// <summary>How utilities read files and their standard input.</summary>
internal static class InputReading
{
    /// <summary>Opens a file, or the standard input for <c>-</c>.</summary>
    /// <returns>Null after a message, when it cannot be opened.</returns>
    public static async SimTask<ShellInput?> OpenInput(this UtilityCall call, string path)
    {
        if (path == "-") return call.Descriptors.In;
        if (call.Shell.OpenRead(path, out var error) is { } input) return input;
        await call.ReportCannotOpen(path, error);
        return null;
    }

    /// <summary>Reads an input to its end; beyond the bound on texts the rest is not read.</summary>
    public static async SimTask<string> ReadAll(this UtilityCall call, ShellInput input)
    {
        if (input.Bulk > 0) await call.Hold(input.Bulk);
        if (await input.Read(call.Process) is not { } first)
        {
            if (input.Bulk > 0) await call.Hold(input.Bulk);
            return "";
        }

        if (await input.Read(call.Process) is not { } second) return first;
        var text = new StringBuilder(first).Append(second);
        while (text.Length < ShellLimits.FileLength && await input.Read(call.Process) is { } more)
        {
            await call.Shell.Step();
            text.Append(more);
        }

        return text.ToString();
    }

    /// <summary>Holds bytes in memory: too many get the container killed, as the kernel does; fewer take time.</summary>
    public static async SimTask Hold(this UtilityCall call, long bytes)
    {
        var limit = MemoryUse.FindLimit(call.World.Context);
        await call.Process.Sleep(MemoryUse.ComputeTimeToFill(Math.Min(bytes, limit)));
        if (bytes > limit) await call.Shell.RunOutOfMemory();
    }

    /// <summary>Passes on bytes of which only the number matters, possibly without end.</summary>
    /// <returns>False when there are none, or the output does not count them.</returns>
    public static async SimTask<bool> PassBulk(this UtilityCall call, long bytes)
    {
        if (bytes == 0 || !call.Descriptors.Out.AddBulk(bytes)) return false;
        if (bytes == long.MaxValue) await call.Process.WaitForever();
        await call.Process.Sleep(MemoryUse.ComputeTimeToFill(bytes));
        return true;
    }

    /// <summary>Reads all operands, or the standard input without any, as one text.</summary>
    /// <returns>The text, and the status: 1 when one could not be opened.</returns>
    public static async SimTask<(string Text, int Status)> ReadOperands(this UtilityCall call, IEnumerable<string> operands)
    {
        var (text, status, any) = (new StringBuilder(), 0, false);
        foreach (var operand in operands)
        {
            any = true;
            if (await call.OpenInput(operand) is { } input) text.Append(await call.ReadAll(input));
            else status = 1;
        }

        if (!any) text.Append(await call.ReadAll(call.Descriptors.In));
        var read = text.ToString();
        call.Process.Charge(read.Length + ((long)ShellLimits.LineWork * read.AsSpan().Count('\n')));
        return (read, status);
    }

    /// <summary>The lines of a text, without their ends.</summary>
    public static string[] SplitLines(string text)
    {
        if (text.Length == 0) return [];
        var lines = text.Split('\n');
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }

    /// <summary>Lines as a text, each with its end.</summary>
    public static string Join(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines) text.Append(line).Append('\n');
        return text.ToString();
    }
}
