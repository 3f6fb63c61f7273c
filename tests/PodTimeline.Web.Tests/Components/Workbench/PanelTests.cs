using Bunit;
using Microsoft.Extensions.Options;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Resources;
using PodTimeline.Model.Time;
using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Examples;
using PodTimeline.Web.Components.Workbench;
using PodTimeline.Web.Runs;
using PodTimeline.Web.Tests.Workbench;
using PodTimeline.Web.Workbench;

namespace PodTimeline.Web.Tests.Components.Workbench;

/// <summary>What stands around the timeline: the buttons, the findings, kubectl and the why.</summary>
public sealed class PanelTests : KitTest
{
    private readonly HandClock _clock = new();
    private readonly WorkbenchSession _session;

    public PanelTests() => _session = new WorkbenchSession(_clock, new RunRegistry(_clock, Options.Create(new RunLimits())));

    [Fact]
    public void What_holds_of_several_containers_is_said_once()
    {
        _session.Edit("""
            apiVersion: v1
            kind: Pod
            metadata: { name: two }
            spec:
              containers:
              - { name: one, image: "busybox:1.36", command: [sleep, "3600"] }
              - { name: other, image: "busybox:1.36", command: [sleep, "7200"] }
            """);
        var list = Render<AssumptionList>(parameters => parameters.Add(list => list.Session, _session));
        Assert.Equal("one, other", Assert.Single(list.FindAll(".assumption strong")).TextContent);
    }

    [Fact]
    public void The_size_of_the_node_is_asked_for_where_a_pod_asks_for_resources()
    {
        _session.Edit(Asking("cpu: 8"));
        var chosen = new List<NodeSize>();
        var list = Render<AssumptionList>(parameters => parameters.Add(list => list.Session, _session).Add(list => list.NodeChosen, chosen.Add));
        var field = list.Find("input[aria-label^=Processors]");
        Assert.Equal("64 CPU / 512 GiB", field.GetAttribute("value"));
        Assert.False(list.Find("details").HasAttribute("open"));
        field.Change("4 CPU / 16 GiB");
        Assert.Equal("4/16Gi", Assert.Single(chosen).ToString());
        _session.Edit(Asking(""));
        list.Render();
        Assert.Empty(list.FindAll("input[aria-label^=Processors]"));
    }

    [Theory]
    [InlineData("4")]
    [InlineData("4/")]
    [InlineData("many/16Gi")]
    [InlineData("0/16Gi")]
    [InlineData("4/-1Gi")]
    public void What_is_no_size_of_a_node_is_said_and_stays_to_be_mended(string text)
    {
        _session.Edit(Asking("cpu: 8"));
        var chosen = new List<NodeSize>();
        var list = Render<AssumptionList>(parameters => parameters.Add(list => list.Session, _session).Add(list => list.NodeChosen, chosen.Add));
        list.Find("input[aria-label^=Processors]").Change(text);
        Assert.Empty(chosen);
        Assert.Equal($"\"{text}\" is no size of a node: give its processors and its memory, such as \"4/16Gi\".", list.Find("[role=alert]").TextContent);
        Assert.Equal(text, list.Find("input[aria-invalid=true]").GetAttribute("value"));
    }

    [Fact]
    public void A_pod_that_fits_on_no_node_shows_the_field()
    {
        _session.Edit(Asking("cpu: 8, memory: 20Gi"));
        _session.Choose(new NodeSize(Quantity.Parse("4"), Quantity.Parse("16Gi")));
        var list = Render<AssumptionList>(parameters => parameters.Add(list => list.Session, _session));
        Assert.True(list.Find("details").HasAttribute("open"));
        Assert.Contains("the largest one has 4 CPU / 16 GiB; that is too little cpu and memory for this pod.", list.Markup, StringComparison.Ordinal);
    }

    private static string Asking(string requests) =>
        $"apiVersion: v1\nkind: Pod\nmetadata: {{name: web}}\nspec:\n  containers:\n    - {{name: app, image: \"nginx:1.27\", resources: {{requests: {{{requests}}}}}}}\n";

    [Fact]
    public void Reading_lost_indentation_is_a_question_when_there_are_two_ways()
    {
        _session.Edit("apiVersion: v1\nkind: Pod\nmetadata:\nname: web\nspec:\ncontainers:\n- name: web\nimage: nginx:1.27\nsecurityContext:\nrunAsUser: 1000\n");
        var used = new List<string>();
        var card = Render<MendingCard>(parameters => parameters.Add(card => card.Session, _session).Add(card => card.Use, used.Add));
        Assert.Contains("read in 2 ways. Which one is meant?", card.Markup, StringComparison.Ordinal);
        for (var i = 0; i < 2; i++) card.FindAll("button")[i].Click();
        Assert.Equal(2, used.Distinct().Count());
        Assert.All(used, text => Assert.Contains("    - name: web", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_fix_of_a_text_that_is_no_more_is_not_applied_to_another_one()
    {
        const string Wrong = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      imag: nginx\n";
        _session.Edit(Wrong);
        var fixes = new List<Fix>();
        var list = Render<FindingList>(parameters => parameters.Add(list => list.Session, _session).Add(list => list.Apply, fixes.Add));
        _session.Edit("# another text\n" + Wrong);
        list.Find("button.link").Click();
        Assert.Empty(fixes);
        list.Render();
        list.Find("button.link").Click();
        Assert.Single(fixes);
    }

    [Fact]
    public void Before_the_first_run_there_is_no_container_to_crash()
    {
        var menu = Render<CommandMenu>(parameters => parameters.Add(menu => menu.Session, _session));
        Assert.Equal("Crash container", menu.Find("button:disabled").TextContent.Trim());
    }

    [Fact]
    public void The_main_button_says_what_it_will_do()
    {
        Assert.Equal("Run", MainButton());
        _session.Edit(ExampleCatalog.Find("cronjob")!.Manifest);
        Assert.Equal("Run", MainButton());
        _session.Play();
        Assert.Equal("Pause", MainButton());
        _session.TogglePlaying();
        _session.CatchUp();
        Assert.Equal("Play", MainButton());
        _session.Edit(_session.Text + "\n# changed\n");
        Assert.Equal("Play", MainButton());
        _session.Edit("kind: nothing");
        Assert.Equal("Play", MainButton());
        _session.Seek(SimInstant.FromSeconds(100));
        _session.CatchUp();
        Assert.Equal("Replay", MainButton());
    }

    [Fact]
    public void A_new_text_has_a_button_of_its_own_and_takes_pause_from_nobody()
    {
        Play("log-shipper", 5);
        Assert.Empty(Bar().FindAll(".run-new"));
        _session.Edit(_session.Text + "\n# changed\n");
        Assert.Equal("Pause", MainButton());
        Assert.Equal("Run the new text", Bar().Find("button.run-new").TextContent.Trim());
        _session.Edit("kind: nothing");
        Assert.Empty(Bar().FindAll(".run-new"));
        Assert.Equal("Pause", MainButton());
    }

    [Fact]
    public void Without_a_text_that_can_run_there_is_nothing_to_press()
    {
        var bar = Bar();
        Assert.True(bar.Find("button.play").HasAttribute("disabled"));
        Assert.True(bar.Find("button.danger").HasAttribute("disabled"));
        _session.Edit(ExampleCatalog.Find("cronjob")!.Manifest);
        Assert.False(Bar().Find("button.play").HasAttribute("disabled"));
    }

    [Fact]
    public void A_pod_can_be_deleted_once()
    {
        Play("log-shipper", 10);
        SimCommand? given = null;
        var bar = Bar(command => given = command);
        bar.Find("button.danger").Click();
        Assert.IsType<SimCommand.Delete>(given);
        _session.Give(given);
        Assert.True(Bar().Find("button.danger").HasAttribute("disabled"));
    }

    [Fact]
    public void The_speed_in_force_is_pressed()
    {
        Play("log-shipper", 10);
        _session.SetRate(5);
        _session.CatchUp();
        Assert.Equal("5×", Assert.Single(Bar().FindAll(".rate[aria-pressed=true]")).TextContent);
    }

    [Fact]
    public void Steps_go_to_the_moment_before_and_after()
    {
        Play("log-shipper", 10);
        var steps = new List<int>();
        var bar = Render<PlaybackBar>(parameters => parameters.Add(bar => bar.Session, _session).Add(bar => bar.StepTo, step => steps.Add(step)));
        bar.Find("[aria-label='Previous moment']").Click();
        bar.Find("[aria-label='Next moment']").Click();
        Assert.Equal([-1, 1], steps);
    }

    [Fact]
    public void Findings_name_their_place_and_lead_to_it()
    {
        _session.Edit("apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      imag: nginx\n");
        TextSpan? place = null;
        var list = Render<FindingList>(parameters => parameters.Add(list => list.Session, _session).Add(list => list.GoTo, span => place = span));
        Assert.NotEmpty(list.FindAll("article.finding"));
        Assert.Equal(_session.Manifest.Diagnostics.Length, list.FindAll("article.finding").Count);
        var button = list.Find("button.place");
        button.Click();
        Assert.Equal($"line {place!.Value.Line}", button.TextContent);
    }

    [Fact]
    public void A_fix_is_offered_and_handed_over()
    {
        _session.Edit("apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      imag: nginx\n");
        Fix? chosen = null;
        var list = Render<FindingList>(parameters => parameters.Add(list => list.Session, _session).Add(list => list.Apply, fix => chosen = fix));
        list.Find("article.finding button.link").Click();
        Assert.NotNull(chosen);
    }

    [Fact]
    public void An_empty_text_has_no_findings() =>
        Assert.Empty(Render<FindingList>(parameters => parameters.Add(list => list.Session, _session)).FindAll("article"));

    [Fact]
    public void The_why_names_containers_strongly_and_links_its_rules()
    {
        var answer = PlayedScenario.ExampleWithDeletion("everything").Why("log-shipper", 48.2);
        SimInstant? wanted = null;
        var panel = Render<WhyPanel>(parameters => parameters.Add(panel => panel.Explanation, answer).Add(panel => panel.GoTo, at => wanted = at));
        Assert.Equal("48.2 s — why is log-shipper still running?", panel.Find("h2").TextContent);
        Assert.Equal(["app", "log-shipper", "envoy"], panel.FindAll("p strong").Select(name => name.TextContent));
        Assert.DoesNotContain("*", panel.Find("p").TextContent, StringComparison.Ordinal);
        Assert.Equal(["/rules#T24", "/rules#T26"], panel.FindAll("p.small a").Select(link => link.GetAttribute("href")));
        Assert.Contains("kubectl reads 4/4 Terminating", panel.Find("p.small").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, panel.FindAll(".chain li").Count);
        panel.FindAll(".chain button")[1].Click();
        Assert.Equal(45, wanted!.Value.TotalSeconds);
    }

    [Fact]
    public void Before_the_first_run_the_why_says_what_it_is_for() =>
        Assert.Equal("Why now?", Render<WhyPanel>().Find("h2").TextContent);

    [Fact]
    public void Kubectl_shows_the_pod_the_log_and_the_events()
    {
        Play("crash-loop", 20);
        var pane = Render<KubectlPane>(parameters => parameters
            .Add(pane => pane.Head, _session.CreatePlayhead()).Add(pane => pane.Pod, _session.Snapshot!.Scenario.Pod).Add(pane => pane.Container, "recommender"));
        Assert.Equal(["kubectl get pod recommender"], pane.FindAll(".typed").Select(command => command.TextContent));
        pane.Find(".kubectl-switch").Click();
        Assert.Equal(
            ["kubectl get pod recommender", "kubectl logs recommender -c recommender --tail=4", "kubectl events --for pod/recommender"],
            pane.FindAll(".typed").Select(command => command.TextContent));
        Assert.Contains("panic: MODEL_PATH is not set\n", pane.Find("pre").TextContent, StringComparison.Ordinal);
        Assert.Contains("NAME          READY   STATUS", pane.Find("pre").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_container_without_a_log_has_no_logs_command()
    {
        Play("crash-loop", 2);
        var pane = Render<KubectlPane>(parameters => parameters
            .Add(pane => pane.Head, _session.CreatePlayhead()).Add(pane => pane.Pod, _session.Snapshot!.Scenario.Pod).Add(pane => pane.Container, "recommender"));
        pane.Find(".kubectl-switch").Click();
        Assert.Equal(2, pane.FindAll(".typed").Count);
    }

    private string MainButton() => Bar().Find("button.play").TextContent.Trim();

    private IRenderedComponent<PlaybackBar> Bar(Action<SimCommand>? give = null) =>
        Render<PlaybackBar>(parameters => parameters.Add(bar => bar.Session, _session).Add(bar => bar.Give, command => give?.Invoke(command)));

    private void Play(string example, double seconds)
    {
        _session.Edit(ExampleCatalog.Find(example)!.Manifest);
        Assert.True(_session.Play());
        _clock.Pass(seconds);
        _session.CatchUp();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _session.Dispose();
        base.Dispose(disposing);
    }
}
