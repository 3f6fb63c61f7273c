using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PodTimeline.Web.Hubs;
using PodTimeline.Web.Tests.Support;

namespace PodTimeline.Web.Tests.Hubs;

/// <summary>The hub as its clients meet it, over a WebSocket. Times are in seconds.</summary>
public sealed class TimelineHubTests(LiveApp app) : IClassFixture<LiveApp>
{
    [Fact]
    public async Task A_watcher_is_told_the_clock_and_the_events_that_a_simulation_answers()
    {
        var run = await app.MakeAsync();
        await using var watcher = await HubClient.WatchAsync(app, run.Id);
        var first = await watcher.ItemAsync();
        Assert.Equal("""{"type":"Clock","at":0,"rate":1,"playing":true,"branch":0,"toldUntil":0}""", first.ToJsonString());

        app.Time.Advance(100);
        var items = await watcher.UntilAsync("Ended");
        using var simulated = await app.CreateClient().PostYamlAsync(Calls.TwoStep, "?overheads=none");
        var simulation = await simulated.JsonAsync();
        Assert.Equal(
            simulation["events"]!.AsArray().Select(e => e!.ToJsonString()), items.Where(item => item.ContainsKey("rule")).Select(item => item.ToJsonString()));
        Assert.Equal((simulation["endReason"].Text(), simulation["endedAt"].Number()), (items[^1]["reason"].Text(), items[^1]["at"].Number()));
    }

    [Fact]
    public async Task Two_watchers_see_the_same_run_in_step()
    {
        var run = await app.MakeAsync();
        await using var one = await HubClient.WatchAsync(app, run.Id);
        await using var other = await HubClient.WatchAsync(app, run.Id);
        var soFar = (await run.ShowAsync())["lastSeq"]!.GetValue<int>();
        await AssertSameAsync(soFar);

        app.Time.Advance(5);
        var next = (await run.ShowAsync())["lastSeq"]!.GetValue<int>();
        Assert.True(next > soFar);
        await AssertSameAsync(next);

        (await run.ClockAsync("""{ "rate": 2, "at": 1 }""")).EnsureSuccessStatusCode();
        var clock = (await one.ItemAsync()).ToJsonString();
        Assert.Equal("""{"type":"Clock","at":1,"rate":2,"playing":true,"branch":0,"toldUntil":5}""", clock);
        Assert.Equal(clock, (await other.ItemAsync()).ToJsonString());

        (await run.CommandAsync("""{ "do": "delete" }""")).EnsureSuccessStatusCode();
        app.Time.Advance(60);
        var (mine, theirs) = (await one.UntilAsync("Ended"), await other.UntilAsync("Ended"));
        Assert.Equal("Rewound", mine[0]["type"].Text());
        Assert.Equal(Events(mine), Events(theirs));
        Assert.Equal("deleted", mine[^1]["reason"].Text());

        async Task AssertSameAsync(int last) => Assert.Equal(Events(await one.UntilAsync(last)), Events(await other.UntilAsync(last)));
    }

    [Fact]
    public async Task A_watcher_whose_connection_breaks_goes_on_where_it_was()
    {
        var run = await app.MakeAsync();
        app.Time.Advance(6);
        var last = (await run.ShowAsync())["lastSeq"]!.GetValue<int>();
        List<JsonObject> before;
        await using (var watcher = await HubClient.WatchAsync(app, run.Id)) before = await watcher.UntilAsync(last - 2);
        app.Time.Advance(100);

        await using var again = await HubClient.ConnectAsync(app);
        await again.StreamAsync("WatchBranch", run.Id, last - 2, 0);
        var after = await again.UntilAsync("Ended");
        await using var whole = await HubClient.WatchAsync(app, run.Id);
        Assert.Equal(Events(await whole.UntilAsync("Ended")), Events(before).Concat(Events(after)));
    }

    [Fact]
    public async Task A_watcher_that_comes_back_after_a_branch_is_rewound_first()
    {
        var run = await app.MakeAsync();
        app.Time.Advance(6);
        var last = (await run.ShowAsync())["lastSeq"]!.GetValue<int>();
        (await run.ClockAsync("""{ "at": 2, "playing": false }""")).EnsureSuccessStatusCode();
        (await run.CommandAsync("""{ "do": "kill", "container": "prepare", "exitCode": 1 }""")).EnsureSuccessStatusCode();
        await using var watcher = await HubClient.WatchAsync(app, run.Id, last);
        var rewound = await watcher.ItemAsync();
        Assert.Equal("Rewound", rewound["type"].Text());
        Assert.Equal(1, (await watcher.ItemAsync())["branch"]!.GetValue<int>());
        Assert.Equal(rewound["seq"]!.GetValue<int>() + 1, (await watcher.ItemAsync())["seq"]!.GetValue<int>());
    }

    [Fact]
    public async Task When_its_maker_ends_a_run_the_stream_says_so_and_is_complete()
    {
        var run = await app.MakeAsync();
        await using var watcher = await HubClient.WatchAsync(app, run.Id);
        await watcher.ItemAsync();
        (await run.EndAsync()).EnsureSuccessStatusCode();
        var ended = (await watcher.UntilAsync("Ended"))[^1];
        Assert.Equal("""{"type":"Ended","reason":"closed"}""", ended.ToJsonString());
        Assert.Equal("""{"type":3,"invocationId":"1"}""", (await watcher.MessageAsync())!.ToJsonString());
    }

    [Theory]
    [InlineData("Watch", "nosuchrun", 0)]
    [InlineData("Watch", "", 0)]
    [InlineData("Watch", null, 0)]
    [InlineData("Rows", "nosuchrun", 0)]
    public async Task A_run_that_is_not_there_is_said_to_be_so(string method, string? run, int after)
    {
        await using var watcher = await HubClient.ConnectAsync(app);
        await watcher.StreamAsync(method, run, after);
        Assert.Contains("No such run", await ErrorAsync(watcher));
    }

    [Fact]
    public async Task There_is_room_for_so_many_watchers_and_for_so_many_streams_of_one_connection()
    {
        using var small = new LiveApp();
        small.Runs.Limits.MostWatchers = 10;
        var run = await small.MakeAsync();
        await using var greedy = await HubClient.ConnectAsync(small);
        for (var i = 0; i < 9; i++) await greedy.StreamAsync("Watch", run.Id, 1_000_000);
        Assert.Contains("One connection", await ErrorAsync(greedy));
        Assert.Equal(8, (await run.ShowAsync())["watchers"]!.GetValue<int>());

        await using var ninth = await HubClient.WatchAsync(small, run.Id);
        await ninth.ItemAsync();
        await using var tenth = await HubClient.WatchAsync(small, run.Id);
        await tenth.ItemAsync();
        await using var eleventh = await HubClient.WatchAsync(small, run.Id);
        Assert.Contains("already has 10 watchers", await ErrorAsync(eleventh));
    }

    [Fact]
    public async Task A_stream_that_is_cancelled_makes_room()
    {
        var run = await app.MakeAsync();
        await using var watcher = await HubClient.ConnectAsync(app);
        for (var i = 0; i < 20; i++)
        {
            var id = await watcher.StreamAsync("Watch", run.Id, 0);
            await watcher.ItemAsync();
            await watcher.SendAsync($$"""{"type":5,"invocationId":"{{id}}"}""");
            JsonObject? message;
            do message = await watcher.MessageAsync();
            while (message!["type"]!.GetValue<int>() != HubClient.Completion);
        }
    }

    [Fact]
    public async Task A_message_too_large_for_any_honest_watcher_ends_the_connection()
    {
        await using var watcher = await HubClient.ConnectAsync(app);
        await watcher.StreamAsync("Watch", new string('x', 100_000), 0);
        var message = await watcher.MessageAsync();
        Assert.True(message is null || message["type"]!.GetValue<int>() == HubClient.Close, message?.ToJsonString());
    }

    [Fact]
    public async Task The_world_of_a_watcher_grows_before_the_playhead_leaves_it_though_nothing_happens()
    {
        using var quiet = new LiveApp();
        var run = await quiet.MakeAsync(Calls.Web);
        (await run.ClockAsync("""{ "rate": 20, "at": 20 }""")).EnsureSuccessStatusCode();
        await using var watcher = await HubClient.ConnectAsync(quiet);
        var timers = quiet.Time.Waiting;
        await watcher.StreamAsync("Rows", run.Id, 0);
        Assert.InRange((await watcher.ItemAsync())["horizon"].Number(), 40, 60);
        Assert.Equal("Clock", (await watcher.ItemAsync())["type"].Text());
        while (quiet.Time.Waiting == timers) await Task.Yield();
        quiet.Time.Advance(1.9); // at 58 s
        Assert.InRange((await watcher.ItemAsync())["horizon"].Number(), 80, 130);
    }

    [Fact]
    public async Task Nothing_of_the_hub_steers_a_run()
    {
        var methods = typeof(TimelineHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(method => method.Name);
        Assert.Equal(["Rows", "Watch", "WatchBranch"], methods.Order(StringComparer.Ordinal));

        var run = await app.MakeAsync();
        await using var watcher = await HubClient.ConnectAsync(app);
        await watcher.SendAsync($$"""{"type":1,"invocationId":"9","target":"SetClock","arguments":["{{run.Id}}",5]}""");
        Assert.NotNull((await watcher.MessageAsync())!["error"]);
        Assert.Equal(0, (await run.ShowAsync())["clock"]!["at"].Number());
    }

    [Fact]
    public async Task Watchers_never_see_the_key()
    {
        var run = await app.MakeAsync();
        await using var watcher = await HubClient.WatchAsync(app, run.Id);
        (await run.ClockAsync("""{ "at": 100 }""")).EnsureSuccessStatusCode();
        await watcher.UntilAsync("Ended");
        await using var rows = await HubClient.ConnectAsync(app);
        await rows.StreamAsync("Rows", run.Id, 0);
        await rows.ItemAsync();
        var page = await app.CreateClient().GetStringAsync(new Uri(run.Url).PathAndQuery);
        Assert.Contains("two-step", page);
        foreach (var seen in new[] { watcher.Everything, rows.Everything, page, (await run.ShowAsync()).ToJsonString() })
            Assert.DoesNotContain(run.Key, seen);
    }

    [Fact]
    public async Task When_the_server_goes_down_watchers_are_told()
    {
        using var going = new LiveApp();
        var run = await going.MakeAsync();
        await using var watcher = await HubClient.WatchAsync(going, run.Id);
        await watcher.ItemAsync();
        going.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        Assert.Equal("shutdown", (await watcher.UntilAsync("Ended"))[^1]["reason"].Text());
    }

    [Fact]
    public async Task Watchers_on_the_network_are_told_before_their_connections_are_closed()
    {
        using var going = new LiveApp();
        going.UseKestrel(0);
        going.StartServer();
        var run = await going.MakeAsync();
        var watchers = new List<HubClient>();
        for (var i = 0; i < 20; i++) watchers.Add(await HubClient.WatchAsync(going.ClientOptions.BaseAddress, run.Id));
        foreach (var watcher in watchers) await watcher.ItemAsync();
        _ = Task.Run(() => going.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication());
        foreach (var watcher in watchers)
        {
            Assert.Equal("shutdown", (await watcher.UntilAsync("Ended"))[^1]["reason"].Text());
            await watcher.DisposeAsync();
        }
    }

    private static IEnumerable<string> Events(IEnumerable<JsonObject> items) =>
        items.Where(item => item.ContainsKey("rule")).Select(item => item.ToJsonString());

    private static async Task<string?> ErrorAsync(HubClient watcher)
    {
        while (await watcher.MessageAsync() is { } message)
            if (message["type"]!.GetValue<int>() == HubClient.Completion) return message["error"].Text();
        return null;
    }
}
