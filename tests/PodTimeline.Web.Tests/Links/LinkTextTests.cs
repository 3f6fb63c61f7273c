using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Examples;
using PodTimeline.Web.Links;

namespace PodTimeline.Web.Tests.Links;

/// <summary>A workbench in a link, and what comes of links that nobody of ours has made.</summary>
public sealed class LinkTextTests
{
    private static readonly LinkState Everything = new("kind: Pod # \"<é>\"\n", KubernetesVersion.Oldest)
    {
        Workload = 2,
        Commands =
        [
            new SimCommand.Delete { At = At(45) }, new SimCommand.Delete(TimeSpan.FromSeconds(3)) { At = At(46.25) }, new SimCommand.Kill("app", 1, OutOfMemory: true) { At = At(47) },
            new SimCommand.SetProbe("app", ProbeKind.Readiness, Succeeds: false) { At = At(48) }, new SimCommand.SetProbe("app", ProbeKind.Liveness, Succeeds: null) { At = At(49) },
            new SimCommand.SetImage("app", "acme/app:2 <\"é\">") { At = At(50) }, new SimCommand.RestartKubelet { At = At(51) },
            new SimCommand.RestartKubelet(TimeSpan.FromMilliseconds(1500)) { At = At(52) }, new SimCommand.RebootNode(TimeSpan.FromSeconds(20)) { At = At(53) },
        ],
        Proposal = At(70),
        At = new SimInstant(TimeSpan.FromTicks(123_456_789)),
        RevealedUntil = At(60.5),
        HidesFuture = true,
        AxisForm = AxisForm.Linear,
        Unfolded = [At(3), At(30)],
        Container = "app",
        Comparison = "signal",
        Question = "native-sidecar:envoy",
    };

    [Fact]
    public void What_is_read_is_what_was_written()
    {
        var state = Understand(LinkText.Write(Everything)!);
        Assert.Equal(LinkJson.Write(Everything), LinkJson.Write(state));
        Assert.Equal(Everything.Commands, state.Commands.AsEnumerable());
        Assert.Equal(Everything.Unfolded, state.Unfolded.AsEnumerable());
        Assert.Equal(Everything with { Commands = default, Unfolded = default }, state with { Commands = default, Unfolded = default });
    }

    [Fact]
    public void A_link_is_one_word_of_letters_that_no_program_changes()
    {
        var text = LinkText.Write(Everything)!;
        Assert.StartsWith("v1.", text, StringComparison.Ordinal);
        Assert.All(text[3..], letter => Assert.True(char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_', $"'{letter}'"));
        Assert.Equal(text, new Uri("http://localhost/#" + text).Fragment[1..]);
    }

    [Fact]
    public void Every_example_fits_into_a_link() =>
        Assert.All(ExampleCatalog.All, example => Assert.True(LinkText.Write(new LinkState(example.Manifest, KubernetesVersion.Default)) is { Length: < 2000 }, example.Id));

    [Fact]
    public void A_text_that_is_too_long_makes_no_link_but_a_file()
    {
        var state = Everything with { Text = Noise(12_000) };
        Assert.Null(LinkText.Write(state));
        Assert.Equal(LinkJson.Write(state), LinkJson.Write(LinkJson.Read(LinkJson.Write(state))!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("#v1.")]
    [InlineData("#v1")]
    [InlineData("#v1.AAAA")]
    [InlineData("#v1.!!!!")]
    [InlineData("#v1.é")]
    [InlineData("#main")]
    public void Garbage_is_refused_in_plain_words(string fragment) => Assert.Contains("damaged", Refuse(fragment));

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("\"manifest\"")]
    [InlineData("""{ "manifest": 1 }""")]
    [InlineData("""{ "manifest": "", "unknown": 1 }""")]
    [InlineData("""{ "manifest": "", "manifest": "" }""")]
    [InlineData("""{ "manifest": "\ud800" }""")]
    [InlineData("""{ "manifest": "", "kubernetes": "1.5" }""")]
    [InlineData("""{ "manifest": "", "at": -1 }""")]
    [InlineData("""{ "manifest": "", "at": 1e999 }""")]
    [InlineData("""{ "manifest": "", "told": 86401 }""")]
    [InlineData("""{ "manifest": "", "axis": "log" }""")]
    [InlineData("""{ "manifest": "", "unfolded": [ "3" ] }""")]
    [InlineData("""{ "manifest": "", "commands": [ 1 ] }""")]
    [InlineData("""{ "manifest": "", "commands": [ { "do": "delete" } ] }""")]
    [InlineData("""{ "manifest": "", "commands": [ { "at": 1, "do": "explode" } ] }""")]
    public void What_is_no_state_is_refused(string json) => Assert.Contains("damaged", Refuse(Packed(json)));

    [Fact]
    public void A_link_that_was_cut_is_refused_or_has_lost_nothing()
    {
        var text = LinkText.Write(Everything)!;
        for (var length = 0; length < text.Length; length++)
            if (LinkText.Read(text[..length]) is LinkReading.Understood { State: var state }) Assert.Equal(LinkJson.Write(Everything), LinkJson.Write(state));
    }

    [Theory]
    [InlineData("#v2.abc")]
    [InlineData("#v10.abc")]
    public void Another_version_is_named_as_such(string fragment) => Assert.Contains("another version", Refuse(fragment));

    [Fact]
    public void Of_a_bomb_no_more_is_inflated_than_a_state_may_have()
    {
        var bomb = Packed("{\"manifest\":\"" + new string('a', 5_000_000) + "\"}");
        Assert.InRange(bomb.Length, 100, LinkText.Longest);
        Assert.Contains("more than 2 MiB", Refuse(bomb));
    }

    [Fact]
    public void A_text_that_no_editor_takes_is_refused() => Assert.Contains("damaged", Refuse(Packed("{\"manifest\":\"" + new string('a', 1024 * 1024 + 1) + "\"}")));

    [Fact]
    public void A_link_that_is_too_long_is_refused_before_it_is_looked_at() => Assert.Contains("8,000", Refuse("#v1." + new string('A', LinkText.Longest)));

    [Fact]
    public void More_commands_than_a_run_takes_are_refused()
    {
        var commands = string.Join(',', Enumerable.Repeat("""{"at":1,"do":"delete"}""", 1001));
        Assert.Contains("damaged", Refuse(Packed($"{{\"manifest\":\"\",\"commands\":[{commands}]}}")));
    }

    private static LinkState Understand(string text) => Assert.IsType<LinkReading.Understood>(LinkText.Read(text)).State;

    private static string Refuse(string text) => Assert.IsType<LinkReading.Refused>(LinkText.Read(text)).Reason;

    private static SimInstant At(double seconds) => SimInstant.FromSeconds(seconds);

    /// <summary>Letters that cannot be made smaller, the same each time.</summary>
    private static string Noise(int length)
    {
        var state = 1u;
        return string.Concat(Enumerable.Range(0, length).Select(_ => (char)('!' + (state = state * 1664525 + 1013904223) / 65536 % 90)));
    }

    private static string Packed(string json)
    {
        var bytes = new MemoryStream();
        using (var smaller = new DeflateStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true)) smaller.Write(Encoding.UTF8.GetBytes(json));
        return "v1." + Base64Url.EncodeToString(bytes.ToArray());
    }
}
