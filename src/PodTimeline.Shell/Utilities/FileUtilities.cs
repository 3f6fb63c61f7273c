using System.Globalization;
using System.Text;
using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Interpreting;
using PodTimeline.Shell.Limits;
using PodTimeline.Shell.Processes;

namespace PodTimeline.Shell.Utilities;

/// <summary>Utilities that inspect files.</summary>
internal static class FileUtilities
{
    public static IEnumerable<KeyValuePair<string, Utility>> All =>
    [
        new("cat", Concatenate), new("ls", List), new("stat", PrintStatus), new("find", Find), new("du", PrintUsage), new("df", PrintDiskFree),
        new("readlink", Resolve), new("realpath", Resolve), new("mountpoint", call => new(call.LookUp(call.Words[^1]).Directory is null ? 1 : 0)),
    ];

    private static async SimTask<int> Concatenate(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments);
        IReadOnlyList<string> operands = arguments.Operands.Count > 0 ? arguments.Operands : ["-"];
        var status = 0;
        foreach (var operand in operands)
        {
            if (await call.OpenInput(operand) is not { } input)
            {
                status = 1;
                continue;
            }

            if (await call.PassBulk(input.Bulk)) continue;
            while (await input.Read(call.Process) is { } text)
            {
                await call.Shell.Step();
                var shown = arguments.Has("-n") ? AddNumbers(text) : text;
                if (await call.Print(shown) is var failed and not 0) return failed;
            }
        }

        return status;
    }

    private static string AddNumbers(string text) =>
        InputReading.Join(InputReading.SplitLines(text).Select((line, index) => $"{(index + 1).ToString(CultureInfo.InvariantCulture),6}\t{line}"));

    private static async SimTask<int> List(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments);
        IReadOnlyList<string> operands = arguments.Operands.Count > 0 ? arguments.Operands : ["."];
        var (status, all, isLong) = (0, arguments.Has("-a", "-A"), arguments.Has("-l"));
        foreach (var operand in operands)
        {
            var found = call.LookUp(operand);
            if (found.Node is null && !call.Shell.AssumeThere(found))
            {
                var reason = (found.Error == FileError.None ? FileError.NotFound : found.Error).ToText();
                status = await call.Fail(call.IsBusyBox ? $"{operand}: {reason}" : $"cannot access '{operand}': {reason}", call.IsBusyBox ? 1 : 2);
                continue;
            }

            var text = new StringBuilder();
            if (isLong) call.Process.Run.IsUnrepeatable = true;
            if (operands.Count > 1 && found.Directory is not null) text.Append(operand).Append(":\n");
            if (isLong && found.Directory is not null) text.Append("total 0\n");
            if (found.Directory is { } directory && !arguments.Has("-d"))
            {
                foreach (var (name, node) in directory.Entries)
                    if (all || !name.StartsWith('.')) text.Append(isLong ? FormatLine(name, node) : name).Append('\n');
            }
            else if (found.Node is { } node) text.Append(isLong ? FormatLine(operand, node) : operand).Append('\n');
            else text.Append(operand).Append('\n');
            await call.Print(text.ToString());
        }

        return status;
    }

    private static string FormatLine(string name, FileNode node)
    {
        var length = node is RegularFile file ? file.Content.Length : 4_096;
        var at = ShellClock.ToCalendar(node.ModifiedAt).ToString("MMM dd HH:mm", CultureInfo.InvariantCulture);
        return $"{FormatPermissions(node)}    1 root     root     {length.ToString(CultureInfo.InvariantCulture),9} {at} {name}";
    }

    private static string FormatPermissions(FileNode node)
    {
        var text = new StringBuilder(node is DirectoryNode ? "d" : "-");
        for (var bit = 8; bit >= 0; bit--) text.Append((node.Mode >> bit & 1) == 1 ? "rwx"[(8 - bit) % 3] : '-');
        return text.ToString();
    }

    private static async SimTask<int> PrintStatus(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments, "c", "--format --printf");
        var status = 0;
        foreach (var operand in arguments.Operands)
        {
            var found = call.LookUp(operand);
            if (found.Node is not { } node)
            {
                if (call.Shell.AssumeThere(found)) continue;
                status = await call.Fail($"cannot stat '{operand}': No such file or directory");
                continue;
            }

            var size = node is RegularFile file ? file.Content.Length : 4_096;
            var seconds = ((DateTimeOffset)ShellClock.ToCalendar(node.ModifiedAt)).ToUnixTimeSeconds();
            call.Process.Run.Traits |= ScriptTraits.Clock;
            var format = arguments.FindValue("-c", "--format", "--printf") ?? "  File: %n\n  Size: %s";
            await call.PrintLine(format.Replace("%n", operand, StringComparison.Ordinal)
                .Replace("%s", size.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("%Y", seconds.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("%Z", seconds.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("%a", Convert.ToString(node.Mode, 8), StringComparison.Ordinal)
                .Replace("%U", "root", StringComparison.Ordinal).Replace("%u", "0", StringComparison.Ordinal));
        }

        return status;
    }

    private static async SimTask<int> Find(UtilityCall call)
    {
        var words = call.Arguments.ToList();
        var starts = words.TakeWhile(word => !word.StartsWith('-') && word is not ("!" or "(")).ToList();
        if (starts.Count == 0) starts.Add(".");
        var status = 0;
        foreach (var start in starts)
        {
            var found = call.LookUp(start);
            if (found.Node is { } node) await Walk(call, words, start, PathText.GetName(start), node, 0);
            else if (!call.Shell.AssumeThere(found)) status = await call.Fail(call.IsBusyBox ? $"{start}: No such file or directory" : $"'{start}': No such file or directory");
        }

        return status;
    }

    private static async SimTask Walk(UtilityCall call, List<string> words, string path, string name, FileNode node, int depth)
    {
        await call.Shell.Step();
        if (FindTest.Holds(words, name, node, depth, call.Process)) await call.PrintLine(path);
        if (node is not DirectoryNode directory || depth >= FindTest.FindDepth(words) || depth > ShellLimits.ParseDepth) return;
        foreach (var (entry, child) in directory.Entries.ToList()) await Walk(call, words, path.TrimEnd('/') + "/" + entry, entry, child, depth + 1);
    }

    private static async SimTask<int> PrintUsage(UtilityCall call)
    {
        foreach (var operand in new Arguments(call.Arguments, "d").Operands)
        {
            var found = call.LookUp(operand);
            if (found.Node is null && !call.Shell.AssumeThere(found)) return await call.Fail($"cannot access '{operand}': No such file or directory");
            await call.PrintLine($"{Math.Max(4, MeasureLength(found.Node) / 1024).ToString(CultureInfo.InvariantCulture)}\t{operand}");
        }

        return 0;
    }

    private static long MeasureLength(FileNode? node) => node switch
    {
        RegularFile file => file.Content.Length,
        DirectoryNode directory => directory.Entries.Values.Sum(MeasureLength),
        _ => 0,
    };

    private static SimTask<int> PrintDiskFree(UtilityCall call) => call.Print(
        "Filesystem           1K-blocks      Used Available Use% Mounted on\noverlay              102687672  31457280  71230392  31% /\n");

    private static SimTask<int> Resolve(UtilityCall call) =>
        call.PrintLine(PathText.ToAbsolute(call.Words[^1], call.Shell.State.Directory));
}
