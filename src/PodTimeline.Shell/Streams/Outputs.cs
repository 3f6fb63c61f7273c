using System.Text;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Time;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Limits;

namespace PodTimeline.Shell.Streams;

/// <summary><c>/dev/null</c>.</summary>
internal sealed class NullOutput : ShellOutput
{
    public override SimTask<WriteResult> Write(IBlockable writer, string text) => Done;
}

/// <summary>A descriptor that is closed.</summary>
internal sealed class ClosedOutput : ShellOutput
{
    public override SimTask<WriteResult> Write(IBlockable writer, string text) => new(WriteResult.Closed);
}

/// <summary>Text that is stored, up to a bound: what a substitution or a probe reads.</summary>
internal sealed class CaptureOutput : ShellOutput
{
    private readonly StringBuilder _text = new();

    /// <summary>Whether more was written than is stored.</summary>
    public bool IsFull { get; private set; }

    public string Text => _text.ToString();

    public override SimTask<WriteResult> Write(IBlockable writer, string text)
    {
        writer.Charge(text.Length);
        if (_text.Length + text.Length > ShellLimits.TextLength) IsFull = true;
        else _text.Append(text);
        return Done;
    }
}

/// <summary>The output of a probe's command, of which the kubelet keeps the first 10 KiB.</summary>
/// <remarks>Source: pkg/probe/exec/exec.go, maxReadLength.</remarks>
internal sealed class ProbeCapture : ShellOutput
{
    private const int LongestAnswer = 10 * 1024;
    private readonly StringBuilder _text = new();

    public string Text => _text.ToString();

    public override SimTask<WriteResult> Write(IBlockable writer, string text)
    {
        writer.Charge(text.Length);
        _text.Append(text, 0, Math.Min(text.Length, LongestAnswer - _text.Length));
        return Done;
    }
}

/// <summary>A container's log: text is cut into lines, and a line is logged when it is complete.</summary>
internal sealed class LogOutput(Action<string> logLine) : ShellOutput
{
    private readonly StringBuilder _partial = new();

    public override SimTask<WriteResult> Write(IBlockable writer, string text)
    {
        writer.Charge(text.Length);
        var start = 0;
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', start))
        {
            _partial.Append(text, start, end - start);
            Flush();
            start = end + 1;
        }

        _partial.Append(text, start, text.Length - start);
        while (_partial.Length > ShellLimits.LineLength)
        {
            logLine(_partial.ToString(0, ShellLimits.LineLength));
            _partial.Remove(0, ShellLimits.LineLength);
        }

        return Done;
    }

    /// <summary>Logs the last incomplete line; called when the process ends.</summary>
    public void FlushPartial()
    {
        if (_partial.Length > 0) Flush();
    }

    private void Flush()
    {
        logLine(_partial.ToString());
        _partial.Clear();
    }
}

/// <summary>A file open for writing.</summary>
internal sealed class FileOutput(ContainerFiles files, OpenFile file, FileActor actor, Func<SimInstant> now) : ShellOutput
{
    public override SimTask<WriteResult> Write(IBlockable writer, string text)
    {
        writer.Charge(text.Length);
        return new(files.Append(file, text, now(), actor) == FileError.None ? WriteResult.Written : WriteResult.NoSpace);
    }
}
