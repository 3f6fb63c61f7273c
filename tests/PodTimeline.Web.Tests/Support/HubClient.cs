using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace PodTimeline.Web.Tests.Support;

/// <summary>A client of the hub in as much of SignalR's JSON protocol as streams need, over a plain WebSocket.</summary>
internal sealed class HubClient : IAsyncDisposable
{
    /// <summary>Types of messages of the protocol.</summary>
    public const int StreamItem = 2, Completion = 3, StreamInvocation = 4, CancelInvocation = 5, Ping = 6, Close = 7;

    private const char Separator = '\u001e';
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(60);

    private readonly WebSocket _socket;
    private readonly Queue<string> _messages = new();
    private readonly StringBuilder _rest = new();
    private readonly StringBuilder _all = new();
    private int _invocations;

    private HubClient(WebSocket socket) => _socket = socket;

    /// <summary>Everything the server has sent, as text.</summary>
    public string Everything => _all.ToString();

    /// <summary>Connects and agrees on the protocol.</summary>
    public static async Task<HubClient> ConnectAsync(LiveApp app)
    {
        return await AgreeAsync(await app.Server.CreateWebSocketClient().ConnectAsync(new Uri(app.Server.BaseAddress, "/hubs/timeline"), CancellationToken.None));
    }

    /// <summary>Connects over the network and asks for a stream.</summary>
    public static async Task<HubClient> WatchAsync(Uri server, string runId)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/hubs/timeline" }.Uri, CancellationToken.None);
        var client = await AgreeAsync(socket);
        await client.StreamAsync("Watch", runId, 0);
        return client;
    }

    /// <summary>Connects and asks for a stream.</summary>
    public static async Task<HubClient> WatchAsync(LiveApp app, string runId, int afterSeq = 0)
    {
        var client = await ConnectAsync(app);
        await client.StreamAsync("Watch", runId, afterSeq);
        return client;
    }

    /// <summary>Asks for a stream.</summary>
    /// <returns>The id that its messages carry.</returns>
    public async Task<string> StreamAsync(string target, params JsonNode?[] arguments)
    {
        var id = (++_invocations).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var message = new JsonObject { ["type"] = StreamInvocation, ["invocationId"] = id, ["target"] = target, ["arguments"] = new JsonArray(arguments) };
        await SendAsync(message.ToJsonString());
        return id;
    }

    /// <summary>Sends a message.</summary>
    public Task SendAsync(string message) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(message + Separator), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>The next message that is not a ping; null when the server has closed the connection.</summary>
    public async Task<JsonObject?> MessageAsync()
    {
        // One limit for all of it: the server pings for as long as it has nothing to say.
        using var tooLong = new CancellationTokenSource(TooLong);
        while (await TextAsync(tooLong.Token) is { } text)
            if (JsonNode.Parse(text)!.AsObject() is var message && message["type"]!.GetValue<int>() != Ping) return message;
        return null;
    }

    /// <summary>The next item of a stream; fails when there is none.</summary>
    public async Task<JsonObject> ItemAsync()
    {
        var message = await MessageAsync();
        Assert.Equal(StreamItem, message?["type"]!.GetValue<int>());
        return message!["item"]!.AsObject();
    }

    /// <summary>The items up to and including the first that is wanted.</summary>
    public async Task<List<JsonObject>> UntilAsync(Func<JsonObject, bool> isWanted)
    {
        var items = new List<JsonObject>();
        do items.Add(await ItemAsync());
        while (!isWanted(items[^1]));
        return items;
    }

    /// <summary>The items up to and including the first of a type.</summary>
    public Task<List<JsonObject>> UntilAsync(string type) => UntilAsync(item => item["type"].Text() == type);

    /// <summary>The items up to and including an event.</summary>
    public Task<List<JsonObject>> UntilAsync(int seq) => UntilAsync(item => item["type"].Text() != "Rewound" && item["seq"]?.GetValue<int>() == seq);

    public async ValueTask DisposeAsync()
    {
        if (_socket.State == WebSocketState.Open) _socket.Abort();
        _socket.Dispose();
        await Task.CompletedTask;
    }

    private static async Task<HubClient> AgreeAsync(WebSocket socket)
    {
        var client = new HubClient(socket);
        await client.SendAsync("""{"protocol":"json","version":1}""");
        using var tooLong = new CancellationTokenSource(TooLong);
        Assert.Equal("{}", await client.TextAsync(tooLong.Token));
        return client;
    }

    private async Task<string?> TextAsync(CancellationToken tooLong)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        while (_messages.Count == 0)
        {
            var received = await _socket.ReceiveAsync(buffer, tooLong);
            if (received.MessageType == WebSocketMessageType.Close) return null;
            var text = Encoding.UTF8.GetString(buffer, 0, received.Count);
            _all.Append(text);
            _rest.Append(text);
            var parts = _rest.ToString().Split(Separator);
            foreach (var message in parts[..^1]) _messages.Enqueue(message);
            _rest.Clear().Append(parts[^1]);
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return _messages.Dequeue();
    }
}
