using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Interpreting;
using PodTimeline.Shell.Limits;

namespace PodTimeline.Shell.Utilities;

/// <summary>Utilities that transform text.</summary>
internal static class TextUtilities
{
    public static IEnumerable<KeyValuePair<string, Utility>> All =>
    [
        new("wc", Count), new("sort", Sort), new("uniq", PrintUnique), new("cut", Cut), new("tr", Translate), new("rev", ChangeEachLine(Reverse)),
        new("tac", ChangeWhole(text => InputReading.Join(InputReading.SplitLines(text).Reverse()))), new("base64", RunBase64), new("nl", PrintNumbered),
        new("md5sum", PrintDigest), new("sha1sum", PrintDigest), new("sha256sum", PrintDigest), new("sha512sum", PrintDigest), new("fold", ChangeEachLine(line => line)),
        new("jq", PrintUnknown), new("yq", PrintUnknown), new("envsubst", Substitute), new("xxd", PrintUnknown), new("od", PrintUnknown), new("hexdump", PrintUnknown),
        new("diff", Compare), new("cmp", Compare), new("paste", ChangeWhole(text => text)), new("column", ChangeWhole(text => text)),
    ];

    private static Utility ChangeEachLine(Func<string, string> change) => ChangeWhole(text => InputReading.Join(InputReading.SplitLines(text).Select(change)));

    private static Utility ChangeWhole(Func<string, string> change) => async call =>
    {
        var (text, status) = await call.ReadOperands(new Arguments(call.Arguments, "wsd").Operands);
        return Math.Max(await call.Print(change(text)), status);
    };

    private static string Reverse(string line)
    {
        var characters = line.ToCharArray();
        Array.Reverse(characters);
        return new string(characters);
    }

    private static async SimTask<int> Count(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments);
        var (text, status) = await call.ReadOperands(arguments.Operands);
        var counts = new List<string>();
        var all = !arguments.Has("-l", "-w", "-c", "-m", "--lines");
        if (all || arguments.Has("-l", "--lines")) counts.Add(FormatNumber(text.AsSpan().Count('\n')));
        if (all || arguments.Has("-w")) counts.Add(FormatNumber(text.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries).Length));
        if (all || arguments.Has("-c", "-m")) counts.Add(FormatNumber(text.Length));
        var name = arguments.Operands.Count > 0 ? " " + arguments.Operands[0] : "";
        return Math.Max(await call.PrintLine(string.Join(' ', counts) + name), status);
    }

    /// <summary>Characters that comparing two lines counts as.</summary>
    private const int ComparisonLength = 10;

    private static async SimTask<int> Sort(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments, "ktoS");
        var (text, status) = await call.ReadOperands(arguments.Operands);
        IReadOnlyList<string> all = InputReading.SplitLines(text);
        call.Process.Charge((long)all.Count * BitOperations.Log2((uint)all.Count + 1) * ComparisonLength);
        IEnumerable<string> lines = all;
        lines = arguments.Has("-n", "-g", "-V") || arguments.FindValue("-k")?.EndsWith('n') == true
            ? lines.OrderBy(ParseLeadingNumber).ThenBy(line => line, StringComparer.Ordinal) : lines.Order(StringComparer.Ordinal);
        if (arguments.Has("-r") || arguments.FindValue("-k")?.EndsWith('r') == true) lines = lines.Reverse();
        if (arguments.Has("-u")) lines = lines.Distinct(StringComparer.Ordinal);
        return Math.Max(await call.Print(InputReading.Join(lines)), status);
    }

    private static decimal ParseLeadingNumber(string line)
    {
        var start = line.AsSpan().TrimStart();
        var end = start.Length > 0 && start[0] == '-' ? 1 : 0;
        while (end < start.Length && (char.IsAsciiDigit(start[end]) || start[end] == '.')) end++;
        return decimal.TryParse(start[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private static async SimTask<int> PrintUnique(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments, "fsw");
        var (text, status) = await call.ReadOperands(arguments.Operands.Take(1));
        var groups = new List<(string Line, int Count)>();
        foreach (var line in InputReading.SplitLines(text))
            if (groups.Count > 0 && groups[^1].Line == line) groups[^1] = (line, groups[^1].Count + 1);
            else groups.Add((line, 1));
        var kept = groups.Where(group => arguments.Has("-d") ? group.Count > 1 : !arguments.Has("-u") || group.Count == 1)
            .Select(group => arguments.Has("-c") ? $"{FormatNumber(group.Count),7} {group.Line}" : group.Line);
        return Math.Max(await call.Print(InputReading.Join(kept)), status);
    }

    private static async SimTask<int> Cut(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments, "dfcb", "--delimiter --fields --characters");
        var (text, status) = await call.ReadOperands(arguments.Operands);
        var delimiter = arguments.FindValue("-d", "--delimiter") ?? "\t";
        if (delimiter.Length != 1) return await call.Fail("the delimiter must be a single character");
        var list = arguments.FindValue("-f", "--fields", "-c", "-b", "--characters") ?? "1-";
        if (list.Length > 256) return await call.Fail("list too long");
        var isFields = arguments.FindValue("-f", "--fields") is not null;
        var lines = InputReading.SplitLines(text).Select(line =>
        {
            if (UnknownText.IsIn(line)) return line;
            if (!isFields) return string.Concat(line.Where((_, index) => IsInList(list, index + 1)));
            var fields = line.Split(delimiter[0]);
            if (fields.Length == 1) return arguments.Has("-s") ? "" : line;
            return string.Join(delimiter[0], fields.Where((_, index) => IsInList(list, index + 1)));
        });
        return Math.Max(await call.Print(InputReading.Join(lines)), status);
    }

    private static bool IsInList(string list, int number)
    {
        foreach (var item in list.Split(','))
        {
            var dash = item.IndexOf('-', StringComparison.Ordinal);
            var from = dash < 0 ? item : item[..dash];
            var to = dash < 0 ? item : item[(dash + 1)..];
            var first = int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var a) ? a : 1;
            var last = int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var b) ? b : int.MaxValue;
            if (number >= first && number <= last) return true;
        }

        return false;
    }

    private static async SimTask<int> Translate(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments);
        if (arguments.Operands.Count == 0) return await call.Fail("missing operand");
        var text = await call.ReadAll(call.Descriptors.In);
        var from = CharacterSet.Expand(arguments.Operands[0]);
        var complement = arguments.Has("-c", "-C");
        if (arguments.Has("-d")) return await call.Print(string.Concat(text.Where(c => from.Contains(c) == complement)));
        var result = new StringBuilder(text.Length);
        var to = arguments.Operands.Count > 1 ? CharacterSet.Expand(arguments.Operands[1]) : from;
        foreach (var character in text)
        {
            var index = from.IndexOf(character, StringComparison.Ordinal);
            var isIn = index >= 0 != complement;
            var mapped = !isIn || to.Length == 0 ? character : complement ? to[^1] : to[Math.Min(index, to.Length - 1)];
            if (arguments.Has("-s") && isIn && result.Length > 0 && result[^1] == mapped) continue;
            result.Append(mapped);
        }

        return await call.Print(result.ToString());
    }

    private static async SimTask<int> RunBase64(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments, "w");
        var (text, status) = await call.ReadOperands(arguments.Operands);
        if (UnknownText.IsIn(text)) return await call.PrintLine(text.TrimEnd('\n'));
        if (!arguments.Has("-d", "-D", "--decode")) return Math.Max(await call.PrintLine(Convert.ToBase64String(Encoding.UTF8.GetBytes(text))), status);
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(string.Concat(text.Where(c => !char.IsWhiteSpace(c))), bytes, out var length)
            ? await call.Print(Encoding.UTF8.GetString(bytes, 0, length)) : await call.Fail("invalid input");
    }

    private static async SimTask<int> PrintNumbered(UtilityCall call)
    {
        var (text, status) = await call.ReadOperands(new Arguments(call.Arguments, "bsw").Operands);
        return Math.Max(await call.Print(InputReading.Join(InputReading.SplitLines(text).Select((line, index) => $"{FormatNumber(index + 1),6}\t{line}"))), status);
    }

    private static async SimTask<int> PrintDigest(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments);
        if (arguments.Has("-c", "--check")) return 0;
        var (text, status) = await call.ReadOperands(arguments.Operands);
        if (UnknownText.IsIn(text)) return await call.PrintLine(UnknownText.Mark(call.Name) + "  " + (arguments.Operands.FirstOrDefault() ?? "-"));
        var bytes = Encoding.UTF8.GetBytes(text);
        var hash = call.Name switch
        {
            "md5sum" => MD5.HashData(bytes),
            "sha1sum" => SHA1.HashData(bytes),
            "sha512sum" => SHA512.HashData(bytes),
            _ => SHA256.HashData(bytes),
        };
        return Math.Max(await call.PrintLine($"{Convert.ToHexStringLower(hash)}  {arguments.Operands.FirstOrDefault() ?? "-"}"), status);
    }

    /// <summary>A filter whose language is not supported: its output is unknown.</summary>
    private static async SimTask<int> PrintUnknown(UtilityCall call)
    {
        await call.ReadAll(call.Descriptors.In);
        return await call.PrintLine(UnknownText.Mark("output of " + call.Name));
    }

    private static async SimTask<int> Substitute(UtilityCall call)
    {
        var text = await call.ReadAll(call.Descriptors.In);
        foreach (var (name, variable) in call.Shell.State.Variables.OrderByDescending(v => v.Key.Length))
        {
            text = text.Replace("${" + name + "}", variable.Value, StringComparison.Ordinal).Replace("$" + name, variable.Value, StringComparison.Ordinal);
            if (text.Length > ShellLimits.TextLength) break;
        }

        return await call.Print(text);
    }

    private static async SimTask<int> Compare(UtilityCall call)
    {
        var operands = new Arguments(call.Arguments, "U").Operands;
        if (operands.Count < 2) return await call.Fail("missing operand", 2);
        if (await call.OpenInput(operands[0]) is not { } left || await call.OpenInput(operands[1]) is not { } right) return 2;
        var (first, second) = (await call.ReadAll(left), await call.ReadAll(right));
        if (first == second || UnknownText.IsIn(first) || UnknownText.IsIn(second)) return 0;
        if (!call.Arguments.Contains("-q") && !call.Arguments.Contains("-s")) await call.PrintLine($"Files {operands[0]} and {operands[1]} differ");
        return 1;
    }

    private static string FormatNumber(int number) => number.ToString(CultureInfo.InvariantCulture);
}
