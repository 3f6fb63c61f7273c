using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Interpreting;
using PodTimeline.Shell.Limits;
using PodTimeline.Shell.Processes;

namespace PodTimeline.Shell.Utilities;

/// <summary>Utilities that run another command.</summary>
internal static class RunningUtilities
{
    public static IEnumerable<KeyValuePair<string, Utility>> All =>
    [
        new("timeout", RunWithTimeout), new("env", RunInEnvironment), new("nohup", MakeRest("")), new("nice", MakeRest("n")), new("ionice", MakeRest("cn")), new("setsid", MakeRest("")),
        new("stdbuf", MakeRest("ioe")), new("tini", Init("pe")), new("dumb-init", Init("r")), new("su-exec", SkipOne), new("gosu", SkipOne), new("chroot", SkipOne),
        new("sudo", MakeRest("u")), new("time", MakeRest("fo")), new("chpst", MakeRest("u")), new("flock", SkipOne), new("xargs", FromInput), new("watch", Watch),
        new("su", SwitchUser), new("busybox", MakeRest("")), new("catatonit", Init("")), new("nsenter", OnTheHost), new("unshare", MakeRest("")), new("setpriv", MakeRest("")),
        new("taskset", SkipOne), new("chrt", SkipOne), new("prlimit", MakeRest("")), new("linux64", MakeRest("")), new("script", MakeRest("")), new("doas", MakeRest("u")),
    ];

    private static Utility MakeRest(string withValue) => call => Run(call, SkipOptions([.. call.Arguments], withValue));

    /// <summary>A small init: it forwards signals to a program that is not process 1, and so gets them.</summary>
    private static Utility Init(string withValue) => call =>
    {
        call.Process.HasInit = true;
        return Run(call, SkipOptions([.. call.Arguments], withValue));
    };

    /// <summary>A command in the node's own namespaces, where any program may be.</summary>
    private static async SimTask<int> OnTheHost(UtilityCall call)
    {
        var had = call.World.HasInstalled;
        call.World.HasInstalled = true;
        var words = SkipOptions([.. call.Arguments], "tSG");
        var status = await Run(call, words.Count == 0 ? ["sh"] : words);
        call.World.HasInstalled = had;
        return status;
    }

    private static SimTask<int> SkipOne(UtilityCall call) => Run(call, [.. SkipOptions([.. call.Arguments], "wE").Skip(1)]);

    private static List<string> SkipOptions(List<string> words, string withValue)
    {
        while (words.Count > 0 && words[0].StartsWith('-'))
        {
            var option = words[0];
            words.RemoveAt(0);
            if (option == "--") break;
            if (option.Length == 2 && withValue.Contains(option[1]) && words.Count > 0) words.RemoveAt(0);
        }

        return words;
    }

    /// <summary>The command takes the utility's place.</summary>
    private static async SimTask<int> Run(UtilityCall call, IReadOnlyList<string> words) =>
        words.Count == 0 ? 0 : await call.Shell.RunInPlace(call.Name, words, call.Descriptors);

    private static async SimTask<int> RunWithTimeout(UtilityCall call)
    {
        var words = call.Arguments.ToList();
        var signal = UnixSignal.Term;
        while (words.Count > 0 && words[0].StartsWith('-'))
        {
            var option = words[0];
            words.RemoveAt(0);
            if (option is "-s" or "--signal" && words.Count > 0)
            {
                signal = SignalNames.FindSignal(words[0]) ?? signal;
                words.RemoveAt(0);
            }
            else if (option is "-k" && words.Count > 0) words.RemoveAt(0);
            else if (option is "-t" && words.Count > 0) break;
        }

        if (words.Count < 2 || SleepLength.Parse(words[0]) is not { } length) return await call.Fail("usage: timeout SECS PROG ARGS", 125);
        var child = call.Shell.StartChild([.. words.Skip(1)], call.Descriptors);
        if (child is null) return 125;
        if (length > TimeSpan.Zero && length < TimeSpan.MaxValue)
        {
            var exited = child.Process.Exited;
            await call.Process.BlockAtMost(exited, length);
            if (child.Process.IsAlive)
            {
                child.Process.Deliver(signal);
                await call.Process.Block(exited);
                call.Process.Reap(child.Process);
                return signal.Number == UnixSignal.Kill.Number ? 137 : call.IsBusyBox ? 143 : 124;
            }
        }

        return await call.Shell.Await(child);
    }

    private static async SimTask<int> RunInEnvironment(UtilityCall call)
    {
        var words = call.Arguments.ToList();
        var state = call.Shell.State;
        var saved = new List<(string, Variable?)>();
        while (words.Count > 0 && (words[0].StartsWith('-') || words[0].IndexOf('=', StringComparison.Ordinal) > 0))
        {
            var word = words[0];
            words.RemoveAt(0);
            if (word is "-u" && words.Count > 0) words.RemoveAt(0);
            if (word.StartsWith('-')) continue;
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            saved.Add((word[..equals], state.Find(word[..equals])));
            state.Set(word[..equals], word[(equals + 1)..], export: true);
        }

        var status = 0;
        if (words.Count > 0) status = await Run(call, words);
        else
            foreach (var (name, variable) in state.Variables.Where(v => v.Value.IsExported).OrderBy(v => v.Key, StringComparer.Ordinal).ToList())
                await call.PrintLine($"{name}={variable.Value}");
        foreach (var (name, variable) in Enumerable.Reverse(saved)) state.Put(name, variable);
        return status;
    }

    private static async SimTask<int> FromInput(UtilityCall call)
    {
        var words = call.Arguments.ToList();
        var (replace, most) = ((string?)null, int.MaxValue);
        while (words.Count > 0 && words[0].StartsWith('-'))
        {
            var option = words[0];
            words.RemoveAt(0);
            if (option.StartsWith("-I", StringComparison.Ordinal)) replace = option.Length > 2 ? option[2..] : Take(words);
            else if (option.StartsWith("-n", StringComparison.Ordinal)) most = int.TryParse(option.Length > 2 ? option[2..] : Take(words), out var n) && n > 0 ? n : most;
            else if (option is "-P" or "-L" or "-d" or "-s") Take(words);
        }

        if (words.Count == 0) words.Add("echo");
        var text = await call.ReadAll(call.Descriptors.In);
        var items = replace is null ? text.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries) : InputReading.SplitLines(text);
        var status = 0;
        for (var index = 0; index < items.Length;)
        {
            IReadOnlyList<string> command;
            if (replace is not null) command = [.. words.Select(word => word.Replace(replace, items[index], StringComparison.Ordinal))];
            else command = [.. words, .. items.Skip(index).Take(Math.Min(most, ShellLimits.Fields))];
            index += replace is not null ? 1 : Math.Min(most, ShellLimits.Fields);
            if (await call.Shell.RunChild(command, call.Descriptors) != 0) status = 123;
        }

        return status;
    }

    private static string Take(List<string> words)
    {
        if (words.Count == 0) return "";
        var first = words[0];
        words.RemoveAt(0);
        return first;
    }

    private static async SimTask<int> Watch(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments, "n");
        var pause = arguments.FindValue("-n") is { } text && SleepLength.Parse(text) is { } said && said > TimeSpan.Zero ? said : TimeSpan.FromSeconds(2);
        for (var round = 0; ; round++)
        {
            if (round == Interpreter.RoundsBeforeRest) call.Process.Rest();
            await call.Shell.RunChild(["sh", "-c", string.Join(' ', arguments.Operands)], call.Descriptors);
            await call.Process.Sleep(pause);
        }
    }

    private static async SimTask<int> SwitchUser(UtilityCall call)
    {
        var index = call.Words.ToList().IndexOf("-c");
        return index > 0 && index + 1 < call.Words.Count ? await call.Shell.RunChild(["sh", "-c", call.Words[index + 1]], call.Descriptors) : 0;
    }
}
