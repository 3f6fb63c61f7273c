namespace PodTimeline.Shell.Limits;

/// <summary>
/// How much a script may do before it is taken for busy forever. A person's script stays far below; what reaches a bound would
/// keep a real processor or disk busy too.
/// </summary>
public static class ShellLimits
{
    /// <summary>Characters of a script that are read.</summary>
    public const int ScriptLength = 64 * 1024;

    /// <summary>How deep commands and expansions may be nested in a script.</summary>
    public const int ParseDepth = 40;

    /// <summary>How deep functions, subshells and substitutions may call each other.</summary>
    public const int CallDepth = 100;

    /// <summary>Commands of one container that take no time, one after the other at one instant.</summary>
    public const int StepsPerInstant = 10_000;

    /// <summary>Commands of one run of a container that only repeats itself; after them it is assumed to go on as before.</summary>
    public const int StepsAtRest = 40_000;

    /// <summary>Commands of one container's rehearsal.</summary>
    public const int StepsPerRehearsal = 20_000;

    /// <summary>Commands of the rehearsals of a pod's containers and hooks.</summary>
    public const int StepsPerReading = 100_000;

    /// <summary>Commands of one run of an exec probe.</summary>
    public const int StepsPerProbe = 2_000;

    /// <summary>Characters that are as much work as a command: to expand, compare, read or write them.</summary>
    public const int CharactersPerStep = 500;

    /// <summary>A line that a utility takes apart is as much work as so many characters, besides its own.</summary>
    public const int LineWork = 50;

    /// <summary>To start the shell of a probe or hook is as much work as so many characters.</summary>
    public const int StartLength = 10 * CharactersPerStep;

    /// <summary>Lines that one run of a container may log at one instant; further ones are dropped.</summary>
    public const int LinesPerInstant = 500;

    /// <summary>Lines that one run of a container may log; further ones are dropped.</summary>
    public const int LinesPerRun = 20_000;

    /// <summary>Characters of a logged line; the kubelet's log reader splits at 16 KiB.</summary>
    public const int LineLength = 16 * 1024;

    /// <summary>Characters of a variable, a word, or the output of a substitution.</summary>
    public const int TextLength = 64 * 1024;

    /// <summary>Words that one word may expand to.</summary>
    public const int Fields = 4_096;

    /// <summary>Characters of all variables of a shell.</summary>
    public const int AllVariablesLength = 1024 * 1024;

    /// <summary>Variables of one shell.</summary>
    public const int Variables = 1_000;

    /// <summary>Characters of one file; a write beyond fails as on a full disk.</summary>
    public const int FileLength = 1024 * 1024;

    /// <summary>Characters of all files of a container or a volume.</summary>
    public const int DiskLength = 8 * 1024 * 1024;

    /// <summary>Files and directories of a container or a volume.</summary>
    public const int Files = 4_096;

    /// <summary>Processes of one container.</summary>
    public const int Processes = 64;
}
