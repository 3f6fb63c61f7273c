using PodTimeline.Model.Kernel;

namespace PodTimeline.Shell.Streams;

/// <summary>Where a process writes text.</summary>
internal abstract class ShellOutput
{
    /// <summary>Writes text.</summary>
    /// <returns>Whether it was written; the reason when not.</returns>
    public abstract SimTask<WriteResult> Write(IBlockable writer, string text);

    /// <summary>Writes bytes that are counted instead of stored; <see cref="long.MaxValue"/>: without end.</summary>
    /// <returns>False when the output cannot accept bytes of which only the number is known.</returns>
    public virtual bool AddBulk(long bytes) => false;

    /// <summary>One more process holds it.</summary>
    public virtual void Retain() { }

    /// <summary>One process fewer holds it.</summary>
    public virtual void Release() { }

    protected static SimTask<WriteResult> Done => new(WriteResult.Written);
}

/// <summary>How a write ended.</summary>
internal enum WriteResult
{
    /// <summary>Taken.</summary>
    Written,

    /// <summary>The reader is gone: SIGPIPE.</summary>
    BrokenPipe,

    /// <summary>The disk is full.</summary>
    NoSpace,

    /// <summary>The descriptor is closed.</summary>
    Closed,
}

/// <summary>A process as seen by streams: something that can wait.</summary>
internal interface IBlockable
{
    /// <summary>Counts characters that it reads or writes.</summary>
    void Charge(long characters);

    /// <summary>Waits; a process that has ended meanwhile waits forever.</summary>
    SimTask Block(SimCompletion until);
}
