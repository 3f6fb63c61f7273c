using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PodTimeline.Browser.Tests.Support;

/// <summary>The workbench as a person uses it.</summary>
/// <param name="page">Its page.</param>
internal sealed class Bench(IPage page)
{
    /// <summary>Notes for each container when its first bar was there, and when its end was, in the order in which they came.</summary>
    private const string Watch = """
        () => {
            window.seen = [];
            const names = () => [...document.querySelectorAll('.row-label')].map(label => label.dataset.container);
            const note = text => { if (!window.seen.includes(text)) window.seen.push(text); };
            new MutationObserver(() => document.querySelectorAll('.rows > .row').forEach((row, index) => {
                const name = names()[index];
                if (row.querySelector('.bar.running')) note('runs ' + name);
                if (row.querySelector('.mark.completed, .mark.failed')) note('ended ' + name);
            })).observe(document.querySelector('.board'), { subtree: true, childList: true, attributes: true });
        }
        """;

    /// <summary>Its page.</summary>
    public IPage Page => page;

    /// <summary>The main button: Run, Pause, Play or Replay.</summary>
    public ILocator Play => page.Locator(".play");

    /// <summary>Deletes the pod.</summary>
    public ILocator Delete => page.GetByRole(AriaRole.Button, new() { Name = "Delete pod" });

    /// <summary>What kubectl prints.</summary>
    public ILocator Kubectl => page.GetByRole(AriaRole.Region, new() { Name = "kubectl at the playhead" });

    /// <summary>Why it is so.</summary>
    public ILocator Why => page.GetByRole(AriaRole.Region, new() { Name = "Why" });

    /// <summary>What the page says at its bottom left, each message with a way to dismiss it.</summary>
    public ILocator Toast => page.GetByRole(AriaRole.Status).Filter(new() { Has = page.GetByRole(AriaRole.Button, new() { Name = "Dismiss" }) });

    /// <summary>The textarea of the editor, which is there in both of its forms.</summary>
    public ILocator Editor => page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Manifest") });

    /// <summary>The rich editor.</summary>
    public ILocator Rich => page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^YAML editor") });

    /// <summary>Waits until the rich editor is there.</summary>
    public Task RichIsThere() => Expect(page.Locator(".editor[data-mode=rich]")).ToBeVisibleAsync();

    /// <summary>The numbers of the lines that bear a mark of that severity in the gutter, by where they are seen.</summary>
    public async Task<string[]> LinesMarked(string severity)
    {
        await Expect(page.Locator($".cm-lint-marker-{severity}").First).ToBeVisibleAsync();
        return await page.Locator(".editor-rich").EvaluateAsync<string[]>("""
            (host, severity) => {
                const top = element => element.getBoundingClientRect().top;
                const numbers = [...host.shadowRoot.querySelectorAll('.cm-lineNumbers .cm-gutterElement')];
                return [...host.shadowRoot.querySelectorAll('.cm-lint-marker-' + severity)].map(marker =>
                    numbers.findLast(number => top(number) <= top(marker)).textContent);
            }
            """, severity);
    }

    /// <summary>Opens the workbench and waits until it can be used.</summary>
    public static async Task<Bench> Open(Visitor visitor, string path = "/", Size size = Size.Desktop, Theme theme = Theme.Light, string? blocked = null)
    {
        var page = await visitor.Visit(path, size, theme, blocked);
        await Expect(page.Locator(".workbench[data-ready=true]")).ToBeVisibleAsync();
        return new Bench(page);
    }

    /// <summary>Pastes a text in the place of the one that is there.</summary>
    public async Task Paste(string text)
    {
        await Editor.FocusAsync();
        await Editor.EvaluateAsync("""
            (area, text) => {
                area.select();
                area.dispatchEvent(new ClipboardEvent('paste', { bubbles: true }));
                document.execCommand('insertText', false, text);
            }
            """, text);
    }

    /// <summary>Pastes a text in the place of the one that is there, with the clipboard and the keyboard.</summary>
    public async Task PasteWithKeys(string text)
    {
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);
        await Editor.FocusAsync();
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Keyboard.PressAsync("ControlOrMeta+v");
    }

    /// <summary>Chooses a speed such as <c>20×</c>.</summary>
    public Task Speed(string rate) => page.GetByRole(AriaRole.Button, new() { Name = rate, Exact = true }).ClickAsync();

    /// <summary>The row of a container.</summary>
    public ILocator Row(string container) => page.Locator(".rows > .row").Filter(new() { Has = page.GetByRole(AriaRole.List, new() { Name = container, Exact = true }) });

    /// <summary>Begins to note what comes when.</summary>
    public Task NoteWhatHappens() => page.EvaluateAsync(Watch);

    /// <summary>What came, in order, such as <c>runs app</c> and <c>ended app</c>.</summary>
    public Task<string[]> WhatHappened() => page.EvaluateAsync<string[]>("window.seen");

    /// <summary>Where the playhead stands, in seconds.</summary>
    public static async Task<double> Playhead(IPage page)
    {
        var text = await page.Locator(".playhead span").TextContentAsync();
        return double.Parse(text!.Split(' ')[0], CultureInfo.InvariantCulture);
    }

    /// <summary>Every bar with its place, as they are drawn.</summary>
    public static Task<string[]> Bars(IPage page) =>
        page.EvaluateAsync<string[]>("[...document.querySelectorAll('.rows .bar')].map(bar => bar.dataset.seq + ' ' + bar.className + ' ' + bar.title)");
}
