using System.Collections.Immutable;
using PodTimeline.Model.Behaviors;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Limits;

namespace PodTimeline.Shell.Inline;

/// <summary>
/// A program in the arguments of an interpreter, such as <c>python -c 'import time; time.sleep(30)'</c>. It is not run: its sleeps,
/// lines, exits, loops and ports are read, and what is not understood is assumed to succeed in no time.
/// </summary>
/// <param name="Language">Such as <c>python</c>.</param>
/// <param name="Steps">What it does, in order.</param>
internal sealed record InlineProgram(string Language, ImmutableArray<InlineStep> Steps)
{
    /// <summary>The most steps read from a program.</summary>
    public const int MostSteps = 2_000;

    /// <summary>The program in a command's words; null when there is none.</summary>
    public static InlineProgram? Find(IReadOnlyList<string> words)
    {
        var language = FindLanguage(words[0]);
        return language is not null && FindCode(language, words) is { } code ? Read(language, code) : null;
    }

    /// <summary>The name of an interpreter without its version; null for any other program.</summary>
    public static string? FindLanguage(string program) =>
        PathText.GetName(program).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.') switch
        {
            "python" or "pypy" => "python",
            "node" or "nodejs" => "node",
            "ruby" => "ruby",
            "perl" => "perl",
            "php" => "php",
            _ => null,
        };

    /// <summary>Whether the words name no program, so that it is read from the standard input.</summary>
    public static bool ReadsInput(IReadOnlyList<string> words) => words.Skip(1).All(word => word is "-" || (word.StartsWith('-') && word.Length == 2 && "uBEIOsSqwl".Contains(word[1])));

    /// <summary>Reads a program's text.</summary>
    public static InlineProgram Read(string language, string code)
    {
        if (code.Length > ShellLimits.LineLength) code = code[..ShellLimits.LineLength];
        var steps = language switch
        {
            "python" => new PythonReader(code).Read(),
            "node" => NodeReader.Read(code),
            _ => PlainReader.Read(language, code),
        };
        return new InlineProgram(language, steps);
    }

    /// <summary>From its start to its end.</summary>
    public RunLength Runs
    {
        get
        {
            var length = TimeSpan.Zero;
            foreach (var step in Steps)
            {
                if (step is InlineStep.Sleep sleep) length += sleep.Length;
                if (step is InlineStep.Forever or InlineStep.Repeat) return RunLength.Forever;
                if (step is InlineStep.Exit) break;
            }

            return new RunLength(length);
        }
    }

    /// <summary>Its exit code.</summary>
    public int ExitCode => Steps.OfType<InlineStep.Exit>().FirstOrDefault()?.Code ?? 0;

    private static string? FindCode(string language, IReadOnlyList<string> words)
    {
        for (var index = 1; index < words.Count; index++)
        {
            var word = words[index];
            if (word is ['-', not '-', ..])
            {
                var letter = FindCodeIndex(language, word);
                if (letter >= 0) return letter + 1 < word.Length && language != "perl" ? word[(letter + 1)..] : words.ElementAtOrDefault(index + 1);
                if (TakesValue(language, word)) index++;
                continue;
            }

            if (word is "--eval" or "--print" or "--run") return words.ElementAtOrDefault(index + 1);
            if (word.StartsWith("--eval=", StringComparison.Ordinal)) return word[7..];
            if (!word.StartsWith("--", StringComparison.Ordinal)) return null;
        }

        return null;
    }

    // The option after which the code comes: python -uc, perl -wle, ruby -ne.
    private static int FindCodeIndex(string language, string word) => language switch
    {
        "python" => word.AsSpan(1).IndexOfAnyExcept("uBEIOsSqvc") < 0 ? word.IndexOf('c') : word.StartsWith("-c", StringComparison.Ordinal) ? 1 : -1,
        "php" => word is "-r" or "-B" ? 1 : -1,
        "node" => word is "-e" or "-p" or "-pe" ? word.Length - 1 : -1,
        // -M, -I and the like take the rest of the word.
        _ => word[1] is 'M' or 'm' or 'I' or 'r' or 'F' or 'C' or 'i' ? -1 : word.IndexOfAny(['e', 'E']),
    };

    private static bool TakesValue(string language, string word) => language switch
    {
        "python" => word is "-W" or "-X",
        "node" => word is "-r" or "-C",
        "ruby" => word is "-r" or "-I" or "-C",
        "php" => word is "-d" or "-c" or "-z",
        _ => word is "-I",
    };
}
