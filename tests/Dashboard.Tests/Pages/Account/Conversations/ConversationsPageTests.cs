using Bunit;
using Dashboard.Data.Access;
using Dashboard.Pages.Account.Conversations;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Overview;
using Xunit;

namespace Dashboard.Tests.Pages.Account.Conversations;

/// <summary>What agents are told of their own customers.</summary>
public sealed class ConversationsPageTests
{
    [Fact]
    public async Task Page_OfAnAgent_ListsTheirConversationsAlone()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Agent);
        await desk.LinkAsync("a-1");

        var page = Show(desk);

        page.WaitForAssertion(
            () => Assert.Contains("case-1", page.Find("[data-testid=prompt-rows]").TextContent, StringComparison.Ordinal), Until.Patience);
        Assert.DoesNotContain("case-2", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("score", page.Find("[data-testid=prompt-rows]").TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(RoleNames.Agent)]
    [InlineData(RoleNames.Manager)]
    public async Task Page_OfSomebodyWhoIsNoAgent_SaysSo(string role)
    {
        await using var desk = await OverviewDesk.OpenAsync(role);

        var page = Show(desk);

        page.WaitForAssertion(() => Assert.Equal("You are linked to no agent", page.Find(".empty h2").TextContent), Until.Patience);
        Assert.DoesNotContain("case-1", page.Markup, StringComparison.Ordinal);
    }

    private static IRenderedComponent<ConversationsPage> Show(OverviewDesk desk)
    {
        var page = desk.Render<ConversationsPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".empty, [data-testid=prompt-rows]")), Until.Patience);
        return page;
    }
}
