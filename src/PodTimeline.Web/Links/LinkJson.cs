using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using PodTimeline.Kubelet;
using PodTimeline.Manifests;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Resources;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Runs;
using PodTimeline.Web.Api.Contract;
using PodTimeline.Web.Api.Options;
using PodTimeline.Web.Api.Problems;
using PodTimeline.Web.Api.Requests;

namespace PodTimeline.Web.Links;

/// <summary>
/// A state as JSON: the content of a link or a file. Commands are written as the API takes them; empty fields are left out.
/// </summary>
public static class LinkJson
{
    /// <summary>Longer than any name that the page knows.</summary>
    private const int LongestName = 400;

    private static readonly string[] Fields =
        ["manifest", "kubernetes", "node", "workload", "commands", "proposal", "at", "told", "hidesFuture", "axis", "unfolded", "container", "comparison", "question"];

    private static readonly string[] Forms = ["folded", "linear"];

    /// <summary>A state as a text.</summary>
    public static string Write(LinkState state)
    {
        var bytes = new MemoryStream();
        Write(bytes, state);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>Writes a state.</summary>
    public static void Write(Stream stream, LinkState state)
    {
        using var json = new Utf8JsonWriter(stream, AnswerJson.Options);
        json.WriteStartObject();
        json.WriteString("manifest", state.Text);
        json.WriteString("kubernetes", state.Kubernetes.ToString());
        if (state.Node != NodeSize.Default) json.WriteString("node", state.Node.ToString());
        if (state.Workload is { } workload) json.WriteNumber("workload", workload);
        if (state.Commands.Length > 0)
        {
            json.WriteStartArray("commands");
            foreach (var command in state.Commands) CommandWriter.Write(json, command);
            json.WriteEndArray();
        }

        if (state.Proposal is { } proposal) json.WriteNumber("proposal", ToSeconds(proposal));
        if (state.At > SimInstant.Zero) json.WriteNumber("at", ToSeconds(state.At));
        if (state.RevealedUntil > state.At) json.WriteNumber("told", ToSeconds(state.RevealedUntil));
        if (state.HidesFuture) json.WriteBoolean("hidesFuture", true);
        if (state.AxisForm != AxisForm.Folded) json.WriteString("axis", Forms[(int)state.AxisForm]);
        if (state.Unfolded.Length > 0)
        {
            json.WriteStartArray("unfolded");
            foreach (var from in state.Unfolded) json.WriteNumberValue(ToSeconds(from));
            json.WriteEndArray();
        }

        if (state.Container is { } container) json.WriteString("container", container);
        if (state.Comparison is { } comparison) json.WriteString("comparison", comparison);
        if (state.Question is { } question) json.WriteString("question", question);
        json.WriteEndObject();
    }

    /// <summary>Reads a text, which may be anything.</summary>
    /// <returns>Null when it is no state.</returns>
    public static LinkState? Read(string text) => text.Length <= Hosting.Limits.LargestBody ? Read(Encoding.UTF8.GetBytes(text)) : null;

    /// <summary>Reads bytes, which may be anything.</summary>
    /// <returns>Null when they are no state.</returns>
    public static LinkState? Read(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8)) return null;
        try
        {
            var root = JsonElement.Parse(utf8);
            return root.ValueKind == JsonValueKind.Object ? Read(root) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static LinkState? Read(JsonElement root)
    {
        var bad = new BadOptions();
        var json = new JsonFields(root, "", bad);
        json.RefuseOthers(Fields);
        var at = ReadInstant(json, "at", bad) ?? SimInstant.Zero;
        var state = new LinkState(ScenarioOptions.ReadManifest(json, bad) ?? "", ScenarioOptions.ReadVersion(json.ReadText("kubernetes"), bad))
        {
            Node = ScenarioOptions.ReadNode(json.ReadText("node"), bad),
            Workload = json.ReadWhole("workload", "It is an index from 0."),
            Commands = ReadCommands(json, bad),
            Proposal = ReadInstant(json, "proposal", bad),
            At = at,
            RevealedUntil = ReadInstant(json, "told", bad) ?? at,
            HidesFuture = json.ReadFlag("hidesFuture") == true,
            AxisForm = ReadForm(json, bad),
            Unfolded = ReadInstants(json, "unfolded", bad),
            Container = ReadName(json, "container", bad),
            Comparison = ReadName(json, "comparison", bad),
            Question = ReadName(json, "question", bad),
        };
        return bad.Count > 0 || Encoding.UTF8.GetByteCount(state.Text) > ManifestReader.LargestText ? null : state;
    }

    private static ImmutableArray<SimCommand> ReadCommands(JsonFields json, BadOptions bad)
    {
        if (json.ReadList("commands") is not { } list) return [];
        if (list.GetArrayLength() > Run.MostCommands) json.Refuse("commands", "There are too many.");
        var commands = ImmutableArray.CreateBuilder<SimCommand>();
        foreach (var element in list.EnumerateArray().Take(Run.MostCommands))
        {
            if (element.ValueKind != JsonValueKind.Object)
            {
                json.Refuse("commands", "A command is an object.");
                continue;
            }

            var request = CommandRequest.Read(new JsonFields(element, "commands", bad), hasTime: true);
            var at = CommandReader.ReadLength(request.At ?? double.NaN, "commands.at", bad);
            // Whether the pod has the named containers is checked when its text is read.
            if (CommandReader.Read(request, new SimInstant(at ?? TimeSpan.Zero), "commands", null, bad) is { } command) commands.Add(command);
        }

        return commands.ToImmutable();
    }

    private static AxisForm ReadForm(JsonFields json, BadOptions bad)
    {
        if (json.ReadText("axis") is not { } word) return AxisForm.Folded;
        var index = Array.IndexOf(Forms, word);
        if (index < 0) bad.AddNoneOf("axis", word, Forms);
        return (AxisForm)Math.Max(0, index);
    }

    private static ImmutableArray<SimInstant> ReadInstants(JsonFields json, string name, BadOptions bad)
    {
        if (json.ReadList(name) is not { } list) return [];
        if (list.GetArrayLength() > LinkState.MostUnfolded) bad.Add(name, "There are too many.");
        return [.. list.EnumerateArray().Take(LinkState.MostUnfolded).Select(element => ReadInstant(element, name, bad)).OfType<SimInstant>()];
    }

    private static SimInstant? ReadInstant(JsonFields json, string name, BadOptions bad) => json.ReadAny(name) is { } element ? ReadInstant(element, name, bad) : null;

    private static SimInstant? ReadInstant(JsonElement element, string name, BadOptions bad)
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var seconds) && seconds >= 0 && seconds <= SimulationOptions.LongestTime.TotalSeconds)
            return SimInstant.FromSeconds(seconds);
        bad.Add(name, "It is a number of seconds from 0 to 86400.");
        return null;
    }

    private static string? ReadName(JsonFields json, string name, BadOptions bad)
    {
        var text = json.ReadText(name);
        if (text is { Length: > LongestName }) bad.Add(name, "It is too long.");
        return text;
    }

    /// <summary>Seconds, to the tick.</summary>
    private static decimal ToSeconds(SimInstant at) => (decimal)at.SinceCreation.Ticks / TimeSpan.TicksPerSecond / 1.000000000000m;
}
