using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using PodTimeline.Kubelet.Budgets;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Manifests;
using PodTimeline.Manifests.Questions;
using PodTimeline.Timeline.Examples;
using PodTimeline.Timeline.Runs;
using PodTimeline.Timeline.Scenarios;
using PodTimeline.Timeline.Svg;
using PodTimeline.Web.Api.Problems;
using PodTimeline.Web.Api.Requests;
using PodTimeline.Web.Hosting;
using PodTimeline.Web.Links;
using PodTimeline.Web.Runs;
using PodTimeline.Web.Workbench.Comparing;

namespace PodTimeline.Web.Api.Pictures;

/// <summary>
/// <c>GET /api/svg?m=…</c>: the picture of a link that the workbench makes. The same link gives the same picture, so browsers and
/// proxies may cache it. <c>POST</c> takes the link as its body, for clients that do not want the text in a URL.
/// </summary>
internal static class PicturesEndpoint
{
    /// <summary>A week: by then the model of the kubelet may have improved.</summary>
    private const string Kept = "public, max-age=604800, immutable";

    /// <summary>Maps the calls.</summary>
    public static void MapPictures(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/svg", context => AnswerAsync(context, null)).LimitCalls().ExcludeFromDescription();
        app.MapPost("/api/svg", PostAsync).LimitCalls().DisableAntiforgery().ExcludeFromDescription();
    }

    private static async Task PostAsync(HttpContext context)
    {
        var (text, problem) = await RequestBody.ReadTextAsync(context, null, LinkText.Longest + 1);
        if (problem is not null) await ProblemWriter.WriteAsync(context, problem);
        else await AnswerAsync(context, text);
    }

    private static async Task AnswerAsync(HttpContext context, string? body)
    {
        var bad = new BadOptions();
        var request = PictureRequest.Read(context.Request.Query, body, bad);
        if (bad.Count == 0 && body is null && IsKnown(context, ComputeTag(request))) return;
        if (bad.Count == 0 && LinkText.Read(request.Link) is var reading)
        {
            if (reading is LinkReading.Understood link && await DrawAsync(context, link.State, request, bad) is { } svg)
            {
                if (body is null) (context.Response.Headers.CacheControl, context.Response.Headers.ETag) = (Kept, ComputeTag(request));
                context.Response.ContentType = "image/svg+xml; charset=utf-8";
                await context.Response.WriteAsync(svg, context.RequestAborted);
                return;
            }

            if (reading is LinkReading.Refused refused) bad.Add(PictureRequest.LinkName, refused.Reason);
        }

        if (bad.Count > 0) await ProblemWriter.WriteBadOptionsAsync(context, bad);
    }

    /// <returns>Null when there is no picture; the reason has been answered already or is in <paramref name="bad"/>.</returns>
    private static async Task<string?> DrawAsync(HttpContext context, LinkState state, PictureRequest request, BadOptions bad)
    {
        TextFailure.Expect(context, state.Text);
        var manifest = ManifestReader.Read(state.Text, new ManifestOptions { Kubernetes = state.Kubernetes, Workload = state.Workload?.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        var budget = context.RequestServices.GetRequiredService<SimulationBudget>();
        if (state.Comparison is not null || state.Question is not null)
        {
            if (Compare(state, manifest, budget) is { } compared) return TimelineSvg.Write(compared.Comparison, request.Theme);
            bad.Add(PictureRequest.LinkName, "There is no comparison of its name for this text.");
            return null;
        }

        if (Scenario.Read(manifest, state.Kubernetes, ClusterTimings.Typical, budget, state.Node) is not { } scenario)
        {
            await ProblemWriter.WriteCannotRunAsync(context, manifest);
            return null;
        }

        if (state.FindStranger(scenario.Pod) is { } stranger)
        {
            bad.Add(PictureRequest.LinkName, $"A command is for the container \"{BadOptions.Shorten(stranger)}\", which the pod does not have.");
            return null;
        }

        var run = Run.Restore(scenario, context.RequestServices.GetRequiredService<TimeProvider>(), state.Run);
        return TimelineSvg.Write(scenario.Pod, scenario.Kubernetes, RunPictures.Draw(run, run.TakeFullSnapshot(), state.AxisForm, state.Unfolded.ToImmutableHashSet()), request.Theme);
    }

    private static CompareSession? Compare(LinkState state, Manifest manifest, SimulationBudget budget)
    {
        if (ComparisonCatalog.Find(state.Comparison) is { } example) return CompareSession.Open(example);
        return state.Question is { } name && QuestionCatalog.Find(manifest, state.Kubernetes, name) is { } question ? CompareSession.Open(manifest, state.Kubernetes, question, budget, state.Node) : null;
    }

    /// <summary>Answers 304 to a client that has the picture.</summary>
    private static bool IsKnown(HttpContext context, string tag)
    {
        var known = context.Request.GetTypedHeaders().IfNoneMatch;
        if (!known.Any(seen => seen.Compare(new EntityTagHeaderValue(tag), useStrongComparison: false))) return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        (context.Response.Headers.CacheControl, context.Response.Headers.ETag) = (Kept, tag);
        return true;
    }

    /// <summary>The picture follows from the link, the theme, and the build of this app.</summary>
    private static string ComputeTag(PictureRequest request)
    {
        var told = $"{typeof(PicturesEndpoint).Module.ModuleVersionId}{typeof(TimelineSvg).Module.ModuleVersionId}{typeof(SimulationBudget).Module.ModuleVersionId} {request.Theme} {request.Link}";
        return $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(told)).AsSpan(0, 16))}\"";
    }
}
