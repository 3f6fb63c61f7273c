using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PodTimeline.Browser.Tests.Support;

/// <summary>The workbench as a person uses it.</summary>
/// <param name="page">Its page.</param>
internal sealed class Bench(IPage page)
{
    /// <summary>The containers in the order of the first, or last, of something of theirs.</summary>
    private const string Order = """
        ([selector, isLast]) => [...document.querySelectorAll('.rows > .row')]
            .map(row => ({ name: row.dataset.container, at: Number([...row.querySelectorAll(selector)].at(isLast ? -1 : 0)?.dataset.at ?? NaN) }))
            .filter(row => row.at >= 0).sort((a, b) => a.at - b.at).map(row => row.name)
        """;

    /// <summary>Its page.</summary>
    public IPage Page => page;

    /// <summary>The main button: Run, Pause, Play or Replay.</summary>
    public ILocator Play => page.Locator(".play");

    /// <summary>Deletes the pod.</summary>
    public ILocator Delete => page.GetByRole(AriaRole.Button, new() { Name = "Delete here" });

    /// <summary>The moment that the playhead has come to, in words.</summary>
    public ILocator Caption => page.Locator(".caption h2");

    /// <summary>The playhead's badge, in words such as "12.3 s". It comes to its place a moment after the picture.</summary>
    public ILocator Playhead => page.Locator(".playhead span");

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

    /// <summary>Opens a menu and chooses from it, level by level.</summary>
    public async Task Choose(string menu, params string[] choices)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = menu, Exact = true }).ClickAsync();
        foreach (var choice in choices) await page.GetByRole(AriaRole.Menuitem, new() { Name = choice, Exact = true }).ClickAsync();
    }

    /// <summary>Saves a file by its name in the menu Export, and reads it.</summary>
    public Task<byte[]> Save(string format) => Download(page, () => Choose("Export", format));

    /// <summary>Reads the file that something saves.</summary>
    public static async Task<byte[]> Download(IPage page, Func<Task> save)
    {
        var download = await page.RunAndWaitForDownloadAsync(save);
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    /// <summary>Takes the proposed deletion away: the pod runs on until somebody deletes it.</summary>
    public async Task KeepThePod()
    {
        var remove = page.GetByRole(AriaRole.Button, new() { Name = "Do not delete the pod" });
        await remove.ClickAsync();
        await Expect(remove).ToHaveCountAsync(0);
    }

    /// <summary>Chooses a speed such as <c>20×</c>.</summary>
    public Task Speed(string rate) => page.GetByRole(AriaRole.Button, new() { Name = rate, Exact = true }).ClickAsync();

    /// <summary>The row of a container.</summary>
    public ILocator Row(string container) => page.Locator(".rows > .row").Filter(new() { Has = page.GetByRole(AriaRole.List, new() { Name = container, Exact = true }) });

    /// <summary>The containers that run, in the order in which they begin to.</summary>
    public Task<string[]> StartOrder() => page.EvaluateAsync<string[]>(Order, new object[] { ".bar.running", false });

    /// <summary>The containers that end, in the order in which they do so for the last time.</summary>
    public Task<string[]> EndOrder() => page.EvaluateAsync<string[]>(Order, new object[] { ".mark.completed, .mark.failed, .mark.crashed, .mark.out-of-memory", true });

    /// <summary>Where the playhead stands, in seconds.</summary>
    public async Task<double> Instant() => double.Parse((await Playhead.TextContentAsync())!.Split(' ')[0], CultureInfo.InvariantCulture);

    /// <summary>Every bar with its place, as they are drawn.</summary>
    public static Task<string[]> Bars(IPage page) =>
        page.EvaluateAsync<string[]>("[...document.querySelectorAll('.rows .bar')].map(bar => bar.dataset.seq + ' ' + bar.className + ' ' + bar.title)");
}
