using System.Collections.Frozen;

namespace PodTimeline.Shell.Programs;

/// <summary>Tells from a command's words whether it does some work and ends, or serves forever.</summary>
internal static class BatchWords
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "migrate", "migrates", "migration", "migrations", "backup", "restore", "dump", "seed", "import", "export", "load", "loaddata", "job",
        "task", "batch", "init", "setup", "install", "ci", "download", "fetch", "clone", "copy", "sync", "build", "compile", "test", "tests",
        "check", "wait", "waitfor", "cleanup", "clean", "prune", "report", "collectstatic", "bootstrap", "prepare", "provision", "configure",
        "upgrade", "apply", "create", "delete", "generate", "gen", "render", "warmup", "warm", "rotate", "reindex", "etl", "once", "version",
        "help", "createsuperuser", "push", "pull", "upload", "archive",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether any word of the command, options left aside, names work that ends: <c>./migrate.sh</c>, <c>rake db:migrate</c>.</summary>
    public static BatchSign IsBatch(IReadOnlyList<string> command)
    {
        var sign = BatchSign.None;
        for (var index = 0; index < command.Count && index < 16; index++)
        {
            if (command[index] is "--version" or "--help" or "-version") return BatchSign.Certain;
            if (!command[index].StartsWith('-') && HasWord(command[index])) sign = BatchSign.Likely;
        }

        return sign;
    }

    private static bool HasWord(string text)
    {
        if (text.Length > 256) return false;
        var start = 0;
        for (var index = 0; index <= text.Length; index++)
        {
            if (index < text.Length && char.IsLetter(text[index])) continue;
            if (index > start && Words.Contains(text[start..index])) return true;
            start = index + 1;
        }

        return false;
    }
}

/// <summary>How certain it is that a command does some work and ends.</summary>
internal enum BatchSign
{
    /// <summary>Nothing says so.</summary>
    None,

    /// <summary>A word says so; believed only where ending is plausible.</summary>
    Likely,

    /// <summary>It only prints information about itself.</summary>
    Certain,
}
