using Bunit;
using Dashboard.Data.Access;
using Dashboard.Data.Prompting.DeskHooks;
using Dashboard.Data.Store.Entities;
using Dashboard.Pages.Admin.HelpDesks;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Admin.Sync;
using Xunit;

namespace Dashboard.Tests.Pages.Admin.HelpDesks;

/// <summary>The page on which admins say how a help desk's webhooks are read.</summary>
public sealed class HelpDesksPageTests
{
    private static readonly Viewer Admin = new("ada", "ada@acme.example", ViewerRoles.Admin, [], []);

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Chatwoot_Added_IsKeptWithItsMappingAndShowsItsAddress()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = await OpenFormAsync(desk);

        await page.Find("#hook-format").ChangeAsync("Chatwoot");
        Assert.Equal("chatwoot-{id}", page.Find("#map-external_id").GetAttribute("value"));
        Assert.Contains("chatwoot-1181", Reading(page), StringComparison.Ordinal);
        await page.Find("#hook-name").InputAsync("Chatwoot");
        await page.Find("#hook-secret").InputAsync("a secret, long enough");
        await page.Find("#hook-form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("#hook-form")), Until.Patience);
        var kept = Assert.Single((await desk.Host.Get<DeskHookEditor>().ListAsync(Admin, Token))!);
        Assert.Equal((HookFormat.Chatwoot, "chatwoot-{id}"), (kept.Format, kept.Mapping.Fields["external_id"]));
        page.WaitForAssertion(
            () => Assert.EndsWith(kept.Id.ToString(), page.Find("[data-testid=hook-address]").TextContent, StringComparison.Ordinal),
            Until.Patience);
        Assert.DoesNotContain("a secret, long enough", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mapping_Edited_IsReadAnewInTheSample()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = await OpenFormAsync(desk);

        await page.Find("#map-external_id").InputAsync("case {data.id}");
        Assert.Contains("case 5555", Reading(page), StringComparison.Ordinal);
        await page.Find("#map-external_id").InputAsync("{data.id");
        Assert.Contains("Correct the mapping first", Reading(page), StringComparison.Ordinal);
        await page.Find("#map-external_id").InputAsync("{data.number}");
        Assert.Contains("external_id is missing", Reading(page), StringComparison.Ordinal);
        await page.Find("#hook-sample").InputAsync("""{"type":"conversation.typing"}""");
        Assert.Contains("Neither closed nor opened again", Reading(page), StringComparison.Ordinal);
        await page.Find("#hook-sample").InputAsync("no json");
        Assert.Contains("no JSON object", Reading(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hook_WithFaults_IsNotKeptAndMarksTheFields()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = await OpenFormAsync(desk);

        await page.Find("#map-closed_at").InputAsync("");
        await page.Find("#hook-name").InputAsync("My desk");
        await page.Find("#hook-secret").InputAsync("short");
        await page.Find("#hook-form").SubmitAsync();

        page.WaitForAssertion(
            () => Assert.Contains("16 to 200", page.Find("#hook-secret-error").TextContent, StringComparison.Ordinal), Until.Patience);
        Assert.Contains("must not be empty", page.Find("#map-closed_at-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("My desk", page.Find("#hook-name").GetAttribute("value"));
        Assert.Empty((await desk.Host.Get<DeskHookEditor>().ListAsync(Admin, Token))!);
    }

    private static string Reading(IRenderedComponent<HelpDesksPage> page) => page.Find("[data-testid=hook-reading]").TextContent;

    private static async Task<IRenderedComponent<HelpDesksPage>> OpenFormAsync(SyncDesk desk)
    {
        await desk.Fixture.AddAccountAsync();
        var page = desk.Render<HelpDesksPage>();
        await page.WaitForElement("[data-testid=add-hook]", Until.Patience).ClickAsync();
        page.WaitForElement("#hook-form", Until.Patience);
        return page;
    }
}
