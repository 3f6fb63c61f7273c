using System.Text;
using PodTimeline.Model.Kernel;

namespace PodTimeline.Shell.Streams;

/// <summary>A pipe between two processes. Holds 64 Ki characters; a writer waits for room, a reader for text.</summary>
internal sealed class Pipe
{
    private const int Capacity = 64 * 1024;

    private readonly StringBuilder _text = new();
    private int _writers;
    private int _readers;
    private long _bulk;
    private SimCompletion? _readable;
    private SimCompletion? _writable;

    public Pipe()
    {
        Output = new WriteEnd(this);
        Input = new ReadEnd(this);
    }

    public ShellOutput Output { get; }

    public ShellInput Input { get; }

    private static void Wake(ref SimCompletion? waiting)
    {
        var woken = waiting;
        waiting = null;
        woken?.Complete();
    }

    private sealed class WriteEnd(Pipe pipe) : ShellOutput
    {
        public override async SimTask<WriteResult> Write(IBlockable writer, string text)
        {
            while (true)
            {
                if (pipe._readers == 0) return WriteResult.BrokenPipe;
                if (pipe._text.Length + text.Length <= Capacity || pipe._text.Length == 0) break;
                await writer.Block(pipe._writable ??= new SimCompletion());
            }

            writer.Charge(text.Length);
            pipe._text.Append(text);
            Wake(ref pipe._readable);
            return WriteResult.Written;
        }

        public override bool AddBulk(long bytes)
        {
            pipe._bulk = bytes == long.MaxValue ? bytes : Math.Min(long.MaxValue - 1, pipe._bulk + bytes);
            Wake(ref pipe._readable);
            return true;
        }

        public override void Retain() => pipe._writers++;

        public override void Release()
        {
            if (--pipe._writers == 0) Wake(ref pipe._readable);
        }
    }

    private sealed class ReadEnd(Pipe pipe) : ShellInput
    {
        public override long Bulk => pipe._bulk;

        public override void Retain() => pipe._readers++;

        public override void Release()
        {
            if (--pipe._readers == 0) Wake(ref pipe._writable);
        }

        protected override async SimTask<string?> Pull(IBlockable reader)
        {
            while (pipe._text.Length == 0)
            {
                if (pipe._writers == 0 || pipe._bulk == long.MaxValue) return null;
                await reader.Block(pipe._readable ??= new SimCompletion());
            }

            var text = pipe._text.ToString();
            pipe._text.Clear();
            Wake(ref pipe._writable);
            return text;
        }
    }
}
