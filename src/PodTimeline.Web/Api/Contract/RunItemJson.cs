using System.Text.Json;
using System.Text.Json.Serialization;
using PodTimeline.Timeline.Runs.Following;

namespace PodTimeline.Web.Api.Contract;

/// <summary>Items of a run's stream on the wire, as the contract names them.</summary>
internal sealed class RunItemJson : JsonConverter<RunItem>
{
    private readonly EventJson _events = new();

    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) => typeof(RunItem).IsAssignableFrom(typeToConvert);

    /// <inheritdoc />
    public override RunItem Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Items are told to watchers; nobody tells them to the server.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, RunItem value, JsonSerializerOptions options)
    {
        if (value is RunItem.Event simEvent)
        {
            _events.Write(writer, simEvent.What);
            return;
        }

        writer.WriteStartObject();
        switch (value)
        {
            case RunItem.Event:
                // Written above, as the whole object.
                break;
            case RunItem.Clock clock:
                writer.WriteString("type", "Clock");
                writer.WriteClock(clock.Reading);
                writer.WriteNumber("branch", clock.Branch);
                writer.WriteSeconds("toldUntil", clock.RevealedUntil);
                break;
            case RunItem.Rewound rewound:
                writer.WriteString("type", "Rewound");
                writer.WriteNumber("seq", rewound.Seq);
                break;
            case RunItem.Ended ended:
                writer.WriteString("type", "Ended");
                writer.WriteString("reason", WireNames.Get(ended.Reason));
                writer.WriteSeconds("at", ended.At);
                break;
            case RunItem.Closed closed:
                writer.WriteString("type", "Ended");
                writer.WriteString("reason", WireNames.Get(closed.Reason));
                break;
        }

        writer.WriteEndObject();
    }
}
