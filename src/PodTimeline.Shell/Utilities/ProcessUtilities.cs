using System.Globalization;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Interpreting;
using PodTimeline.Shell.Processes;

namespace PodTimeline.Shell.Utilities;

/// <summary>Utilities that wait, inspect processes or signal them.</summary>
internal static class ProcessUtilities
{
    public static IEnumerable<KeyValuePair<string, Utility>> All =>
    [
        new("sleep", Sleep), new("usleep", SleepMicroseconds), new("kill", Kill), new("pkill", KillByName), new("killall", KillByName),
        new("pgrep", Find), new("pidof", Find), new("ps", List), new("nginx", RunNginx),
    ];

    private static async SimTask<int> Sleep(UtilityCall call)
    {
        if (call.Words.Count < 2) return await call.Fail("missing operand");
        var length = TimeSpan.Zero;
        foreach (var word in call.Arguments)
        {
            if (UnknownText.IsIn(word))
            {
                call.World.Assumed.Note("sleep:" + word, $"sleep {UnknownText.Show(word)} takes 1 s");
                length += TimeSpan.FromSeconds(1);
                continue;
            }

            if (SleepLength.Parse(word) is not { } part)
                return await call.Fail(call.IsBusyBox ? $"invalid number '{word}'" : $"invalid time interval '{word}'");
            length = part == TimeSpan.MaxValue || length == TimeSpan.MaxValue ? TimeSpan.MaxValue : length + part;
        }

        if (length == TimeSpan.MaxValue) await call.Process.WaitForever();
        if (length == TimeSpan.Zero) await call.Process.Yield();
        await call.Process.Sleep(length);
        return 0;
    }

    private static async SimTask<int> SleepMicroseconds(UtilityCall call)
    {
        if (call.Words.Count == 2 && long.TryParse(call.Words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds))
            await call.Process.Sleep(TimeSpan.FromMilliseconds(Math.Min(microseconds / 1000.0, 1e9)));
        return 0;
    }

    private static async SimTask<int> Kill(UtilityCall call)
    {
        call.Process.Run.Traits |= ScriptTraits.Signals;
        var words = call.Arguments.ToList();
        var signal = UnixSignal.Term;
        if (words is ["-l", ..]) return 0;
        if (words is ["-s", var named, ..])
        {
            if (SignalNames.FindSignal(named) is not { } found) return await call.Fail($"invalid signal '{named}'");
            signal = found;
            words.RemoveRange(0, 2);
        }
        else if (words is [['-', _, ..] option, _, ..])
        {
            if (option == "-0") return words.Skip(1).All(word => FindTarget(call, word) is not null) ? 0 : await ReportNoSuchProcess(call, words[^1]);
            if (SignalNames.FindSignal(option[1..]) is not { } found) return await call.Fail($"invalid signal '{option[1..]}'");
            signal = found;
            words.RemoveAt(0);
        }

        var status = 0;
        foreach (var word in words)
        {
            if (FindTarget(call, word) is { } target) target.Deliver(signal);
            else if (!UnknownText.IsIn(word)) status = await ReportNoSuchProcess(call, word);
        }

        // The signal may have been for the caller.
        await call.Process.Yield();
        return status;
    }

    private static ISignalTarget? FindTarget(UtilityCall call, string word)
    {
        if (word.StartsWith('%')) return call.Process.Children.ElementAtOrDefault(0);
        return int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? call.World.Processes.Find(Math.Abs(Math.Max(id, -int.MaxValue))) : null;
    }

    private static SimTask<int> ReportNoSuchProcess(UtilityCall call, string word) =>
        call.Fail(call.IsBusyBox ? $"can't kill pid {word}: No such process" : $"({word}) - No such process");

    private static async SimTask<int> KillByName(UtilityCall call)
    {
        call.Process.Run.Traits |= ScriptTraits.Signals;
        var arguments = call.Arguments.ToList();
        var signal = UnixSignal.Term;
        foreach (var option in arguments.Where(word => word.StartsWith('-')))
            if (SignalNames.FindSignal(option[1..]) is { } found) signal = found;
        if (arguments is ["-s", var named, ..] && SignalNames.FindSignal(named) is { } said) signal = said;
        var targets = FindMatching(call, arguments.LastOrDefault(word => !word.StartsWith('-')) ?? "").ToList();
        if (arguments.LastOrDefault(word => !word.StartsWith('-')) is { Length: > 0 } name && call.World.Network.SignalOthers(PathText.GetName(name), signal) && targets.Count == 0)
        {
            await call.Process.Yield();
            return 0;
        }

        if (targets.Count == 0) return call.Name == "killall" ? await call.Fail($"{arguments.LastOrDefault()}: no process killed") : 1;
        foreach (var (_, target) in targets) target.Deliver(signal);
        await call.Process.Yield();
        return 0;
    }

    private static async SimTask<int> Find(UtilityCall call)
    {
        call.Process.Run.IsUnrepeatable = true;
        var found = FindMatching(call, call.Arguments.LastOrDefault(word => !word.StartsWith('-')) ?? "").Select(match => match.Id).ToList();
        if (found.Count == 0)
        {
            // Child processes of programs are not modelled, such as a server's workers.
            if (call.World.Processes.Main is ShellProcess || call.World.Processes.Main is null) return 1;
            call.World.Assumed.Note("process:" + call.Words[^1], $"a process {call.Words[^1]} runs");
            found.Add(call.World.Processes.MainId);
        }

        var separator = call.Name == "pidof" ? " " : "\n";
        await call.PrintLine(string.Join(separator, found.Select(id => id.ToString(CultureInfo.InvariantCulture))));
        return 0;
    }

    private static IEnumerable<(int Id, ISignalTarget Target)> FindMatching(UtilityCall call, string name)
    {
        if (name.Length == 0) yield break;
        var wanted = PathText.GetName(name);
        var processes = call.World.Processes;
        if (processes.Main is { IsAlive: true } main and not ShellProcess && processes.MainName.Contains(wanted, StringComparison.Ordinal)) yield return (processes.MainId, main);
        foreach (var process in processes.All)
            if (process != call.Process && process.Name.Contains(wanted, StringComparison.Ordinal)) yield return (process.Id, process);
    }

    private static async SimTask<int> List(UtilityCall call)
    {
        call.Process.Run.IsUnrepeatable = true;
        await call.PrintLine("PID   USER     TIME  COMMAND");
        var processes = call.World.Processes;
        if (processes.Main is not ShellProcess and { IsAlive: true }) await call.PrintLine($"{processes.MainId,5} root      0:00 {processes.MainName}");
        foreach (var process in processes.All) await call.PrintLine($"{process.Id,5} root      0:00 {process.Name}");
        return 0;
    }

    /// <summary><c>nginx -s quit</c> and <c>nginx -s stop</c> signal the server that runs; anything else is the server itself.</summary>
    private static async SimTask<int> RunNginx(UtilityCall call)
    {
        if (call.Words is not [_, "-s", var action, ..])
        {
            if (call.Words is [_, "-t" or "-v" or "-T", ..]) return 0;
            if (call.Arguments.Any(word => word.Contains("daemon off", StringComparison.Ordinal))) return await call.Shell.RunServer(call.Words, call.Descriptors);
            // Without "daemon off" it goes into the background, and the command is over.
            return call.Shell.StartDaemon(call.Words, call.Descriptors) ? 0 : 1;
        }

        call.Process.Run.Traits |= ScriptTraits.Signals;
        var signal = SignalNames.FindSignal(action switch { "quit" => "QUIT", "stop" => "TERM", "reopen" => "USR1", _ => "HUP" })!;
        var targets = FindMatching(call, "nginx").ToList();
        if (targets.Count == 0)
            return await call.Fail("[error] open() \"/run/nginx.pid\" failed (2: No such file or directory)");
        if (action is "quit" or "stop") targets[0].Target.Deliver(signal);
        await call.Process.Yield();
        return 0;
    }
}
