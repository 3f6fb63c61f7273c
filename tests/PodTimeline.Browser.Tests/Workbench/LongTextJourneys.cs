using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PodTimeline.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PodTimeline.Browser.Tests.Workbench;

/// <summary>Texts of many lines must not hold the browser up so long that it loses the server, and undo must bring back what was there.</summary>
[Collection(BrowserCollection.Right)]
public class LongTextJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    [SkippableTheory]
    [InlineData(200)]
    [InlineData(3000)]
    public Task A_long_text_is_pasted_and_undone(int variables) => Journey(async visitor =>
    {
        var bench = await Open(visitor);
        var before = await bench.Editor.InputValueAsync();
        var text = Pastes.Long(variables);
        await bench.PasteWithKeys(text);
        await Expect(bench.Editor).ToHaveValueAsync(text);
        await Expect(Findings(bench)).ToContainTextAsync("Did you mean \"image\"?");
        Assert.Equal(0, await bench.Editor.EvaluateAsync<int>("area => area.closest('.editor').scrollTop"));

        await bench.Page.Keyboard.PressAsync("ControlOrMeta+z");
        await Expect(bench.Editor).ToHaveValueAsync(before);
        await bench.Page.Keyboard.PressAsync("ControlOrMeta+Shift+z");
        await Expect(bench.Editor).ToHaveValueAsync(text);
    });

    [SkippableFact]
    public Task A_fix_of_a_long_text_changes_its_place_only_and_is_undone() => Journey(async visitor =>
    {
        var bench = await Open(visitor);
        var text = Pastes.Long(200);
        await bench.PasteWithKeys(text);
        await Findings(bench).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("image") }).First.ClickAsync();
        await Expect(bench.Editor).ToHaveValueAsync(text.Replace("imagee", "image", StringComparison.Ordinal));
        await Expect(bench.Kubectl).ToContainTextAsync("kubectl get pod broken");
        await bench.Page.Keyboard.PressAsync("ControlOrMeta+z");
        await Expect(bench.Editor).ToHaveValueAsync(text);
        await Expect(Findings(bench)).ToContainTextAsync("Did you mean \"image\"?");
    });

    [SkippableFact]
    public Task A_long_text_is_mended_as_a_whole_and_undone() => Journey(async visitor =>
    {
        var bench = await Open(visitor);
        var meant = Pastes.Long(150).Replace("imagee", "image", StringComparison.Ordinal);
        var flat = string.Join('\n', meant.Split('\n').Select(line => line.Trim()));
        await bench.PasteWithKeys(flat);
        await bench.Page.GetByRole(AriaRole.Button, new() { Name = "Use it" }).ClickAsync();
        await Expect(bench.Kubectl).ToContainTextAsync("kubectl get pod broken");
        await Expect(bench.Editor).Not.ToHaveValueAsync(flat);
        await bench.Page.Keyboard.PressAsync("ControlOrMeta+z");
        await Expect(bench.Editor).ToHaveValueAsync(flat);
    });

    [SkippableFact]
    public Task An_example_in_the_place_of_a_text_is_undone() => Journey(async visitor =>
    {
        var bench = await Open(visitor);
        var text = Pastes.Long(200);
        await bench.PasteWithKeys(text);
        await Expect(bench.Editor).ToHaveValueAsync(text);
        await bench.Page.GetByRole(AriaRole.Button, new() { Name = "Examples" }).ClickAsync();
        await bench.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^CrashLoopBackOff") }).ClickAsync();
        await Expect(bench.Editor).ToHaveValueAsync(new Regex("recommender"));
        // Once the example runs, the focus goes to it.
        await Expect(bench.Page.Locator(".board-view")).ToBeFocusedAsync();
        await bench.Editor.FocusAsync();
        await bench.Page.Keyboard.PressAsync("ControlOrMeta+z");
        await Expect(bench.Editor).ToHaveValueAsync(text);
    });

    /// <summary>A workbench; the journey fails when it loses its circuit, for the browser says so as an error.</summary>
    private static Task<Bench> Open(Visitor visitor) => Bench.Open(visitor, "/?example=crash-loop");

    private static ILocator Findings(Bench bench) => bench.Page.GetByRole(AriaRole.Region, new() { Name = "Findings" });
}
