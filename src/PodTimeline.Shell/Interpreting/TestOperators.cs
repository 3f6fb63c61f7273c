using System.Globalization;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Files;

namespace PodTimeline.Shell.Interpreting;

/// <summary>The operators of <c>test</c> and <c>[[</c>. Unknown operands satisfy them.</summary>
internal static class TestOperators
{
    /// <summary>Whether a name is an operator on one operand.</summary>
    public static bool IsUnary(string name) => name is ['-', _] && "bcdefghknprstuvwxzGLNOS".Contains(name[1]);

    /// <summary>Whether a name is an operator on two operands.</summary>
    public static bool IsBinary(string name) =>
        name is "=" or "==" or "!=" or "<" or ">" or "-eq" or "-ne" or "-lt" or "-le" or "-gt" or "-ge" or "-nt" or "-ot" or "-ef";

    public static bool EvaluateUnary(string name, string operand, Interpreter shell)
    {
        switch (name)
        {
            case "-n":
                return operand.Length > 0;
            case "-z":
                return operand.Length == 0;
            case "-t":
                return shell.Process.Run is { IsContainer: true, Container.Context.HasTerminal: true };
            case "-v":
                var bracket = operand.IndexOf('[', StringComparison.Ordinal);
                return bracket < 0 ? shell.State.Find(operand) is not null : shell.State.Find(operand[..bracket])?.FindItem(operand[(bracket + 1)..].TrimEnd(']')) is not null;
            case "-o":
                return false;
        }

        if (operand.Length == 0) return false;
        if (SpecialFile.Is(operand)) return name is "-e" or "-r" or "-w" or "-c";
        var found = shell.LookUp(operand);
        if (found.Node is null) return name is not ("-L" or "-h" or "-p" or "-S" or "-b" or "-c" or "-k" or "-u" or "-g") && shell.AssumeThere(found);
        return name switch
        {
            "-e" or "-a" or "-r" or "-O" or "-G" or "-N" => true,
            "-w" => found.WriteError == FileError.None,
            "-x" => found.Directory is not null || (found.Node.Mode & 0x49) != 0,
            "-f" => found.File is not null,
            "-d" => found.Directory is not null,
            "-s" => found.Directory is not null || found.File!.Content.Length > 0,
            _ => false,
        };
    }

    /// <summary>Compares two operands; <paramref name="invalid"/> names one that is not a number where a number is needed.</summary>
    public static bool EvaluateBinary(string left, string name, string right, Interpreter shell, out string? invalid)
    {
        invalid = null;
        var unknown = UnknownText.IsIn(left) || UnknownText.IsIn(right);
        switch (name)
        {
            case "=" or "==":
                return unknown || left == right;
            case "!=":
                return !unknown && left != right;
            case "<":
                return unknown || string.CompareOrdinal(left, right) < 0;
            case ">":
                return unknown || string.CompareOrdinal(left, right) > 0;
            case "-nt" or "-ot" or "-ef":
                return CompareFiles(shell.LookUp(left), name, shell.LookUp(right), shell);
        }

        if (unknown) return name != "-ne";
        if (!TryNumber(left, out var a)) invalid = left;
        if (!TryNumber(right, out var b)) invalid ??= right;
        return invalid is null && name switch
        {
            "-eq" => a == b,
            "-ne" => a != b,
            "-lt" => a < b,
            "-le" => a <= b,
            "-gt" => a > b,
            "-ge" => a >= b,
            _ => false,
        };
    }

    private static bool CompareFiles(FileLookup left, string name, FileLookup right, Interpreter shell)
    {
        if (name == "-ef") return left.Node is not null && left.Node == right.Node;
        shell.Process.Run.IsUnrepeatable = true;
        var (newer, older) = name == "-nt" ? (left.Node, right.Node) : (right.Node, left.Node);
        return newer is not null && (older is null || newer.ModifiedAt > older.ModifiedAt);
    }

    private static bool TryNumber(string text, out long number) =>
        long.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
