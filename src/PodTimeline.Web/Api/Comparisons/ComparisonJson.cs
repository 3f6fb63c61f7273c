using System.Text.Json;
using PodTimeline.Kubelet;
using PodTimeline.Manifests.Questions;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Comparisons;
using PodTimeline.Timeline.Differences;
using PodTimeline.Web.Api.Contract;
using PodTimeline.Web.Api.Simulations;

namespace PodTimeline.Web.Api.Comparisons;

/// <summary>A comparison as one JSON object: its runs, each with its whole log, and its differences.</summary>
internal static class ComparisonJson
{
    /// <summary>Writes the answer, piece by piece.</summary>
    public static async Task WriteAsync(HttpResponse response, Comparison comparison, WhatIf? question, CancellationToken aborted)
    {
        var body = response.BodyWriter;
        await using var json = new Utf8JsonWriter(body, AnswerJson.Options);
        json.WriteStartObject();
        if (question is not null) Write(json, question);
        WriteDifferences(json, comparison);
        json.WriteStartArray("runs");
        foreach (var run in comparison.Runs)
        {
            json.WriteStartObject();
            json.WriteString("run", run.Letter.ToString());
            json.WriteString("title", run.Compared.Title);
            if (run.Compared.Note.Length > 0) json.WriteString("note", run.Compared.Note);
            if (run.Proposal is { } proposal) json.WriteSeconds("deletedAt", proposal);
            json.WritePropertyName("story");
            var scenario = run.Compared.Scenario;
            await JsonFormat.WriteScenarioAsync(json, body, scenario, run.Now, run.End ?? SimulationEnd.Until, run.Events, aborted);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(aborted);
        await body.FlushAsync(aborted);
    }

    private static void Write(Utf8JsonWriter json, WhatIf question)
    {
        json.WriteStartObject("question");
        json.WriteString("name", question.Name);
        json.WriteString("sentence", question.Sentence);
        json.WriteString("promise", question.Promise);
        json.WriteString("change", question.Change);
        json.WriteString("manifest", question.Text);
        json.WriteEndObject();
    }

    private static void WriteDifferences(Utf8JsonWriter json, Comparison comparison)
    {
        json.WriteStartArray("differences");
        foreach (var tagged in ComparisonPicture.Of(comparison, AxisForm.Linear).Differences)
        {
            var (group, difference) = (comparison.Differences[tagged.Group], tagged.Difference);
            json.WriteStartObject();
            json.WriteString("tag", tagged.Tag.ToString());
            json.WriteString("run", difference.Pair.Second.ToString());
            json.WriteString("against", difference.Pair.First.ToString());
            json.WriteString("kind", GetWord(difference.Rank));
            json.WriteString("sentence", difference.Sentence);
            if (difference.Detail.Length > 0) json.WriteString("detail", difference.Detail);
            json.WriteSeconds("at", difference.At);
            json.WriteStartArray("containers");
            foreach (var container in difference.Containers) json.WriteStringValue(container);
            json.WriteEndArray();
            json.WriteStartArray("places");
            foreach (var place in difference.Places)
            {
                json.WriteStartObject();
                json.WriteString("run", comparison.Runs[group.Run(place.Side)].Letter.ToString());
                if (place.Container is { } container) json.WriteString("container", container);
                json.WriteSeconds("at", place.What.At);
                json.WriteNumber("seq", place.What.Seq);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string GetWord(DifferenceRank rank) => rank switch
    {
        DifferenceRank.Outcome => "outcome",
        DifferenceRank.NeverStarts => "neverStarts",
        DifferenceRank.Restarts => "restarts",
        DifferenceRank.Kill => "kill",
        DifferenceRank.LostLines => "lostLines",
        DifferenceRank.EndOrder => "endOrder",
        DifferenceRank.Start => "start",
        DifferenceRank.Ready => "ready",
        DifferenceRank.Rest => "rest",
        DifferenceRank.StopSignal => "stopSignal",
        DifferenceRank.StopLength => "stopLength",
        DifferenceRank.ExitCode => "exitCode",
        DifferenceRank.End => "end",
        DifferenceRank.Removal => "removal",
        DifferenceRank.OnlyInOne => "onlyInOne",
    };
}
