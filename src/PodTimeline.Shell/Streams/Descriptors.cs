namespace PodTimeline.Shell.Streams;

/// <summary>The open file descriptors of a process. Changed only by making another set.</summary>
internal sealed class Descriptors
{
    /// <summary>The highest of them; those above 9 are for process substitutions.</summary>
    public const int Last = 15;

    private const int Count = Last + 1;
    private static readonly ShellOutput Closed = new ClosedOutput();

    private readonly ShellInput?[] _inputs;
    private readonly ShellOutput?[] _outputs;

    /// <summary>Standard input, output and error.</summary>
    public Descriptors(ShellInput input, ShellOutput output, ShellOutput error)
    {
        (_inputs, _outputs) = (new ShellInput?[Count], new ShellOutput?[Count]);
        (_inputs[0], _outputs[1], _outputs[2]) = (input, output, error);
    }

    private Descriptors(Descriptors other) =>
        (_inputs, _outputs) = ((ShellInput?[])other._inputs.Clone(), (ShellOutput?[])other._outputs.Clone());

    public ShellInput In => _inputs[0] ?? new TextInput("");

    public ShellOutput Out => FindOutput(1);

    public ShellOutput Error => FindOutput(2);

    public ShellInput? FindInput(int descriptor) => descriptor is >= 0 and < Count ? _inputs[descriptor] : null;

    public ShellOutput FindOutput(int descriptor) => descriptor is >= 0 and < Count ? _outputs[descriptor] ?? Closed : Closed;

    public bool IsOpen(int descriptor) => descriptor is >= 0 and < Count && (_inputs[descriptor] is not null || _outputs[descriptor] is not null);

    /// <summary>The same with another input; null closes it.</summary>
    public Descriptors With(int descriptor, ShellInput? input)
    {
        var changed = new Descriptors(this);
        if (descriptor is >= 0 and < Count) (changed._inputs[descriptor], changed._outputs[descriptor]) = (input, null);
        return changed;
    }

    /// <summary>The same with another output; null closes it.</summary>
    public Descriptors With(int descriptor, ShellOutput? output)
    {
        var changed = new Descriptors(this);
        if (descriptor is >= 0 and < Count) (changed._inputs[descriptor], changed._outputs[descriptor]) = (null, output);
        return changed;
    }

    /// <summary>One more process has them all.</summary>
    public void Retain()
    {
        foreach (var input in _inputs) input?.Retain();
        foreach (var output in _outputs) output?.Retain();
    }

    /// <summary>One process fewer has them.</summary>
    public void Release()
    {
        foreach (var input in _inputs) input?.Release();
        foreach (var output in _outputs) output?.Release();
    }
}
