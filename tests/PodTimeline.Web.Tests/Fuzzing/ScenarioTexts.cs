using System.Text;
using System.Text.Json;

namespace PodTimeline.Web.Tests.Fuzzing;

/// <summary>Pods with shell programs, made by a grammar and then damaged a little. Same seed, same texts.</summary>
internal sealed class ScenarioTexts(int seed)
{
    private static readonly string[] Numbers = ["0", "1", "5", "30", "-1", "2147483647", "2147483648", "9223372036854775807", "-9223372036854775808", "99999999999999999999", "1e300", "08", "0x7f"];

    private static readonly string[] Simple =
    [
        "echo $x", "x=$((x+1))", "x=$((x*{0}))", "sleep {0}", "echo ${{x:{0}:{0}}}", "printf '%{0}d' {0}", "exit {0}", "head -c {0} /etc/passwd", "seq {0} 3", "echo {{1..{0}}}",
        "echo {{1..5..{0}}}", "shift {0}", "date -d @{0}", "test {0} -gt 1", "cat /nowhere >&2", "echo a > /tmp/f", "cat /tmp/f", "trap 'exit {0}' TERM", "wait", "kill -{0} $$", "x=${{x%%*a}}",
        "read -t {0} y", "timeout {0} sleep 1", "expr {0} / 3", "echo $(({0} << {0}))", "tail -n {0} /etc/passwd", "cut -c {0}- /etc/passwd", "nc -z localhost {0}", "wget -T {0} localhost",
    ];

    private static readonly string[] Fields =
    [
        "periodSeconds", "failureThreshold", "timeoutSeconds", "initialDelaySeconds",
    ];

    private static readonly string[] Damage = ["\t", "\r", "\u2028", "::", ":", "- ", "{", "]", "\"", "'", "\0", "#", "\n", "  ", "|", "&a ", "*a", "<<: *a\n", "---\n", "`", "$(", "${", "))", "esac", "\ud800"];

    private readonly Random _random = new(seed);

    /// <summary>The next text.</summary>
    public string Next()
    {
        var text = Manifest();
        for (var rounds = _random.Next(4); rounds > 0; rounds--) text = Damaged(text);
        return text;
    }

    private string Manifest()
    {
        var text = new StringBuilder("apiVersion: v1\nkind: Pod\nmetadata: { name: p }\nspec:\n");
        if (_random.Next(3) == 0) text.Append("  terminationGracePeriodSeconds: ").Append(One(Numbers)).Append('\n');
        if (_random.Next(4) == 0) text.Append("  restartPolicy: ").Append(One(["Always", "OnFailure", "Never"])).Append('\n');
        if (_random.Next(3) == 0) text.Append("  initContainers:\n").Append(Container("init"));
        return text.Append("  containers:\n").Append(Container("app")).ToString();
    }

    private string Container(string name)
    {
        var text = new StringBuilder($"  - name: {name}\n    image: {One(["nginx", "busybox", "bash", "tomcat"])}\n");
        if (_random.Next(3) > 0) text.Append("    command: ").Append(Command()).Append('\n');
        if (_random.Next(3) == 0) text.Append("    resources: { limits: { memory: \"").Append(One(Numbers)).Append(One(["", "Mi", "E", "m"])).Append("\" } }\n");
        foreach (var probe in new[] { "livenessProbe", "readinessProbe", "startupProbe" })
            if (_random.Next(4) == 0) text.Append($"    {probe}: {{ exec: {{ command: {Command()} }}, {One(Fields)}: {One(Numbers)} }}\n");
        if (_random.Next(4) == 0) text.Append($"    lifecycle: {{ preStop: {{ exec: {{ command: {Command()} }} }} }}\n");
        return text.ToString();
    }

    private string Command()
    {
        var program = Program(3);
        if (_random.Next(3) == 0) program = Damaged(program);
        return $"[{One(["sh", "bash"])}, -c, {JsonSerializer.Serialize(program)}]";
    }

    private string Program(int depth) => depth == 0 ? Step() : _random.Next(10) switch
    {
        0 => $"while {Step()}; do {Program(depth - 1)}; sleep 1; done",
        1 => $"for i in 1 2 3; do {Program(depth - 1)}; done",
        2 => $"if {Step()}; then {Program(depth - 1)}; else {Program(depth - 1)}; fi",
        3 => $"case $x in *a*{One(Numbers)}) {Program(depth - 1)};; [z-a]*) :;; *) {Step()};; esac",
        4 => $"({Program(depth - 1)}) & {Step()}",
        5 => $"f() {{ {Program(depth - 1)}; }}; f",
        6 => $"{Step()} | {Step()}",
        _ => $"{Program(depth - 1)}; {Step()}",
    };

    private string Step() => string.Format(System.Globalization.CultureInfo.InvariantCulture, One(Simple), One(Numbers));

    private string Damaged(string text)
    {
        var at = _random.Next(text.Length + 1);
        return _random.Next(3) switch
        {
            0 => text.Insert(at, One(Damage)),
            1 => text.Remove(at, Math.Min(_random.Next(1, 6), text.Length - at)),
            _ => text.Insert(at, text.Substring(Math.Min(at, text.Length / 2), Math.Min(_random.Next(1, 30), text.Length - Math.Min(at, text.Length / 2)))),
        };
    }

    private string One(string[] choices) => choices[_random.Next(choices.Length)];
}
