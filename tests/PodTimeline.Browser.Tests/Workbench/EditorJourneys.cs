using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PodTimeline.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PodTimeline.Browser.Tests.Workbench;

/// <summary>The rich editor, and the plain one that works before and without it.</summary>
[Collection(BrowserCollection.Left)]
public class EditorJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Small = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: small\nspec:\n  containers:\n  - name: app\n    image: nginx:1.27\n";

    [SkippableFact]
    public Task What_is_typed_is_in_both_and_undone_in_both() => Journey(async visitor =>
    {
        var bench = await Open(visitor, Small);
        await bench.Rich.ClickAsync();
        await bench.Page.Keyboard.PressAsync("ControlOrMeta+End");
        await bench.Page.Keyboard.TypeAsync("# end");
        await Expect(bench.Editor).ToHaveValueAsync(Small + "# end");

        await bench.Page.Keyboard.PressAsync("ControlOrMeta+z");
        await Expect(bench.Editor).ToHaveValueAsync(Small);
        await bench.Page.Keyboard.PressAsync("ControlOrMeta+Shift+z");
        await Expect(bench.Editor).ToHaveValueAsync(Small + "# end");

        await bench.Editor.FillAsync(Small.Replace("small", "other", StringComparison.Ordinal));
        await Expect(bench.Rich).ToContainTextAsync("name: other");
        await Expect(bench.Rich).Not.ToContainTextAsync("# end");
        await bench.Page.Keyboard.PressAsync("ControlOrMeta+z");
        await Expect(bench.Rich).ToContainTextAsync("name: small");
        await Expect(bench.Editor).ToHaveValueAsync(Small + "# end");
    });

    [SkippableFact]
    public Task What_is_typed_before_the_rich_editor_is_there_can_be_undone_in_it() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=crash-loop");
        var before = await bench.Editor.InputValueAsync();
        await bench.Paste(Small);
        await bench.RichIsThere();
        await bench.Rich.FocusAsync();
        await bench.Page.Keyboard.PressAsync("ControlOrMeta+z");
        await Expect(bench.Editor).ToHaveValueAsync(before);
    });

    [SkippableFact]
    public Task A_paste_in_the_rich_editor_is_played_and_shown_from_its_beginning() => Journey(async visitor =>
    {
        var bench = await Open(visitor, Small);
        await bench.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await bench.Page.EvaluateAsync("text => navigator.clipboard.writeText(text)", Pastes.Long(200));
        await bench.Rich.ClickAsync();
        await bench.Page.Keyboard.PressAsync("ControlOrMeta+a");
        await bench.Page.Keyboard.PressAsync("ControlOrMeta+v");
        await Expect(bench.Editor).ToHaveValueAsync(Pastes.Long(200));
        await Expect(bench.Page.Locator(".cm-lineNumbers .cm-gutterElement").GetByText("1", new() { Exact = true })).ToBeInViewportAsync();
        await Expect(Findings(bench)).ToContainTextAsync("Did you mean \"image\"?");
    });

    [SkippableFact]
    public Task A_finding_is_mended_from_the_gutter_and_from_the_keyboard() => Journey(async visitor =>
    {
        var broken = Small.Replace("image:", "imagee:", StringComparison.Ordinal);
        var bench = await Open(visitor, broken);
        await bench.Page.Locator(".cm-lint-marker-error").HoverAsync();
        var tip = bench.Page.Locator(".cm-tooltip-lint");
        await Expect(tip).ToContainTextAsync("Did you mean \"image\"?");
        await bench.Page.ShouldBeAccessible();
        await tip.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("image") }).ClickAsync();
        await Expect(bench.Editor).ToHaveValueAsync(Small);
        await Expect(bench.Kubectl).ToContainTextAsync("kubectl get pod small");

        await bench.Page.Keyboard.PressAsync("ControlOrMeta+z");
        await Expect(bench.Editor).ToHaveValueAsync(broken);
        await Expect(bench.Page.Locator(".cm-lint-marker-error")).ToBeVisibleAsync();
        await bench.Page.Keyboard.PressAsync("F8");
        await bench.Page.Keyboard.PressAsync("ControlOrMeta+.");
        await Expect(bench.Editor).ToHaveValueAsync(Small);
    });

    [SkippableFact]
    public Task Fields_and_values_are_completed_with_the_keyboard() => Journey(async visitor =>
    {
        var bench = await Open(visitor, Small);
        await bench.Rich.ClickAsync();
        await bench.Page.Keyboard.PressAsync("ControlOrMeta+End");
        await bench.Page.Keyboard.TypeAsync("  restartP");
        var list = bench.Page.GetByRole(AriaRole.Listbox, new() { Name = "Completions" });
        await Expect(list.GetByRole(AriaRole.Option)).ToHaveTextAsync([new Regex("^restartPolicy")]);
        await Expect(bench.Page.Locator(".cm-completionInfo")).ToContainTextAsync("Default Always");
        // CodeMirror gives the key to the list only once that has been seen for 75 ms (interactionDelay).
        await bench.Page.WaitForFunctionAsync("() => performance.now() - (window.listSeen ??= performance.now()) > 75");
        await bench.Page.Keyboard.PressAsync("Enter");
        await Expect(list.GetByRole(AriaRole.Option)).ToHaveTextAsync(["Always", "OnFailure", "Never"]);
        await bench.Page.ShouldBeAccessible();
        await bench.Page.Keyboard.PressAsync("ArrowDown");
        await bench.Page.Keyboard.PressAsync("Tab");
        await Expect(bench.Editor).ToHaveValueAsync(Small + "  restartPolicy: OnFailure");
    });

    [SkippableFact]
    public Task The_pointer_on_a_field_shows_what_it_is() => Journey(async visitor =>
    {
        var bench = await Open(visitor, Small + "  terminationGracePeriodSeconds: 5\n");
        await bench.Rich.GetByText("terminationGracePeriodSeconds").HoverAsync();
        var note = bench.Page.Locator(".field-note");
        await Expect(note).ToContainTextAsync("whole number");
        await Expect(note).ToContainTextAsync("Default 30");
        await bench.Page.ShouldBeAccessible();
    });

    [SkippableFact]
    public Task Lines_are_folded_and_found() => Journey(async visitor =>
    {
        var bench = await Open(visitor, Small);
        await bench.Page.GetByTitle("Fold", new() { Exact = true }).First.ClickAsync();
        await Expect(bench.Rich).Not.ToContainTextAsync("name: small");
        await bench.Page.GetByTitle("Unfold", new() { Exact = true }).Last.ClickAsync();
        await Expect(bench.Rich).ToContainTextAsync("name: small");

        await bench.Rich.ClickAsync();
        await bench.Page.Keyboard.PressAsync("ControlOrMeta+f");
        await bench.Page.Keyboard.TypeAsync("nginx");
        await Expect(bench.Page.Locator(".cm-searchMatch")).ToHaveTextAsync("nginx");
        await bench.Page.ShouldBeAccessible();
        await bench.Page.Keyboard.PressAsync("Escape");
        await Expect(bench.Rich).ToBeFocusedAsync();
    });

    [SkippableFact]
    public Task Several_cursors_write_at_once() => Journey(async visitor =>
    {
        var bench = await Open(visitor, "a\nb\n");
        await bench.Rich.FocusAsync();
        await bench.Page.Keyboard.PressAsync("ControlOrMeta+Home");
        await bench.Page.Keyboard.PressAsync("ControlOrMeta+Alt+ArrowDown");
        await bench.Page.Keyboard.TypeAsync("- ");
        await Expect(bench.Editor).ToHaveValueAsync("- a\n- b\n");
    });

    [SkippableFact]
    public Task Its_keys_run_and_leave_and_do_not_reach_the_workbench() => Journey(async visitor =>
    {
        var bench = await Open(visitor, Small);
        await bench.Rich.ClickAsync();
        await bench.Page.Keyboard.PressAsync("ControlOrMeta+End");
        await bench.Page.Keyboard.TypeAsync("# d 1 c +");
        await bench.Page.Keyboard.PressAsync("ControlOrMeta+Enter");
        await Expect(bench.Kubectl).ToContainTextAsync("kubectl get pod small");
        await Expect(bench.Kubectl).Not.ToContainTextAsync("Terminating");
        await Expect(bench.Editor).ToHaveValueAsync(Small + "# d 1 c +");

        await bench.Page.Keyboard.PressAsync("Tab");
        await Expect(bench.Editor).ToHaveValueAsync(Small + "# d 1 c +  ");
        await bench.Page.Keyboard.PressAsync("Escape");
        await bench.Page.Keyboard.PressAsync("Tab");
        await Expect(bench.Rich).Not.ToBeFocusedAsync();
        await Expect(bench.Editor).Not.ToBeFocusedAsync();
    });

    [SkippableFact]
    public Task Lines_show_the_kind_of_their_container_and_the_one_that_is_spoken_of() => Journey(async visitor =>
    {
        var bench = await Open(visitor, Small.Replace("  containers:", "  initContainers:\n  - name: first\n    image: busybox\n    command: [sleep, \"5\"]\n  containers:", StringComparison.Ordinal));
        await bench.Rich.FocusAsync();
        await bench.Page.Keyboard.PressAsync("ControlOrMeta+Enter");
        await Expect(bench.Page.Locator(".kinds .init")).ToHaveCountAsync(3);
        await Expect(bench.Page.Locator(".kinds .app")).ToHaveCountAsync(2);
        await Expect(bench.Page.Locator(".from-bar")).ToHaveTextAsync([new Regex("name: first"), new Regex("image: busybox"), new Regex("command")]);
    });

    [SkippableFact]
    public Task Its_colors_follow_the_theme_at_once() => Journey(async visitor =>
    {
        var bench = await Open(visitor, Small);
        var light = await Colors(bench);
        await bench.Page.GetByRole(AriaRole.Button, new() { Name = "Light or dark" }).ClickAsync();
        var dark = await Colors(bench);
        Assert.All(light.Zip(dark), pair => Assert.NotEqual(pair.First, pair.Second));
        await bench.Page.ShouldBeAccessible();
    });

    [SkippableFact]
    public Task The_plain_text_field_is_chosen_and_stays_chosen() => Journey(async visitor =>
    {
        var bench = await Open(visitor, Small);
        await bench.Page.GetByRole(AriaRole.Button, new() { Name = "Plain text" }).ClickAsync();
        await Expect(bench.Page.Locator(".editor-rich")).ToBeHiddenAsync();
        await Expect(bench.Editor).ToHaveValueAsync(Small);
        await bench.Editor.ClickAsync();
        await bench.Page.Keyboard.PressAsync("ControlOrMeta+End");
        await bench.Page.Keyboard.TypeAsync("# plain");
        await bench.Page.Keyboard.PressAsync("ControlOrMeta+Enter");
        await Expect(bench.Kubectl).ToContainTextAsync("kubectl get pod small");
        await bench.Page.ShouldBeAccessible();

        await bench.Page.ReloadAsync();
        await Expect(bench.Page.Locator(".workbench[data-ready=true]")).ToBeVisibleAsync();
        await Expect(bench.Editor).ToHaveValueAsync(Small + "# plain");
        await bench.Page.GetByRole(AriaRole.Button, new() { Name = "Plain text", Pressed = true }).ClickAsync();
        await bench.RichIsThere();
        await Expect(bench.Rich).ToContainTextAsync("# plain");
    });

    [SkippableFact]
    public Task Without_the_library_the_page_can_be_used() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/", blocked: "**/lib/codemirror/**");
        await bench.Paste(Pastes.Broken);
        await Findings(bench).GetByRole(AriaRole.Button, new() { Name = "line 8" }).ClickAsync();
        await Expect(bench.Editor).ToBeFocusedAsync();
        await Findings(bench).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("image") }).First.ClickAsync();
        await Expect(bench.Editor).ToHaveValueAsync(Pastes.Broken.Replace("imagee", "image", StringComparison.Ordinal));
        await Expect(bench.Kubectl).ToContainTextAsync("kubectl get pod broken");
        await bench.Page.ShouldBeAccessible();
        Assert.Single(visitor.Faults, fault => fault.Contains("lib/codemirror", StringComparison.Ordinal));
        visitor.Faults.Clear();
    });

    [SkippableFact]
    public Task On_a_phone_it_can_be_written_in() => Journey(async visitor =>
    {
        var bench = await Open(visitor, Small, Size.Phone);
        await bench.Rich.TapAsync();
        await bench.Page.Keyboard.PressAsync("ControlOrMeta+End");
        await bench.Page.Keyboard.TypeAsync("# thumb");
        await Expect(bench.Editor).ToHaveValueAsync(Small + "# thumb");
        Assert.Equal(390, await bench.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await bench.Page.ShouldBeAccessible();
    });

    private static async Task<Bench> Open(Visitor visitor, string text, Size size = Size.Desktop)
    {
        var bench = await Bench.Open(visitor, "/?example=everything&at=50", size);
        await bench.RichIsThere();
        await bench.Editor.FillAsync(text);
        await Expect(bench.Page).ToHaveURLAsync(new Regex("/$"));
        return bench;
    }

    private static ILocator Findings(Bench bench) => bench.Page.GetByRole(AriaRole.Region, new() { Name = "Findings" });

    /// <summary>Background, text, and the color of the first key.</summary>
    private static async Task<string[]> Colors(Bench bench) => await bench.Page.Locator(".editor-rich").EvaluateAsync<string[]>("""
        host => {
            const style = selector => getComputedStyle(host.shadowRoot.querySelector(selector));
            return [style('.cm-editor').backgroundColor, style('.cm-content').color, style('.cm-line span').color];
        }
        """);

    [SkippableFact]
    public Task The_caret_lights_up_the_row_that_it_stands_in_and_why_leads_back_to_the_line() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=everything&at=20");
        await bench.RichIsThere();
        await bench.Editor.FocusAsync();
        await bench.Editor.EvaluateAsync("area => area.setSelectionRange(area.value.indexOf('name: migrate'), area.value.indexOf('name: migrate'))");
        await Expect(bench.Page.Locator(".row.selected")).ToHaveAttributeAsync("data-container", "migrate");
        await bench.Why.GetByRole(AriaRole.Button, new() { NameRegex = new("^line ") }).ClickAsync();
        await Expect(bench.Rich).ToBeFocusedAsync();
    });
}
