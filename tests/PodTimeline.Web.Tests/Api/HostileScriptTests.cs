using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PodTimeline.Kubelet;
using PodTimeline.Kubelet.Budgets;
using PodTimeline.Web.Api.Problems;
using PodTimeline.Web.Api.Simulations;

namespace PodTimeline.Web.Tests.Api;

/// <summary>Scripts that are made to cost much: a day of them keeps within the budget, and its answer within 8 MiB.</summary>
public sealed class HostileScriptTests
{
    private const string Big = "b=xxxxxxxxxxxxxxxx; for i in 1 2 3 4 5 6 7 8 9 10 11; do b=$b$b; done; ";
    private const int LongestAnswer = 8 * 1024 * 1024;

    public static TheoryData<string, string?> Scripts() => new()
    {
        { Big + "while true; do i=$((i+1)); echo $i; case $b in *x*x*x*x*y) ;; esac; sleep 1; done", null },
        { Big + "while true; do j=0; while [ $j -lt 20 ]; do case $b in *x*x*x*x*y) ;; esac; j=$((j+1)); done; echo $j; sleep 1; done", null },
        { Big + "while true; do i=$((i+1)); case $b in *[!a]?[!b]?[!c]?*y) ;; esac; echo $i; sleep 1; done", null },
        { Big + "while true; do i=$((i+1)); case $b in *$b?y) ;; esac; echo $i; sleep 1; done", null },
        { Big + "while true; do i=$((i+1)); echo $i ${b##*x*x*y} ${b%%y*x*x} | wc -c; sleep 1; done", null },
        { Big + "while true; do i=$((i+1)); echo $b | sed s/x*x*x*y/z/g | wc -c; echo $i; sleep 1; done", null },
        { Big + "while true; do i=$((i+1)); echo $b | grep -E \"(x+x+)+y$i\"; echo $i; sleep 1; done", null },
        { Big + "while true; do i=$((i+1)); expr $b : 'x*x*x*y'; sleep 1; done", null },
        { Big + "while true; do i=$((i+1)); echo $i$b; sleep 1; done", null },
        { Big + "IFS=abcdefghijklmnopqrstuvwxyz; while true; do set -- $b; i=$((i+1)); echo $i; sleep 1; done", null },
        { "while true; do cat /tmp/a /tmp/a > /tmp/b; cat /tmp/b >> /tmp/a; echo x >> /tmp/a; sleep 1; done", null },
        { "i=0; while true; do i=$((i+1)); touch /tmp/$i; ls /tmp/* | wc -l; sleep 1; done", null },
        { "head -c 99999999999999999999 /dev/zero; seq 1 1000000000; yes | head -n 100000000; sleep 1e300; watch -n 1e300 date", null },
        { "watch -n 0.0000001 date", null },
        { "sleep infinity", Big + "echo $b; exit 1" },
        { "sleep infinity", "echo " + new string('y', 50_000) + "; exit 1" },
        { "sleep infinity", "i=0; while [ $i -lt 300 ]; do i=$((i+1)); read x < /etc/passwd; done" },
        { "while true; do date > /tmp/f; sleep 1; done", "i=0; while [ $i -lt 150 ]; do i=$((i+1)); read x < /tmp/f; done; test \"$x\" = 1" },
        { "sleep infinity", "while true; do :; done" },
        { "sleep infinity", "date +%s; i=0; while [ $i -lt 100 ]; do i=$((i+1)); done; exit 1" },
        { "sleep infinity", Big + "echo $b $(date +%s); exit 1" },
        { "sleep infinity", "echo x >> /tmp/log; wc -l /tmp/log; exit 1" },
        { "sleep infinity", "echo $$; exit 1" },
        { "sleep infinity", "for i in 1 2 3 4 5 6 7 8 9 10; do echo line $i > /proc/1/fd/1; done" },
    };

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task A_day_of_it_keeps_within_budget(string command, string? probe)
    {
        var (answer, length) = await Answer(ManifestOf(command, probe));

        Assert.InRange(length, 1, LongestAnswer);
        Assert.InRange(answer.Simulation.Events.Count, 1, SimulationBudget.MostEvents);
        Assert.Equal(answer.Simulation.End == SimulationEnd.Limit, answer.Simulation.Spent is not null);
        Assert.Contains(answer.Simulation.End, new SimulationEnd?[] { SimulationEnd.Until, SimulationEnd.Limit });
    }

    [Fact]
    public void A_probe_that_always_sees_the_same_is_gone_through_once()
    {
        var often = Spend(Big + "echo $b; exit 1", TimeSpan.FromHours(24));

        // One run takes more than a hundred steps; a day has 86,400.
        Assert.Null(often.Spent);
        Assert.True(often.Events.Count > 80_000);
    }

    [Fact]
    public void A_probe_sees_a_file_that_has_changed_since()
    {
        var manifest = ManifestOf("sleep 5; touch /tmp/ready; sleep 5; rm /tmp/ready; sleep infinity", "test -e /tmp/ready");
        var simulation = SimulationAnswer.Run(Call(manifest, "20s"), SimulationBudget.Default, CancellationToken.None)!.Simulation;
        var verdicts = simulation.Events.Where(e => e is Model.Events.SimEvent.ProbeSucceeded or Model.Events.SimEvent.ProbeFailed)
            .Select(e => e is Model.Events.SimEvent.ProbeSucceeded ? 's' : 'f').ToArray();

        Assert.Matches("^f{3,6}s{4,6}f{5,10}$", new string(verdicts));
    }

    [Fact]
    public void Where_the_budget_ends_it_is_said_who_took_it_and_how_to_go_on()
    {
        var spent = Spend("date +%s; i=0; while [ $i -lt 100 ]; do i=$((i+1)); done; exit 1", TimeSpan.FromHours(24)).Spent!;

        Assert.Equal(BudgetPart.ScriptSteps, spent.Part);
        Assert.Matches("^The simulation stops at \\d+ min \\d+ s: it has reached its limit of 80,000 script steps\\. "
            + "Most of them went to the readiness probe's script of app: [\\d,]+ by .*\\. To see more, ", spent.Message);
    }

    [Fact]
    public async Task An_answer_that_is_thinned_says_by_how_much()
    {
        var (answer, _, text) = await Write(ManifestOf("sleep infinity", Big + "echo $b; exit 1"));
        using var json = JsonDocument.Parse(text);

        Assert.Equal(answer.Simulation.Events.Count - json.RootElement.GetProperty("events").GetArrayLength(), json.RootElement.GetProperty("eventsLeftOut").GetInt32());
    }

    [Fact]
    public async Task What_a_program_writes_steers_no_terminal()
    {
        var (_, _, text) = await Write(ManifestOf("printf '\\033[31mred\\r\\n'; sleep infinity", null));

        Assert.Contains("^[[31mred\\\\r", System.Text.Encoding.UTF8.GetString(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{{")]
    [InlineData("{{ a ")]
    [InlineData("{{ if .Values.a }}\n")]
    [InlineData("{{ .Values.labels }}\n")]
    [InlineData("{{ a: b ")]
    [InlineData("cat <<EOF\na: b\nEOF\n")]
    [InlineData("```yaml\na: b\n```\n")]
    public void A_text_of_one_thing_again_and_again_is_read(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 60_000 / unit.Length));

        Assert.Null(Manifests.ManifestReader.Read(text).Pod);
    }

    private static PodSimulation Spend(string probe, TimeSpan length) =>
        SimulationAnswer.Run(Call(ManifestOf("sleep infinity", probe), $"{length.TotalSeconds}s"), SimulationBudget.Default, CancellationToken.None)!.Simulation;

    private static SimulationCall Call(string manifest, string until) => SimulationCall.Read(new SimulationRequest { Manifest = manifest, Until = until }, [], new BadOptions());

    private static async Task<(SimulationAnswer Answer, long Length)> Answer(string manifest)
    {
        var (answer, length, _) = await Write(manifest);
        return (answer, length);
    }

    private static async Task<(SimulationAnswer Answer, long Length, byte[] Text)> Write(string manifest)
    {
        var answer = SimulationAnswer.Run(Call(manifest, "24h"), SimulationBudget.Default, CancellationToken.None)!;
        using var body = new MemoryStream();
        var context = new DefaultHttpContext();
        context.Response.Body = body;
        await JsonFormat.WriteAsync(context.Response, answer, CancellationToken.None);
        return (answer, body.Length, body.ToArray());
    }

    private static string ManifestOf(string command, string? probe) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: p }
        spec:
          containers:
          - name: app
            image: busybox
            command: {{JsonSerializer.Serialize(new[] { "sh", "-c", command })}}
        """ + (probe is null ? "\n" : $$"""

            readinessProbe: { periodSeconds: 1, exec: { command: {{JsonSerializer.Serialize(new[] { "sh", "-c", probe })}} } }
        """ + "\n");
}
