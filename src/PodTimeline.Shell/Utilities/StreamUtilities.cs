using System.Globalization;
using System.Text;
using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Interpreting;
using PodTimeline.Shell.Limits;
using PodTimeline.Shell.Patterns;
using PodTimeline.Shell.Streams;

namespace PodTimeline.Shell.Utilities;

/// <summary>Utilities that pass lines through as they come.</summary>
internal static class StreamUtilities
{
    public static IEnumerable<KeyValuePair<string, Utility>> All =>
    [
        new("grep", Search), new("egrep", Search), new("fgrep", Search), new("head", PrintHead), new("tail", PrintTail), new("tee", Split),
        new("sed", Edit), new("awk", RunAwk), new("gawk", RunAwk), new("mawk", RunAwk), new("less", Pass), new("more", Pass), new("logger", _ => new(0)),
    ];

    private static async SimTask<int> Pass(UtilityCall call)
    {
        while (await call.Descriptors.In.Read(call.Process) is { } text)
            if (await call.Print(text) is var status and not 0) return status;
        return 0;
    }

    private static async SimTask<int> Search(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments, "efmABC", "--regexp --max-count");
        var operands = arguments.Operands.ToList();
        var pattern = arguments.FindValue("-e", "--regexp");
        if (pattern is null)
        {
            if (operands.Count == 0) return await call.Fail("no pattern", 2);
            pattern = operands[0];
            operands.RemoveAt(0);
        }

        if (GrepPattern.TryMake(pattern, call.Name, arguments, call.World.Expressions) is not { } matcher) return await call.Fail($"bad regex '{pattern}'", 2);
        if (operands.Count == 0) operands.Add("-");
        var (status, most, found) = (0, arguments.FindNumber("-m", "--max-count") ?? long.MaxValue, 0L);
        foreach (var operand in operands)
        {
            if (await call.OpenInput(operand) is not { } input)
            {
                if (!arguments.Has("-s")) status = 2;
                continue;
            }

            var here = 0L;
            while (found < most && await input.ReadLine(call.Process) is { } line)
            {
                await call.Shell.Step();
                call.Process.Charge(line.Text.Length * PosixExpression.MeasureWork(pattern));
                if (matcher(line.Text) is not { } match) continue;
                found++;
                here++;
                if (arguments.Has("-q", "--quiet", "--silent")) return 0;
                if (arguments.Has("-c", "-l")) continue;
                var shown = (operands.Count > 1 && !arguments.Has("-h") ? operand + ":" : "") + (arguments.Has("-o") ? match : line.Text);
                if (await call.PrintLine(shown) is var failed and not 0) return failed;
            }

            if (arguments.Has("-l") && here > 0) await call.PrintLine(operand);
            if (arguments.Has("-c")) await call.PrintLine(here.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var operand in operands)
            if (operand == "-" && call.Descriptors.In.Bulk > 0) await call.Hold(call.Descriptors.In.Bulk);
        return found > 0 ? 0 : Math.Max(1, status);
    }

    private static async SimTask<int> PrintHead(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments.Select(TranslateOldStyle), "nc", "--lines --bytes");
        IReadOnlyList<string> operands = arguments.Operands.Count > 0 ? arguments.Operands : ["-"];
        var status = 0;
        foreach (var operand in operands)
        {
            if (await call.OpenInput(operand) is not { } input)
            {
                status = 1;
                continue;
            }

            if (MemoryUse.ParseSize(arguments.FindValue("-c", "--bytes") ?? "") is { } bytes)
            {
                if (bytes > ShellLimits.TextLength && input.Bulk > 0 && await call.PassBulk(Math.Min(bytes, input.Bulk))) continue;
                var text = await ReadSome(call, input, bytes);
                if (await call.Print(text) is var refused and not 0) return refused;
                continue;
            }

            var lines = arguments.FindNumber("-n", "--lines") ?? 10;
            for (var count = 0L; count < lines && await input.ReadLine(call.Process) is { } line; count++)
            {
                await call.Shell.Step();
                if (await call.Print(line.IsComplete ? line.Text + "\n" : line.Text) is var failed and not 0) return failed;
            }
        }

        return status;
    }

    private static async SimTask<string> ReadSome(UtilityCall call, ShellInput input, long bytes)
    {
        var text = new StringBuilder();
        while (text.Length < Math.Min(bytes, ShellLimits.TextLength) && await input.Read(call.Process) is { } more)
        {
            text.Append(more);
            // More than is stored: the rest is only counted.
            if (text.Length >= ShellLimits.TextLength && bytes > ShellLimits.TextLength) await call.PassBulk(bytes);
            // The output of a device of random bytes has no length of its own.
            if (UnknownText.IsIn(more)) return more;
        }

        return text.Length > bytes ? text.ToString(0, (int)bytes) : text.ToString();
    }

    private static async SimTask<int> PrintTail(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments.Select(TranslateOldStyle), "ncs", "--lines --bytes --pid");
        var follows = arguments.Has("-f", "-F", "--follow");
        var operands = arguments.Operands;
        if (follows && (operands.Count == 0 || operands.All(operand => operand == "/dev/null"))) await call.Process.WaitForever();
        var retries = arguments.Has("-F", "--retry");
        var (count, status, followed) = (arguments.FindValue("-n", "--lines") ?? "10", 0, new List<ShellInput>());
        foreach (var operand in operands.Count > 0 ? operands : ["-"])
        {
            var input = await call.OpenInput(operand);
            if (input is null && retries) input = await WaitFor(call, operand);
            if (input is null)
            {
                status = 1;
                continue;
            }

            var lines = InputReading.SplitLines(await call.ReadAll(input));
            var from = !int.TryParse(count.TrimStart('+', '-'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? 0
                : count.StartsWith('+') ? Math.Clamp(number - 1, 0, lines.Length) : Math.Max(0, lines.Length - number);
            if (arguments.FindNumber("-c", "--bytes") is { } bytes)
            {
                var text = InputReading.Join(lines);
                await call.Print(text.Length > bytes ? text[^(int)bytes..] : text);
            }
            else if (await call.Print(InputReading.Join(lines[from..])) is var failed and not 0) return failed;
            followed.Add(input);
        }

        if (!follows) return status;
        if (followed.Count == 0) return await call.Fail("no files");
        while (true)
        {
            foreach (var input in followed)
                while (await input.ReadAdded(call.Process) is { } text)
                    if (await call.Print(text) is var failed and not 0) return failed;
            await FollowedFiles.WaitForChange(call, followed);
        }
    }

    private static async SimTask<ShellInput?> WaitFor(UtilityCall call, string path)
    {
        while (true)
        {
            if (call.Shell.OpenRead(path, out _) is { } input) return input;
            await FollowedFiles.WaitForFile(call, path);
        }
    }

    private static async SimTask<int> Split(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments);
        var (outputs, status) = (new List<ShellOutput> { call.Descriptors.Out }, 0);
        foreach (var path in arguments.Operands)
        {
            if (call.Shell.OpenWrite(path, arguments.Has("-a", "--append"), out var error) is { } output) outputs.Add(output);
            else status = await call.Fail($"{path}: {error.ToText()}");
        }

        while (await call.Descriptors.In.Read(call.Process) is { } text)
        {
            await call.Shell.Step();
            foreach (var output in outputs) status = Math.Max(status, await call.Shell.WriteTo(output, text, call.Name));
        }

        return status;
    }

    private static async SimTask<int> Edit(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments, "ef", "--expression");
        var operands = arguments.Operands.ToList();
        var script = arguments.FindValue("-e", "--expression");
        if (script is null && operands.Count > 0)
        {
            script = operands[0];
            operands.RemoveAt(0);
        }

        var editor = SedScript.TryRead(script ?? "", arguments.Has("-E", "-r", "--regexp-extended"), arguments.Has("-n", "--quiet"), call.World.Expressions);
        var inPlace = arguments.Has("-i", "--in-place");
        var status = 0;
        if (operands.Count == 0) operands.Add("-");
        foreach (var operand in operands)
        {
            if (await call.OpenInput(operand) is not { } input)
            {
                status = 1;
                continue;
            }

            var text = await call.ReadAll(input);
            call.Process.Charge(text.Length * (editor?.Work ?? 1));
            var edited = editor is null ? UnknownText.Mark("output of sed") + "\n" : editor.Apply(text);
            if (edited.Length > ShellLimits.FileLength) edited = edited[..ShellLimits.FileLength];
            if (!inPlace) status = Math.Max(status, await call.Print(edited));
            else if (call.Shell.OpenWrite(operand, append: false, out _) is { } output) await output.Write(call.Process, edited);
        }

        return status;
    }

    private static async SimTask<int> RunAwk(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments, "Fv");
        var program = arguments.Operands.FirstOrDefault() ?? "";
        var (text, status) = program.TrimStart().StartsWith("BEGIN", StringComparison.Ordinal) ? ("", 0) : await call.ReadOperands(arguments.Operands.Skip(1));
        var result = AwkProgram.TryRun(program, arguments.FindValue("-F"), text, call);
        return Math.Max(await call.Print(result ?? UnknownText.Mark("output of awk") + "\n"), status);
    }

    // "head -5" is "head -n 5".
    private static string TranslateOldStyle(string word) => word.Length > 1 && word[0] == '-' && word.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 ? "-n" + word[1..] : word;
}
