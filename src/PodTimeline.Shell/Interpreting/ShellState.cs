using PodTimeline.Model.Time;
using PodTimeline.Shell.Limits;
using PodTimeline.Shell.Syntax;

namespace PodTimeline.Shell.Interpreting;

/// <summary>The state of a shell; a subshell begins with a copy.</summary>
internal sealed class ShellState
{
    private readonly Dictionary<string, Variable> _variables;
    private readonly Dictionary<string, ShellCommand> _functions;
    private readonly Stack<Dictionary<string, Variable?>> _locals = [];
    private IReadOnlyList<string> _positional = [];
    private string _directory = "/";
    private int _length;

    public ShellState(ShellDialect dialect, string name)
    {
        (Dialect, Name) = (dialect, name);
        (_variables, _functions) = (new(StringComparer.Ordinal), new(StringComparer.Ordinal));
    }

    private ShellState(ShellState other)
    {
        (Dialect, Name, LastStatus, LastJob, Options, Line) = (other.Dialect, other.Name, other.LastStatus, other.LastJob, other.Options, other.Line);
        (_positional, _directory, _length, Random, LoopDepth) = (other._positional, other._directory, other._length, other.Random, other.LoopDepth);
        SecondsFrom = other.SecondsFrom;
        (_variables, _functions) = (new(other._variables, StringComparer.Ordinal), new(other._functions, StringComparer.Ordinal));
        foreach (var scope in other._locals.Reverse()) _locals.Push(new Dictionary<string, Variable?>(scope, StringComparer.Ordinal));
    }

    public ShellDialect Dialect { get; }

    /// <summary>The name it was started by, <c>$0</c>.</summary>
    public string Name { get; init; }

    public ShellOptions Options { get; set; }

    /// <summary><c>$?</c>.</summary>
    public int LastStatus { get; set; }

    /// <summary><c>$!</c>; null before any job.</summary>
    public int? LastJob { get; set; }

    /// <summary>Line of the command that runs.</summary>
    public int Line { get; set; } = 1;

    /// <summary>Loops around the command that runs.</summary>
    public int LoopDepth { get; set; }

    /// <summary>Moment from which <c>$SECONDS</c> counts; null: the start of the run.</summary>
    public SimInstant? SecondsFrom { get; set; }

    /// <summary>State of <c>$RANDOM</c>, which is the same in every simulation.</summary>
    public uint Random { get; set; } = 1;

    /// <summary>Grows whenever something changes that later commands may depend on.</summary>
    public long Version { get; private set; }

    public bool IsInFunction => _locals.Count > 0;

    public IReadOnlyList<string> Positional
    {
        get => _positional;
        set
        {
            Version++;
            _positional = value;
        }
    }

    public string Directory
    {
        get => _directory;
        set
        {
            if (value != _directory) Version++;
            _directory = value;
        }
    }

    public IEnumerable<KeyValuePair<string, Variable>> Variables => _variables;

    public ShellState Clone() => new(this);

    public Variable? Find(string name) => _variables.GetValueOrDefault(name);

    public string? FindValue(string name) => _variables.TryGetValue(name, out var variable) ? variable.Value : null;

    /// <summary>Sets a variable.</summary>
    /// <returns>False when it is read-only or too large.</returns>
    public bool Set(string name, string value, bool export = false)
    {
        _variables.TryGetValue(name, out var old);
        if (old is { IsReadOnly: true } || value.Length > ShellLimits.TextLength) return false;
        if (_length - (old?.Value.Length ?? 0) + value.Length > ShellLimits.AllVariablesLength) return false;
        if (old is null && _variables.Count >= ShellLimits.Variables) return false;
        Put(name, old is { Items: not null } list ? list.With("0", value) : new Variable(value, old is { IsExported: true } || export, false));
        return true;
    }

    /// <summary>Sets a variable with all its attributes; null removes it.</summary>
    public void Put(string name, Variable? variable)
    {
        if (variable is null)
        {
            if (!_variables.Remove(name, out var removed)) return;
            Version++;
            _length -= removed.Length;
            return;
        }

        if (!_variables.TryGetValue(name, out var old) || old != variable) Version++;
        _length += variable.Length - (old?.Length ?? 0);
        _variables[name] = variable;
    }

    public ShellCommand? FindFunction(string name) => _functions.GetValueOrDefault(name);

    public bool Define(string name, ShellCommand body)
    {
        if (_functions.Count >= ShellLimits.Variables) return false;
        if (_functions.TryGetValue(name, out var old) && ReferenceEquals(old, body)) return true;
        Version++;
        _functions[name] = body;
        return true;
    }

    public void Undefine(string name)
    {
        if (_functions.Remove(name)) Version++;
    }

    public void EnterFunction() => _locals.Push(new Dictionary<string, Variable?>(StringComparer.Ordinal));

    /// <summary>Makes a variable local to the function that runs.</summary>
    public void MakeLocal(string name) => _locals.Peek().TryAdd(name, Find(name));

    public void LeaveFunction()
    {
        foreach (var (name, variable) in _locals.Pop()) Put(name, variable);
    }

    /// <summary>Notes a change of something stored elsewhere, such as a handler.</summary>
    public void Touch() => Version++;
}

/// <summary>Options of <c>set</c>.</summary>
[Flags]
internal enum ShellOptions
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><c>-e</c>.</summary>
    ExitOnError = 1,

    /// <summary><c>-u</c>.</summary>
    RefuseUnset = 2,

    /// <summary><c>-x</c>.</summary>
    Trace = 4,

    /// <summary><c>-o pipefail</c>.</summary>
    PipeFail = 8,

    /// <summary><c>-f</c>.</summary>
    NoGlob = 16,

    /// <summary><c>-n</c>.</summary>
    NoExecute = 32,

    /// <summary><c>-a</c>.</summary>
    ExportAll = 64,
}
