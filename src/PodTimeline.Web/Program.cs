using MudBlazor.Services;
using PodTimeline.Web.Api;
using PodTimeline.Web.Api.Problems;
using PodTimeline.Web.Api.Runs;
using PodTimeline.Web.Components;
using PodTimeline.Web.Hosting;
using PodTimeline.Web.Hubs;
using PodTimeline.Web.Runs.Screen;

// A published app may be started from anywhere: its files are beside it. An unpublished build finds them by itself.
var isBuild = File.Exists(Path.Combine(AppContext.BaseDirectory, "PodTimeline.Web.staticwebassets.runtime.json"));
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = isBuild ? null : AppContext.BaseDirectory });
builder.WebHost.UseStaticWebAssets();
builder.KeepBuiltFiles();
builder.UseUsualAddress();
builder.AddLimits();
builder.AddCompression();
builder.AddApi();

builder.Services.AddSingleton(TimeProvider.System);
builder.AddCircuits();
builder.AddRuns();
builder.Services.AddSingleton<RunScreens>();
builder.Services.AddMudServices();
builder.Services.AddHealthChecks();
builder.Services.AddHostedService<RuleShowcasePreparation>();

var app = builder.Build();
app.UseSecurityHeaders();
app.UseResponseCompression();
app.UseExceptionHandler("/error", createScopeForErrors: true);
app.UseStatusCodePagesWithReExecute("/not-found");
app.UseApiErrors();
app.UseLimits();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapHealthChecks("/healthz");
app.MapApi();
app.MapRuns();
app.MapTimelineHub();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null).AnswerHead();
app.Run();

/// <summary>The web app; public so that tests can start it.</summary>
public partial class Program;
