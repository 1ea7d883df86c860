using Bunit;
using Dashboard.Data.Prompting.Rules;
using Dashboard.Data.Settings;
using Dashboard.Pages.Admin.Prompting;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Admin.Sync;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Pages.Admin.Prompting;

/// <summary>Where admins say what the messages of prompts say, language by language.</summary>
public sealed class PromptTextsTests
{
    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Texts_NobodyHasWritten_AreTheAccountsOwnMessage()
    {
        await using var desk = await SyncDesk.OpenAsync();

        var page = await ShowAsync(desk);

        Assert.Contains(
            AccountSettingsRules.StandardMessage, page.Find("[data-testid=own-message]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=message-text]"));
    }

    [Fact]
    public async Task Texts_Typed_AreShownAsCustomersGetThemAndKept()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = await ShowAsync(desk);
        await AddAsync(page, 0, "EN", "Hi, this is {agent_first_name} of {display_name}.");
        await AddAsync(page, 1, "he", "\u05e9\u05dc\u05d5\u05dd!");
        Assert.Equal("Hi, this is Acme of Acme.", Message(page, 0));

        await page.Find("#names-agent").ChangeAsync(true);

        Assert.Equal("Hi, this is Maya of Acme.", Message(page, 0));
        Assert.Equal("Hi, this is Acme of Acme.", page.Find("[data-testid=without-name]").TextContent);
        Assert.Equal("\u05e9\u05dc\u05d5\u05dd!", Message(page, 1));
        Assert.Equal("auto", page.Find("[data-testid=text-preview-1] [data-testid=card-message]").GetAttribute("dir"));
        await page.Find("#rules-form").SubmitAsync();
        await Until.TrueAsync(async () => (await ReadAsync(desk)).Version == 1, "the texts are kept");
        var rules = (await ReadAsync(desk)).Rules;
        Assert.True(rules.NamesAgent);
        Assert.Equal(
            [new("en", "Hi, this is {agent_first_name} of {display_name}."), new MessageText("he", "\u05e9\u05dc\u05d5\u05dd!")],
            rules.Texts);
    }

    [Theory]
    [InlineData("german", "Hallo", "text-language-1", "tag of a language")]
    [InlineData("EN", "Hallo", "text-language-1", "already")]
    [InlineData("de", " ", "text-1", "Enter a text")]
    [InlineData("de", "Hallo {name}", "text-1", "{name}. There are {display_name} and {agent_first_name}")]
    public async Task Text_ThatCannotBe_IsNamedBesideItAndKeptAsTyped(string language, string text, string field, string said)
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = await ShowAsync(desk);
        await AddAsync(page, 0, "en", "Hi");
        await AddAsync(page, 1, language, text);

        await page.Find("#rules-form").SubmitAsync();

        Assert.Contains(said, Assert.Single(page.FindAll("[id^=text-][id$=-error]")).TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.Find($"#{field}-error").TextContent);
        Assert.Equal(language, page.Find("#text-language-1").GetAttribute("value"));
        Assert.Equal(0, (await ReadAsync(desk)).Version);
    }

    [Fact]
    public async Task Text_LongerThanXTakesWithItsNames_IsRefusedByItsLength()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = await ShowAsync(desk);
        await AddAsync(page, 0, "en", new string('x', 9_960) + "{agent_first_name}");

        await page.Find("#rules-form").SubmitAsync();

        Assert.Contains("10,010 characters; X takes at most 10,000", page.Find("#text-0-error").TextContent, StringComparison.Ordinal);
        Assert.Equal(0, (await ReadAsync(desk)).Version);
    }

    [Fact]
    public async Task Text_PutFirst_IsForAllOthersAndOneRemovedIsGone()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = await ShowAsync(desk);
        await AddAsync(page, 0, "en", "Hi");
        await AddAsync(page, 1, "de", "Hallo");
        await AddAsync(page, 2, "fr", "Salut");

        await page.Find("[aria-label='Use text 2 for all other customers']").ClickAsync();
        await page.Find("[aria-label='Remove text 3']").ClickAsync();

        Assert.Equal(["Hallo", "Hi"], new[] { Message(page, 0), Message(page, 1) });
        Assert.Contains("Also for all other customers", page.Find("[data-testid=message-text]").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll("[data-testid=message-text]").Count);
    }

    [Fact]
    public async Task Agents_OfAnAccountWhoseAnswersAreShownByNone_AreNotNamedAndThePageSaysWhy()
    {
        await using var desk = await SyncDesk.OpenAsync();
        await desk.Fixture.AddAccountAsync();
        await using (var store = desk.Host.OpenStore())
            await store.Accounts.ExecuteUpdateAsync(set => set.SetProperty(account => account.HidesAgents, true), Token);
        var page = await ShowAsync(desk);
        await AddAsync(page, 0, "en", "Hi, this is {agent_first_name}");

        await page.Find("#names-agent").ChangeAsync(true);

        Assert.Contains("no message names an agent", page.Find("[data-testid=agents-not-named]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Hi, this is Acme", Message(page, 0));
    }

    private static string Message(IRenderedComponent<PromptRulesPage> page, int place) =>
        page.Find($"[data-testid=text-preview-{place}] [data-testid=card-message]").TextContent;

    private static async Task AddAsync(IRenderedComponent<PromptRulesPage> page, int place, string language, string text)
    {
        await page.Find("[data-testid=add-text]").ClickAsync();
        await page.Find($"#text-language-{place}").InputAsync(language);
        await page.Find($"#text-{place}").InputAsync(text);
    }

    private static Task<RuleVersion> ReadAsync(SyncDesk desk) => desk.Host.Get<PromptRulesEditor>().ReadAsync(1, Token);

    private static async Task<IRenderedComponent<PromptRulesPage>> ShowAsync(SyncDesk desk)
    {
        await desk.Fixture.AddAccountAsync();
        var page = desk.Render<PromptRulesPage>(parameters => parameters.Add(shown => shown.Handle, "acme"));
        page.WaitForElement("#rules-form", Until.Patience);
        return page;
    }
}
