using System.Collections.Immutable;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Yaml;
using PodTimeline.Model.Behaviors;

namespace PodTimeline.Manifests.Behavior;

/// <summary>Reads one run of one container: the keys <c>pull</c> to <c>logs</c>.</summary>
internal sealed class RunReader(DiagnosticBag bag, BehaviorDiagnostics say)
{
    private readonly BehaviorValues _values = new(bag, say);

    /// <summary>What the run says; keys with a bad value are ignored.</summary>
    public RunOverrides Read(YamlMapping run)
    {
        var result = RunOverrides.None;
        foreach (var entry in ReadKnownEntries(run, BehaviorKeys.Run))
        {
            var value = entry.Value.Target;
            result = entry.Name switch
            {
                "pull" => result with { Pull = Pull(value) },
                "runs" => result with { Runs = _values.ReadLength("runs", value) },
                "exits" => result with { Exits = _values.ExitCode("exits", value) },
                "oom" => result with { Oom = _values.ReadFlag("oom", value) },
                "onTerm" => result with { OnTerm = OnTerm(value) },
                "startup" => result with { Startup = ReadWindow("startup", value) },
                "readiness" => result with { Readiness = ReadWindow("readiness", value) },
                "liveness" => result with { Liveness = ReadWindow("liveness", value) },
                "postStart" => result with { PostStart = ReadHook("postStart", value) },
                "preStop" => result with { PreStop = ReadHook("preStop", value) },
                "logs" => result with { Logs = ReadLogs(value) },
                "startError" => result with { StartError = _values.ReadWord("startError", value, "what the runtime says, such as \"exec: \\\"work\\\": executable file not found\"") },
                _ => result with { Assume = Assume(value) },
            };
        }

        return result;
    }

    /// <summary>Lengths of named assumptions; their names are not known before the command is read, so any is accepted.</summary>
    private ImmutableDictionary<string, RunLength> Assume(YamlNode value)
    {
        var result = ImmutableDictionary<string, RunLength>.Empty;
        if (value is not YamlMapping lengths)
        {
            _values.Refuse("assume", value, "lengths by name: { \"answers:postgres:5432\": 20s }");
            return result;
        }

        foreach (var entry in lengths.Entries)
            if (_values.ReadLength(entry.Name, entry.Value.Target) is { } length) result = result.SetItem(entry.Name, length);
        return result;
    }

    private PullBehavior? Pull(YamlNode value)
    {
        const string Wanted = "a duration such as 2s, present, absent, or { takes: 2s, fails: 3, reason: ErrImagePull, each: 8s, secrets: missing }";
        if (value is YamlScalar { Text: "present" }) return new PullBehavior(Present: true);
        if (value is YamlScalar { Text: "absent" }) return PullBehavior.Typical with { Failures = int.MaxValue };
        if (value is not YamlMapping pull) return _values.ReadDuration("pull", value, Wanted, "present", "absent") is { } takes ? new PullBehavior(takes) : null;
        var result = PullBehavior.Typical;
        foreach (var entry in ReadKnownEntries(pull, BehaviorKeys.Pull))
        {
            result = entry.Name switch
            {
                "takes" => result with { Takes = _values.ReadDuration("takes", entry.Value.Target) },
                "fails" => result with { Failures = _values.ReadFailures(entry.Value.Target) },
                "secrets" => result with { LacksSecrets = _values.IsWord("secrets", entry.Value.Target, "missing") },
                "each" => result with { Each = _values.ReadDuration("each", entry.Value.Target) },
                _ => result with { Reason = _values.ReadWord("reason", entry.Value.Target) },
            };
        }

        return result;
    }

    private TermReaction? OnTerm(YamlNode value)
    {
        const string Wanted = "a duration such as 2s, the word ignore, or { takes: 2s, exits: 0 }";
        switch (value)
        {
            case YamlScalar { Text: "ignore" }:
                return new TermReaction.Ignores();
            case YamlMapping reaction:
                var (after, code) = (TimeSpan.Zero, 143);
                foreach (var entry in ReadKnownEntries(reaction, BehaviorKeys.Takes))
                {
                    if (entry.Name == "takes") after = _values.ReadDuration("takes", entry.Value.Target) ?? after;
                    else code = _values.ExitCode("exits", entry.Value.Target) ?? code;
                }

                return new TermReaction.Exits(after, code);
            default:
                return _values.ReadDuration("onTerm", value, Wanted, "ignore") is { } length ? new TermReaction.Exits(length) : null;
        }
    }

    private ProbeWindow? ReadWindow(string key, YamlNode value)
    {
        switch (value)
        {
            case YamlScalar { Text: "always" }:
                return ProbeWindow.Always;
            case YamlScalar { Text: "never" }:
                return ProbeWindow.Never;
            case YamlMapping window:
                var result = ProbeWindow.Always;
                foreach (var entry in ReadKnownEntries(window, BehaviorKeys.Window))
                {
                    if (entry.Name == "takes") result = result with { Takes = _values.ReadDuration("takes", entry.Value.Target) ?? TimeSpan.Zero };
                    else if (entry.Name == "from") result = result with { From = _values.ReadDuration("from", entry.Value.Target) ?? TimeSpan.Zero };
                    else if (entry.Value.Target is YamlScalar { Text: "sigterm" }) result = result with { UntilStopSignal = true };
                    else result = result with { Until = _values.ReadDuration("until", entry.Value.Target, "a duration such as 40s, or the word sigterm", "sigterm") };
                }

                return result;
            default:
                _values.Refuse(key, value, "always, never, or { from: 3s, until: 40s, takes: 2s }", "always", "never");
                return null;
        }
    }

    private HookBehavior? ReadHook(string key, YamlNode value)
    {
        const string Wanted = "a duration such as 5s, forever, or { takes: 5s, exits: 1 }";
        if (value is not YamlMapping hook) return _values.ReadLength(key, value, Wanted) is { } run ? new HookBehavior(run) : null;
        var result = HookBehavior.Instant;
        foreach (var entry in ReadKnownEntries(hook, BehaviorKeys.Takes))
        {
            if (entry.Name == "takes") result = result with { Takes = _values.ReadLength("takes", entry.Value.Target) ?? result.Takes };
            else result = result with { ExitCode = _values.ExitCode("exits", entry.Value.Target) ?? 0 };
        }

        return result;
    }

    private ImmutableArray<string>? ReadLogs(YamlNode value)
    {
        if (value is YamlSequence lines && lines.Items.All(line => line.Target is YamlScalar)) return [.. lines.Items.Select(line => ((YamlScalar)line.Target).Text)];
        _values.Refuse("logs", value, "a list of lines: [ \"first line\", \"second line\" ]");
        return null;
    }

    private IEnumerable<YamlEntry> ReadKnownEntries(YamlMapping mapping, string[] known)
    {
        var seen = new HashSet<string>();
        foreach (var entry in mapping.Entries)
        {
            if (!known.Contains(entry.Name)) bag.Add(say.DescribeUnknownKey(entry, known));
            else if (!seen.Add(entry.Name)) bag.Add(say.DescribeRepeatedKey(entry));
            else yield return entry;
        }
    }
}
