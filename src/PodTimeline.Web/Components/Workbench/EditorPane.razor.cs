using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PodTimeline.Manifests;
using PodTimeline.Manifests.Assist;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Workloads;
using PodTimeline.Model.Resources;
using PodTimeline.Web.Components.Timeline;
using PodTimeline.Web.Workbench;

namespace PodTimeline.Web.Components.Workbench;

/// <summary>The manifest's text and its diagnostics.</summary>
public sealed partial class EditorPane : IAsyncDisposable
{
    /// <summary>More marks than this in one text help nobody.</summary>
    private const int MostShown = 200;

    private static readonly string[] Modules = ["text", "plain", "rich", "look", "lines", "values", "assist"];

    private ElementReference _root;
    private IJSObjectReference? _editor;
    private DotNetObjectReference<EditorPane>? _self;
    private Manifest? _shown;
    private ManifestAssist? _assist;
    private LineRange[] _marked = [];
    private int _version;
    private bool _toldFailure;

    /// <summary>The workbench.</summary>
    [Parameter, EditorRequired]
    public required WorkbenchSession Session { get; set; }

    /// <summary>The container whose lines are marked; null: none.</summary>
    [Parameter]
    public string? Selected { get; set; }

    /// <summary>The text was changed; true when it was replaced as a whole, such as by pasting.</summary>
    [Parameter]
    public EventCallback<bool> Edited { get; set; }

    /// <summary>The caret has moved to the lines of a container.</summary>
    [Parameter]
    public EventCallback<string> Entered { get; set; }

    /// <summary>Another object of the text was chosen.</summary>
    [Parameter]
    public EventCallback<int> Chosen { get; set; }

    /// <summary>The reader has another cluster.</summary>
    [Parameter]
    public EventCallback<NodeSize> NodeChosen { get; set; }

    /// <summary>The editor is ready; the text from the last visit, if any.</summary>
    [Parameter]
    public EventCallback<string?> Ready { get; set; }

    /// <summary>The text from the last visit is one that the simulator failed on.</summary>
    public bool DraftHasFailed { get; private set; }

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private int Errors => Session.Text.Length == 0 ? 0 : Session.Manifest.Diagnostics.Count(finding => finding.Severity == Severity.Error);

    private List<Workload> Choices => [.. Session.Manifest.Workloads.Where(workload => workload.HasPod)];

    /// <summary>Puts the first text into the editor.</summary>
    public async Task SetAsync(string text)
    {
        if (_editor is not null) await _editor.InvokeVoidAsync("set", text);
    }

    /// <summary>Replaces the text in the editor; undo brings the old one back.</summary>
    public async Task ExchangeAsync(string text)
    {
        if (_editor is not null) _version = await _editor.InvokeAsync<int>("exchange", text);
    }

    /// <summary>The browser sends what was typed or pasted, with a version number.</summary>
    [JSInvokable]
    public async Task OnText(string text, bool pasted, int version)
    {
        _version = version;
        Session.Edit(text.Length > ManifestReader.LargestText ? text[..(ManifestReader.LargestText + 1)] : text, pasted);
        await Edited.InvokeAsync(pasted);
        await ShowFindingsAsync();
    }

    /// <summary>The browser requests the fix of a finding that it has.</summary>
    /// <param name="finding">Its place in the list.</param>
    /// <param name="version">The version of the text that the browser shows.</param>
    [JSInvokable]
    public Task OnFix(int finding, int version) =>
        version == _version && ListShown().ElementAtOrDefault(finding)?.Fix is { } fix ? ApplyAsync(fix) : Task.CompletedTask;

    /// <summary>The caret has moved to another line.</summary>
    /// <param name="line">From 1.</param>
    /// <param name="version">The version of the text that the browser shows.</param>
    [JSInvokable]
    public Task OnCaret(int line, int version) =>
        version == _version && Session.Manifest.Containers.FirstOrDefault(container => container.Span.Line <= line && line <= container.Span.EndLine) is { } at && at.Name != Selected
            ? Entered.InvokeAsync(at.Name)
            : Task.CompletedTask;

    /// <summary>The browser requests completions at a place.</summary>
    /// <param name="at">Offset in the text.</param>
    /// <param name="version">The version of the text that the browser shows.</param>
    [JSInvokable]
    public Completion? Complete(int at, int version) => IsIn(at, version) ? ReadAssist().Complete(at, Session.Kubernetes) : null;

    /// <summary>The browser requests the documentation of the field at a place.</summary>
    /// <param name="at">Offset in the text.</param>
    /// <param name="version">The version of the text that the browser shows.</param>
    [JSInvokable]
    public object? Describe(int at, int version) =>
        IsIn(at, version) && ReadAssist().Describe(at) is { } found ? new { found.Note, found.Start, found.End } : null;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/editor/index.js"]);
            _self = DotNetObjectReference.Create(this);
            _editor = await module.InvokeAsync<IJSObjectReference>("attach", _root, _self, CollectAddresses());
            DraftHasFailed = _toldFailure = await _editor.InvokeAsync<bool>("hasFailed");
            await Ready.InvokeAsync(await _editor.InvokeAsync<string?>("draft"));
        }

        await ShowFindingsAsync();
        await ShowMarksAsync();
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
            // Disposes of the editor with the page.
        }
    }

    private async Task ShowFindingsAsync()
    {
        if (_editor is null || ReferenceEquals(_shown, Session.Manifest)) return;
        _shown = Session.Manifest;
        if (Session.HasFailed != _toldFailure) await _editor.InvokeVoidAsync("failed", _toldFailure = Session.HasFailed);
        var findings = ListShown().Select(finding => new
        {
            start = finding.Span!.Value.Start,
            end = finding.Span.Value.End,
            severity = Api.Contract.WireNames.Get(finding.Severity),
            message = finding.Message,
            fix = finding.Fix?.Title,
        }).ToArray();
        var kinds = _shown.Containers.Select(container => new LineRange(container.Span.Line, container.Span.EndLine, BoardClasses.Get(container.Kind)));
        await _editor.InvokeVoidAsync("findings", findings, kinds.ToArray(), _version);
    }

    private async Task ShowMarksAsync()
    {
        var marks = Session.Manifest.Containers.Where(container => container.Name == Selected)
            .Select(container => new LineRange(container.Span.Line, container.Span.EndLine)).ToArray();
        if (_editor is null || marks.AsSpan().SequenceEqual(_marked)) return;
        _marked = marks;
        await _editor.InvokeVoidAsync("marks", (object)marks);
    }

    private IEnumerable<Diagnostic> ListShown() =>
        Session.Text.Length == 0 ? [] : Session.Manifest.Diagnostics.Where(finding => finding.Span is not null).Take(MostShown);

    /// <summary>Where the browser finds the editor's modules, by name.</summary>
    private Dictionary<string, Uri> CollectAddresses()
    {
        var root = new Uri(Navigation.BaseUri);
        var addresses = Modules.ToDictionary(name => name, name => new Uri(root, Assets[$"js/editor/{name}.js"]));
        addresses["library"] = new Uri(root, Assets["lib/codemirror/codemirror.js"]);
        return addresses;
    }

    private bool IsIn(int at, int version) => version == _version && at >= 0 && at <= Session.Text.Length && Session.Text.Length <= ManifestReader.LargestText;

    private ManifestAssist ReadAssist() => ReferenceEquals(_assist?.Text, Session.Text) ? _assist! : _assist = new ManifestAssist(Session.Text);

    /// <summary>Goes to where a container is declared.</summary>
    public Task GoToAsync(string container) =>
        Session.Manifest.Containers.FirstOrDefault(there => there.Name == container) is { } found ? GoToAsync(found.Span) : Task.CompletedTask;

    private Task GoToAsync(TextSpan span) => _editor?.InvokeVoidAsync("goTo", span.Line, span.Column).AsTask() ?? Task.CompletedTask;

    private Task ApplyAsync(Fix fix) => UseAsync(fix.Apply(Session.Text));

    private Task UseAsync(string text) => _editor?.InvokeVoidAsync("replace", text, _version).AsTask() ?? Task.CompletedTask;

    private Task Choose(ChangeEventArgs change) =>
        int.TryParse(change.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? Chosen.InvokeAsync(index) : Task.CompletedTask;

    /// <summary>Lines that bear a mark, both ends included, from 1.</summary>
    private readonly record struct LineRange(int From, int To, string? Kind = null);
}
