using Bunit;
using Dashboard.Data.Feedback;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Prompting.Rules;
using Dashboard.Pages.Admin.Prompting;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Admin.Sync;
using Xunit;

namespace Dashboard.Tests.Pages.Admin.Prompting;

/// <summary>The page on which admins say by which rules an account asks customers.</summary>
public sealed class PromptRulesPageTests
{
    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rules_NobodyHasSet_SayThatNothingGoesOut()
    {
        await using var desk = await SyncDesk.OpenAsync();

        var page = await ShowAsync(desk);

        Assert.Contains("Nothing goes out", page.Find("[data-testid=prompting-state]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Nobody has set rules", page.Find("[data-testid=versions]").TextContent, StringComparison.Ordinal);
        Assert.Equal(("3", "72", "7"), (Value(page, "delay"), Value(page, "age"), Value(page, "throttle")));
    }

    [Fact]
    public async Task Rules_SwitchedOnAndSaved_AreAskedForOnceMoreAndThenHold()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = await ShowAsync(desk);
        await page.Find("#enabled").ChangeAsync(true);
        await page.Find("#delay").InputAsync("1.5");
        await page.Find("#tags").InputAsync("spam\n\nlegal");
        await page.Find("#has-quiet").ChangeAsync(true);
        await page.Find("[data-testid=add-card]").ClickAsync();
        await page.Find(".choice-row select").ChangeAsync("t-1");
        await page.FindAll(".choice-row select")[1].ChangeAsync(nameof(SurveyKind.Nps));
        await page.FindAll(".choice-row select")[2].ChangeAsync("7");

        _ = page.Find("#rules-form").SubmitAsync();
        await desk.ConfirmAsync();

        await Until.TrueAsync(async () => (await ReadAsync(desk)).Version == 1, "the rules hold");
        var rules = (await ReadAsync(desk)).Rules;
        Assert.Equal((true, TimeSpan.FromMinutes(90)), (rules.IsEnabled, rules.Delay));
        Assert.Equal(["spam", "legal"], rules.ExcludedTags);
        Assert.Equal(new QuietHours(new TimeOnly(21, 0), new TimeOnly(8, 0), "UTC"), rules.Quiet);
        Assert.Equal([new SurveyChoice("t-1", null, SurveyKind.Nps, 7)], rules.Choices);
        page.WaitForAssertion(
            () => Assert.Contains("Prompts go out", page.Find("[data-testid=prompting-state]").TextContent, StringComparison.Ordinal),
            Until.Patience);
    }

    [Theory]
    [InlineData("sample", "101", "0 to 100")]
    [InlineData("sample", "many", "0 to 100")]
    [InlineData("delay", "-1", "Enter hours")]
    [InlineData("age", "721", "1 to 720")]
    [InlineData("throttle", "0.5", "1 to 365")]
    [InlineData("most", "1001", "0 to 1000")]
    [InlineData("recipients", "@acme", "digits alone")]
    public async Task Rule_ThatCannotBe_IsNamedBesideItAndKeptAsTyped(string field, string typed, string said)
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = await ShowAsync(desk);

        await page.Find($"#{field}").InputAsync(typed);
        await page.Find("#rules-form").SubmitAsync();

        Assert.Contains(said, page.Find($"#{field}-error").TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, Value(page, field));
        Assert.Equal(0, (await ReadAsync(desk)).Version);
    }

    [Fact]
    public async Task Rules_ChangedByAnotherMeanwhile_AreNotOverwrittenAndCanBeShown()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = await ShowAsync(desk);
        await page.Find("#sample").InputAsync("40");
        await desk.Host.Get<PromptRulesEditor>().SaveAsync(1, new PromptRules { SamplePercent = 70 }, 0, Acting.As("max"), Token);

        await page.Find("#rules-form").SubmitAsync();

        page.WaitForAssertion(
            () => Assert.Contains("max has changed", page.Find("[data-testid=rules-outcome]").TextContent, StringComparison.Ordinal),
            Until.Patience);
        Assert.Equal("40", Value(page, "sample"));
        Assert.Equal(70, (await ReadAsync(desk)).Rules.SamplePercent);
        desk.LetThePageHear();
        page.WaitForAssertion(
            () => Assert.Equal(1, page.FindComponent<RulesForm>().Instance.Current.Version), Until.Patience);
        await page.Find("[data-testid=take-current]").ClickAsync();
        Assert.Equal("70", Value(page, "sample"));
    }

    [Fact]
    public async Task Version_UsedAgain_StandsInTheFormAndHoldsOnceSaved()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var editor = desk.Host.Get<PromptRulesEditor>();
        await desk.Fixture.AddAccountAsync();
        await editor.SaveAsync(1, new PromptRules { SamplePercent = 70 }, 0, Acting.As("max"), Token);
        await editor.SaveAsync(1, new PromptRules { SamplePercent = 10 }, 1, Acting.As("max"), Token);
        var page = await ShowAsync(desk);

        await page.Find("[data-testid=versions] li:last-child button").ClickAsync();

        Assert.Equal("70", Value(page, "sample"));
        Assert.Equal(10, (await ReadAsync(desk)).Rules.SamplePercent);
        await page.Find("#rules-form").SubmitAsync();
        await Until.TrueAsync(async () => await ReadAsync(desk) is { Version: 3, Rules.SamplePercent: 70 }, "the rules hold again");
    }

    [Fact]
    public async Task Rules_Tried_SayWhatTheyWouldHaveDone()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = await ShowAsync(desk);
        await page.Find("#tags").InputAsync("spam");

        await page.Find("[data-testid=try]").ClickAsync();

        var panel = page.WaitForElement("[data-testid=dry-run]", Until.Patience);
        Assert.Contains("Of 2 conversations", panel.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 prompt would have gone out", panel.TextContent, StringComparison.Ordinal);
        Assert.Contains("About something that nobody is asked about", panel.TextContent, StringComparison.Ordinal);
        Assert.Contains("case-2", panel.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, (await ReadAsync(desk)).Version);
    }

    [Fact]
    public async Task Page_OfNobodysHandle_SaysSo()
    {
        await using var desk = await SyncDesk.OpenAsync();

        var page = desk.Render<PromptRulesPage>(parameters => parameters.Add(shown => shown.Handle, "nobody"));

        page.WaitForAssertion(
            () => Assert.Contains("There is no account @nobody", page.Markup, StringComparison.Ordinal), Until.Patience);
    }

    private static string? Value(IRenderedComponent<PromptRulesPage> page, string field) => page.Find($"#{field}") is var found
        && string.Equals(found.TagName, "TEXTAREA", StringComparison.OrdinalIgnoreCase)
            ? found.GetAttribute("value") ?? found.TextContent
            : found.GetAttribute("value");

    private static Task<RuleVersion> ReadAsync(SyncDesk desk) => desk.Host.Get<PromptRulesEditor>().ReadAsync(1, Token);

    private static async Task<IRenderedComponent<PromptRulesPage>> ShowAsync(SyncDesk desk)
    {
        await desk.Fixture.AddAccountAsync();
        var closed = desk.Host.Clock.GetUtcNow().AddDays(-2);
        await desk.Host.Get<ConversationRecorder>()
            .RecordAsync([Conversation("case-1", "11"), Conversation("case-2", "12", "spam")], Token);
        var page = desk.Render<PromptRulesPage>(parameters => parameters.Add(shown => shown.Handle, "acme"));
        page.WaitForElement("#rules-form", Until.Patience);
        return page;

        ClosedConversation Conversation(string id, string customer, params string[] tags) => new()
        {
            ExternalId = id,
            AccountUserId = FeedbackFixture.AccountUserId,
            AgentId = "a-1",
            TeamId = "t-1",
            CustomerUserId = customer,
            ClosedAt = closed,
            Tags = tags,
        };
    }
}
