using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Workloads;
using PodTimeline.Manifests;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Web.Workbench;

namespace PodTimeline.Web.Components.Workbench;

/// <summary>The manifest's text, and what there is to say about it.</summary>
public sealed partial class EditorPane : IAsyncDisposable
{
    private ElementReference _root;
    private IJSObjectReference? _editor;
    private DotNetObjectReference<EditorPane>? _self;
    private Manifest? _shown;
    private int _version;

    /// <summary>The workbench.</summary>
    [Parameter, EditorRequired]
    public required WorkbenchSession Session { get; set; }

    /// <summary>The text was changed; true when it came as a whole, such as by pasting.</summary>
    [Parameter]
    public EventCallback<bool> Edited { get; set; }

    /// <summary>Another object of the text is to be played.</summary>
    [Parameter]
    public EventCallback<int> Chosen { get; set; }

    /// <summary>The editor is in place; the text that stood here last time, if any.</summary>
    [Parameter]
    public EventCallback<string?> Ready { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    private int Errors => Session.Text.Length == 0 ? 0 : Session.Manifest.Diagnostics.Count(finding => finding.Severity == Severity.Error);

    private List<Workload> Choices => [.. Session.Manifest.Workloads.Where(workload => workload.HasPod)];

    /// <summary>Puts the first text into the editor.</summary>
    public async Task SetAsync(string text)
    {
        if (_editor is not null) await _editor.InvokeVoidAsync("set", text);
    }

    /// <summary>Puts a text into the editor in the place of the one that is there, which undo brings back.</summary>
    public async Task ExchangeAsync(string text)
    {
        if (_editor is not null) await _editor.InvokeVoidAsync("exchange", text);
    }

    /// <summary>The browser tells what was typed or pasted, and counts how often.</summary>
    [JSInvokable]
    public async Task OnText(string text, bool pasted, int version)
    {
        _version = version;
        Session.Edit(text.Length > ManifestReader.LargestText ? text[..(ManifestReader.LargestText + 1)] : text, pasted);
        await Edited.InvokeAsync(pasted);
        await ShowFindingsAsync();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/editor.js"]);
            _self = DotNetObjectReference.Create(this);
            _editor = await module.InvokeAsync<IJSObjectReference>("attach", _root, _self);
            await Ready.InvokeAsync(await _editor.InvokeAsync<string?>("draft"));
        }

        await ShowFindingsAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        if (_editor is null) return;
        try
        {
            await _editor.InvokeVoidAsync("detach");
            await _editor.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the editor with it.
        }
    }

    private async Task ShowFindingsAsync()
    {
        if (_editor is null || ReferenceEquals(_shown, Session.Manifest)) return;
        _shown = Session.Manifest;
        var findings = Session.Text.Length == 0 ? [] : _shown.Diagnostics.Where(finding => finding.Span is not null).Take(200).Select(finding => new
        {
            line = finding.Span!.Value.Line,
            column = finding.Span.Value.Column,
            endLine = finding.Span.Value.EndLine,
            endColumn = finding.Span.Value.EndColumn,
            severity = Api.Contract.Words.Of(finding.Severity),
            message = finding.Message,
        }).ToArray();
        await _editor.InvokeVoidAsync("findings", (object)findings);
    }

    private Task GoToAsync(TextSpan span) => _editor?.InvokeVoidAsync("goTo", span.Line, span.Column).AsTask() ?? Task.CompletedTask;

    private Task ApplyAsync(Fix fix) => UseAsync(fix.Apply(Session.Text));

    private Task UseAsync(string text) => _editor?.InvokeVoidAsync("replace", text, _version).AsTask() ?? Task.CompletedTask;

    private Task Choose(ChangeEventArgs change) =>
        int.TryParse(change.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? Chosen.InvokeAsync(index) : Task.CompletedTask;
}
