namespace PodTimeline.Shell.Limits;

/// <summary>
/// How much a script may do before it counts as busy forever. Real scripts stay far below; one that reaches a bound would also keep a
/// real processor or disk busy.
/// </summary>
public static class ShellLimits
{
    /// <summary>The longest script that is read, in characters.</summary>
    public const int ScriptLength = 64 * 1024;

    /// <summary>How deep commands and expansions may be nested in a script.</summary>
    public const int ParseDepth = 40;

    /// <summary>How deep functions, subshells and substitutions may call each other.</summary>
    public const int CallDepth = 100;

    /// <summary>Commands of one container that take no time, one after the other at one instant.</summary>
    public const int StepsPerInstant = 10_000;

    /// <summary>Commands of one run of a container that only repeats itself; after that it is assumed to go on as before.</summary>
    public const int StepsAtRest = 40_000;

    /// <summary>Commands of one container's rehearsal.</summary>
    public const int StepsPerRehearsal = 20_000;

    /// <summary>Commands of the rehearsals of a pod's containers and hooks.</summary>
    public const int StepsPerReading = 100_000;

    /// <summary>Commands of one run of an exec probe.</summary>
    public const int StepsPerProbe = 2_000;

    /// <summary>Characters whose expansion, comparison, reading or writing counts as one command.</summary>
    public const int CharactersPerStep = 500;

    /// <summary>Characters that parsing a line in a utility counts as, in addition to the line's own.</summary>
    public const int LineWork = 50;

    /// <summary>Characters that starting the shell of a probe or hook counts as.</summary>
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
