using System.Collections.Immutable;
using PodTimeline.Kubelet;
using PodTimeline.Manifests;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Colors;
using PodTimeline.Web.Api.Options;
using PodTimeline.Web.Api.Problems;

namespace PodTimeline.Web.Api.Simulations;

/// <summary>A request for a simulation, its options parsed.</summary>
/// <param name="Manifest">What was read, valid or not.</param>
/// <param name="Options">How it is run.</param>
/// <param name="Format">The format of the answer.</param>
/// <param name="Theme">The theme of a picture.</param>
internal sealed record SimulationCall(Manifest Manifest, SimulationOptions Options, AnswerFormat Format, Theme Theme)
{
    private const string Auto = "auto";

    /// <summary>Parses a request.</summary>
    /// <param name="request">As it was sent.</param>
    /// <param name="accept">Its header <c>Accept</c>.</param>
    /// <param name="bad">Collects every invalid option; the result is valid only if there is none.</param>
    public static SimulationCall Read(SimulationRequest request, IEnumerable<string?> accept, BadOptions bad)
    {
        var version = ScenarioOptions.ReadVersion(request.Kubernetes, bad);
        var options = new SimulationOptions
        {
            Kubernetes = version,
            Timings = ScenarioOptions.ReadTimings(request.Timings, bad),
            Node = ScenarioOptions.ReadNode(request.Node, bad),
            Until = ReadDuration("until", request.Until, bad),
            DeleteWhenSettled = request.Delete == Auto,
            DeleteWhenSettledGracePeriod = CommandReader.ReadGrace(request.Grace, "grace", bad),
        };
        var deletion = request.Delete is null or Auto ? null : ReadDuration("delete", request.Delete, bad, Auto);
        if (request is { Grace: not null, Delete: null }) bad.Add("grace", "It is the grace period of a deletion: say with \"delete\" when that is.");
        var format = ReadFormat(request.Format, accept, bad);
        var theme = ScenarioOptions.ReadTheme(request.Theme, bad);

        var manifest = ManifestReader.Read(request.Manifest ?? "", new ManifestOptions { Kubernetes = version, Workload = request.Workload });
        var commands = ImmutableArray.CreateBuilder<SimCommand>();
        if (deletion is { } when) commands.Add(new SimCommand.Delete(options.DeleteWhenSettledGracePeriod) { At = new SimInstant(when) });
        for (var i = 0; i < request.Commands.Count; i++)
            if (ReadCommand(request.Commands[i], $"commands[{i}]", manifest.Pod, bad) is { } command) commands.Add(command);
        return new SimulationCall(manifest, options with { Commands = commands.ToImmutable() }, format, theme);
    }

    private static SimCommand? ReadCommand(CommandRequest request, string path, PodSpec? pod, BadOptions bad)
    {
        if (request.At is null) bad.Add(path + ".at", "Say when: a number of seconds from 0 to 86400.");
        var at = CommandReader.ReadLength(request.At, path + ".at", bad);
        return CommandReader.Read(request, new SimInstant(at ?? TimeSpan.Zero), path, pod, bad);
    }

    private static TimeSpan? ReadDuration(string name, string? text, BadOptions bad, string? word = null)
    {
        if (text is null) return null;
        if (DurationText.TryParse(text, out var length))
        {
            if (length <= SimulationOptions.LongestTime) return length;
            bad.Add(name, $"\"{BadOptions.Shorten(text)}\" is longer than 24h.");
            return null;
        }

        var wanted = "a duration such as 500ms, 90s or 1h30m" + (word is null ? "" : $", or the word {word}");
        var meant = DurationText.TryParse(text + "s", out _) ? $" Did you mean \"{text}s\"?" : "";
        bad.Add(name, $"\"{BadOptions.Shorten(text)}\" is not {wanted}.{meant}");
        return null;
    }

    private static AnswerFormat ReadFormat(string? text, IEnumerable<string?> accept, BadOptions bad)
    {
        if (text is null) return AnswerFormats.ChoosePreferred(accept);
        var index = Array.IndexOf(AnswerFormats.Words, text);
        if (index < 0) bad.AddNoneOf("format", text, AnswerFormats.Words);
        return (AnswerFormat)Math.Max(0, index);
    }
}
