using System.Buffers;
using System.Text;
using System.Text.Json;
using PodTimeline.Model.Events;
using PodTimeline.Web.Api.Contract;

namespace PodTimeline.Web.Api.Simulations;

/// <summary>
/// The events of an answer of bounded size. The last mebibyte of a container's log is kept. If the events are still too many, log lines
/// and single probe results are left out of the middle of the run, and other events only if that is not enough.
/// </summary>
internal sealed class EventChoice
{
    /// <summary>Bytes kept of a container's log.</summary>
    public const long LongestLog = 1024 * 1024;

    private readonly IReadOnlyList<SimEvent> _all;
    private readonly bool[] _isLeftOut;
    private readonly SortedDictionary<string, (long Bytes, int Lines)> _logs = new(StringComparer.Ordinal);

    private EventChoice(IReadOnlyList<SimEvent> all) => (_all, _isLeftOut) = (all, new bool[all.Count]);

    /// <summary>The events that are sent, in order.</summary>
    public IEnumerable<SimEvent> Events => _all.Where((_, index) => !_isLeftOut[index]);

    /// <summary>Chooses.</summary>
    /// <param name="events">All events.</param>
    /// <param name="room">Bytes that they may take.</param>
    public static EventChoice Of(IReadOnlyList<SimEvent> events, long room)
    {
        var choice = new EventChoice(events);
        choice.CutLogs();
        var sizes = choice.Measure();
        if (sizes.Sum() <= room) return choice;
        var few = sizes.Where((_, index) => !IsOneOfMany(events[index])).Sum();
        choice.Thin(sizes, IsOneOfMany, Math.Max(0, room - few));
        if (few > room) choice.Thin(sizes, simEvent => !IsOneOfMany(simEvent), room);
        return choice;
    }

    /// <summary>Writes what is left out; nothing when nothing is.</summary>
    public void WriteLeftOut(Utf8JsonWriter json)
    {
        var count = _isLeftOut.Count(isLeftOut => isLeftOut);
        if (count > 0) json.WriteNumber("eventsLeftOut", count);
        if (_logs.Values.All(log => log.Lines == 0)) return;
        json.WriteStartArray("logsCut");
        foreach (var (container, log) in _logs)
        {
            if (log.Lines == 0) continue;
            json.WriteStartObject();
            json.WriteString("container", container);
            json.WriteNumber("linesLeftOut", log.Lines);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static bool IsOneOfMany(SimEvent simEvent) => simEvent is SimEvent.LogWritten or SimEvent.ProbeSucceeded or SimEvent.ProbeFailed;

    private void CutLogs()
    {
        for (var index = _all.Count - 1; index >= 0; index--)
        {
            if (_all[index] is not SimEvent.LogWritten log) continue;
            var (bytes, lines) = _logs.GetValueOrDefault(log.Container);
            bytes += Encoding.UTF8.GetByteCount(log.Line) + 1;
            _isLeftOut[index] = bytes > LongestLog;
            _logs[log.Container] = (bytes, lines + (_isLeftOut[index] ? 1 : 0));
        }
    }

    /// <summary>Keeps as many events as fit from the start and from the end.</summary>
    private void Thin(long[] sizes, Func<SimEvent, bool> concerns, long room)
    {
        var half = room / 2;
        var first = 0;
        for (; first < sizes.Length; first++)
        {
            if (_isLeftOut[first] || !concerns(_all[first])) continue;
            if ((half -= sizes[first]) < 0) break;
        }

        half = room / 2;
        for (var last = sizes.Length - 1; last >= first; last--)
        {
            if (_isLeftOut[last] || !concerns(_all[last])) continue;
            if (half >= 0) half -= sizes[last];
            _isLeftOut[last] = half < 0;
        }
    }

    /// <summary>An upper bound on the bytes of each event; 0 for those that are left out.</summary>
    private long[] Measure()
    {
        var sizes = new long[_all.Count];
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer, AnswerJson.Options);
        var events = new EventJson();
        var (text, bytes) = ("", 0L);
        for (var index = 0; index < sizes.Length; index++)
        {
            if (_isLeftOut[index]) continue;
            // The bulk of a long run; their texts often repeat.
            if (GetText(_all[index]) is { } said)
            {
                if (!ReferenceEquals(said, text)) (text, bytes) = (said, DiagnosticJson.MeasureLength(said));
                sizes[index] = UsualSize + ((SimEvent.OfContainer)_all[index]).Container.Length + bytes;
                continue;
            }

            buffer.ResetWrittenCount();
            json.Reset();
            events.Write(json, _all[index]);
            json.Flush();
            sizes[index] = buffer.WrittenCount + 1;
        }

        return sizes;
    }

    /// <summary>The most bytes of a container's event without its name and its text.</summary>
    private const int UsualSize = 190;

    private static string? GetText(SimEvent simEvent) => simEvent switch
    {
        SimEvent.LogWritten log => log.Line,
        SimEvent.ProbeFailed probe => probe.Message,
        SimEvent.ProbeSucceeded => "",
        _ => null,
    };
}
