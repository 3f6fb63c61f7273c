using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PodTimeline.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PodTimeline.Browser.Tests.Rules;

[Collection(BrowserCollection.Left)]
public partial class RulesPageTests(BrowserFixture browser) : BrowserTest(browser)
{
    [SkippableFact]
    public Task Typing_filters_at_once_and_keeps_the_address() => Journey(async visitor =>
    {
        var page = await visitor.Visit("/rules");
        await Expect(Rule(page, "S34")).ToContainTextAsync("pkg/kubelet/kuberuntime");

        await Search(page).FillAsync("reverse order");
        await Expect(Rule(page, "T42")).ToBeVisibleAsync();
        await Expect(Rule(page, "S34")).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Image pulls" })).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(FoundText());
        await Expect(page).ToHaveURLAsync(new Regex(@"/rules\?q=reverse\+order$"));

        await Search(page).FillAsync("xyzzy");
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Nothing has “xyzzy” in it.");
    });

    [SkippableFact]
    public Task A_search_in_the_address_can_be_changed() => Journey(async visitor =>
    {
        var page = await visitor.Visit("/rules?q=S34");
        await Expect(Rule(page, "S34")).ToBeVisibleAsync();
        await Expect(Rule(page, "T42")).ToHaveCountAsync(0);

        await Search(page).FillAsync("T42");
        await Expect(Rule(page, "T42")).ToBeVisibleAsync();
        await Expect(Rule(page, "S34")).ToBeHiddenAsync();
        await Expect(Search(page)).ToBeFocusedAsync();
    });

    [SkippableFact]
    public Task Without_scripts_the_server_searches() => Journey(async visitor =>
    {
        var page = await visitor.Visit("/rules");
        await page.RouteAsync("**/*.js", route => route.FulfillAsync(new() { Body = "", ContentType = "text/javascript" }));
        await page.ReloadAsync();
        await Search(page).FillAsync("S34");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"/rules\?q=S34$"));
        await Expect(Rule(page, "S34")).ToBeVisibleAsync();
        await Expect(Rule(page, "T42")).ToHaveCountAsync(0);
    });

    [SkippableFact]
    public Task An_address_leads_to_a_rule() => Journey(async visitor =>
    {
        var page = await visitor.Visit("/rules#T24");
        await Expect(Rule(page, "T24")).ToBeInViewportAsync();
        await Expect(page.Locator("#S1")).Not.ToBeInViewportAsync();
    });

    [SkippableFact]
    public Task A_link_to_a_rule_that_the_search_hides_ends_the_search() => Journey(async visitor =>
    {
        var page = await visitor.Visit("/rules");
        await Search(page).FillAsync("M5");
        await Expect(Rule(page, "S46")).ToBeHiddenAsync();
        await page.Locator("#M5").GetByRole(AriaRole.Link, new() { Name = "S46", Exact = true }).ClickAsync();
        await Expect(Rule(page, "S46")).ToBeInViewportAsync();
        await Expect(Search(page)).ToHaveValueAsync("");
    });

    [SkippableFact]
    public Task A_rule_opens_the_workbench_at_its_moment() => Journey(async visitor =>
    {
        var page = await visitor.Visit("/rules");
        var link = Rule(page, "T15").GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^See it") });
        Assert.Equal("/?example=pre-stop&at=15#T15", await link.GetAttributeAsync("href"));
    });

    [SkippableFact]
    public Task The_workbench_leads_to_a_page_that_filters() => Journey(async visitor =>
    {
        var page = await visitor.Visit("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Rules", Exact = true }).ClickAsync();
        await Search(page).FillAsync("T42");
        await Expect(Rule(page, "S34")).ToBeHiddenAsync();
    });

    [SkippableFact]
    public Task The_keyboard_reaches_the_rules() => Journey(async visitor =>
    {
        var page = await visitor.Visit("/rules");
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "common beliefs", Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(Search(page)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("T42");
        await Expect(Rule(page, "S34")).ToBeHiddenAsync();
    });

    [SkippableTheory]
    [InlineData(Size.Desktop, Theme.Light)]
    [InlineData(Size.Desktop, Theme.Dark)]
    [InlineData(Size.Phone, Theme.Light)]
    [InlineData(Size.Phone, Theme.Dark)]
    public Task It_is_accessible_and_fits_the_window(Size size, Theme theme) => Journey(async visitor =>
    {
        // A search that finds every kind of card; axe takes long over all of them.
        var page = await visitor.Visit("/rules?q=pull", size, theme);
        await page.ShouldBeAccessible();
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the window.");
    });

    private static ILocator Search(IPage page) => page.GetByRole(AriaRole.Searchbox, new() { Name = "Search the rules" });

    private static ILocator Rule(IPage page, string id) => page.Locator("#" + id);

    [GeneratedRegex(@"^\d+ rules? and \d+ common beliefs?$")]
    private static partial Regex FoundText();
}
