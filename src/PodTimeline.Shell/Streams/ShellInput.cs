using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Limits;

namespace PodTimeline.Shell.Streams;

/// <summary>Where a process reads text. What one reader leaves, the next one gets.</summary>
internal abstract class ShellInput
{
    private string _text = "";
    private int _position;
    private bool _ended;

    /// <summary>Reads a line, without its end.</summary>
    /// <returns>Null at the end. A last line without an end is returned too.</returns>
    public async SimTask<InputLine?> ReadLine(IBlockable reader)
    {
        while (true)
        {
            var end = _text.IndexOf('\n', _position);
            if (end >= 0)
            {
                var line = _text[_position..end];
                _position = end + 1;
                return new InputLine(line, true);
            }

            var left = _text.Length - _position;
            if (!_ended && left <= ShellLimits.TextLength && await Fill(reader)) continue;
            return left == 0 ? null : new InputLine(TakeAll(), false);
        }
    }

    /// <summary>Reads what is available, or waits.</summary>
    /// <returns>Null at the end.</returns>
    public async SimTask<string?> Read(IBlockable reader)
    {
        if (_position == _text.Length && (_ended || !await Fill(reader))) return null;
        return TakeAll();
    }

    /// <summary>Reads what was added after the end was reached.</summary>
    /// <returns>Null when nothing was.</returns>
    public SimTask<string?> ReadAdded(IBlockable reader)
    {
        _ended = false;
        return Read(reader);
    }

    /// <summary>
    /// Bytes from it in addition to its text that are counted instead of stored; <see cref="long.MaxValue"/>: it never ends.
    /// </summary>
    public virtual long Bulk => 0;

    /// <summary>Happens when there is more to read after the end; null for an input that has nothing more.</summary>
    public virtual SimCompletion? Changed => null;

    /// <summary>One more process holds it.</summary>
    public virtual void Retain() { }

    /// <summary>One process fewer holds it.</summary>
    public virtual void Release() { }

    /// <summary>Gets more text; null at the end.</summary>
    protected abstract SimTask<string?> Pull(IBlockable reader);

    private async SimTask<bool> Fill(IBlockable reader)
    {
        if (await Pull(reader) is { } more)
        {
            reader.Charge((long)_text.Length - _position + more.Length);
            _text = _position == _text.Length ? more : string.Concat(_text.AsSpan(_position), more);
            _position = 0;
            return true;
        }

        _ended = true;
        return false;
    }

    private string TakeAll()
    {
        var rest = _text[_position..];
        _position = _text.Length;
        return rest;
    }
}

/// <summary>A line that was read.</summary>
/// <param name="Text">Without the line's end.</param>
/// <param name="IsComplete">Whether it had one.</param>
internal readonly record struct InputLine(string Text, bool IsComplete);

/// <summary>A text: a here-document, or nothing at all.</summary>
internal sealed class TextInput(string text) : ShellInput
{
    private string? _rest = text.Length == 0 ? null : text;

    /// <summary>Whether there was never anything to read.</summary>
    public bool IsNothing { get; } = text.Length == 0;

    protected override SimTask<string?> Pull(IBlockable reader)
    {
        var rest = _rest;
        _rest = null;
        return new SimTask<string?>(rest);
    }
}

/// <summary>
/// An input that stays open and delivers nothing, like that of a container with <c>stdin: true</c> to which nobody is attached.
/// </summary>
internal sealed class OpenInput : ShellInput
{
    protected override async SimTask<string?> Pull(IBlockable reader)
    {
        await reader.Block(new SimCompletion());
        return null;
    }
}

/// <summary>A file open for reading; text that is added while it is read is read too.</summary>
internal sealed class FileInput(RegularFile file) : ShellInput
{
    private int _offset;

    public override SimCompletion Changed => file.Changed;

    protected override SimTask<string?> Pull(IBlockable reader)
    {
        if (_offset > file.Content.Length) _offset = 0;
        if (_offset >= file.Content.Length) return new SimTask<string?>((string?)null);
        var text = file.Content.ToString(_offset, file.Content.Length - _offset);
        _offset = file.Content.Length;
        return new SimTask<string?>(text);
    }
}
