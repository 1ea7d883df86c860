using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Prompting.Rules;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.Rules;

public sealed class PromptRulesEditorTests
{
    private static readonly PromptRules Full = new()
    {
        IsEnabled = true,
        Choices = [new SurveyChoice("t-2", "billing", SurveyKind.Nps, 7), new SurveyChoice(null, null, SurveyKind.Csat, null)],
        ClosureReasons = ["Solved"],
        ExcludedTags = ["spam"],
        NeedsReply = false,
        SamplePercent = 40,
        Delay = TimeSpan.FromMinutes(90),
        LongestAge = TimeSpan.FromHours(48),
        Quiet = new QuietHours(new(21, 30), new(8, 0), "Europe/Berlin"),
        Throttle = TimeSpan.FromDays(14),
        MostPerDay = 500,
        LiftedRecipients = ["77"],
        Texts =
        [
            new MessageText("en", "Thank you, says {display_name}."),
            new MessageText("de", "Danke f\u00fcr \u201ealles\u201c & mehr."),
        ],
        NamesAgent = true,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Save_EveryRule_ComesBackAsItWasAndIsInTheAuditLog(StoreKind database)
    {
        await using var store = await DataHost.StartAsync(store: database);
        var account = (await new FeedbackFixture(store).AddAccountAsync()).Id;
        var editor = store.Get<PromptRulesEditor>();
        Assert.Equal((0, false), (await editor.ReadAsync(account, Token) is var none ? none.Version : -1, none.Rules.IsEnabled));

        await editor.SaveAsync(account, Full, 0, Acting.As("ada"), Token);
        await editor.SaveAsync(account, Full with { SamplePercent = 50 }, 1, Acting.As("max"), Token);

        var now = await editor.ReadAsync(account, Token);
        Assert.Equal((2, "max", store.Clock.GetUtcNow()), (now.Version, now.ChangedBy, now.ChangedAt));
        Assert.Equivalent(Full with { SamplePercent = 50 }, now.Rules, strict: true);
        Assert.Equal([2, 1], (await editor.HistoryAsync(account, Token)).Select(version => version.Version));
        await using var context = store.OpenStore();
        Assert.Equal(
            "acme: SamplePercent 40 → 50",
            await context.AuditLog.Where(entry => entry.Action == AuditActions.PromptRulesChanged)
                .OrderByDescending(entry => entry.Id).Select(entry => entry.Details).FirstAsync(Token));
    }

    [Theory, Databases]
    public async Task Save_OtherTexts_AreInTheAuditLogLanguageByLanguage(StoreKind database)
    {
        await using var store = await DataHost.StartAsync(store: database);
        var account = (await new FeedbackFixture(store).AddAccountAsync()).Id;
        var editor = store.Get<PromptRulesEditor>();
        await editor.SaveAsync(account, Full, 0, Acting.As("ada"), Token);

        MessageText[] texts = [Full.Texts[1], Full.Texts[0] with { Text = new string('x', 3_000) }, new("fr", "Merci\n!")];
        await editor.SaveAsync(account, Full with { Texts = texts }, 1, Acting.As("max"), Token);

        await using var context = store.OpenStore();
        var details = await context.AuditLog.Where(entry => entry.Action == AuditActions.PromptRulesChanged)
            .OrderByDescending(entry => entry.Id).Select(entry => entry.Details).FirstAsync(Token);
        Assert.Equal(
            "acme: DefaultText en \u2192 de; Text en \"Thank you, says {display_name}.\" \u2192 \"" + new string('x', 1_999)
                + "\u2026; Text fr none \u2192 \"Merci\\n!\"",
            details);
    }

    [Theory, Databases]
    public async Task Read_RulesOfBeforeThereWereTexts_HaveNone(StoreKind database)
    {
        await using var store = await DataHost.StartAsync(store: database);
        var account = (await new FeedbackFixture(store).AddAccountAsync()).Id;
        await using (var context = store.OpenStore())
        {
            context.PromptRuleSets.Add(new PromptRuleSet
            {
                AccountId = account, Version = 1, Rules = "{\"IsEnabled\":true}", ChangedBy = "ada", ChangedAt = store.Clock.GetUtcNow(),
            });
            await context.SaveChangesAsync(Token);
        }

        var now = await store.Get<PromptRulesEditor>().ReadAsync(account, Token);

        Assert.Equal((1, true, 0, false), (now.Version, now.Rules.IsEnabled, now.Rules.Texts.Count, now.Rules.NamesAgent));
    }

    [Theory, Databases]
    public async Task Save_AfterSomebodyElse_ChangesNothingAndTells(StoreKind database)
    {
        await using var store = await DataHost.StartAsync(store: database);
        var account = (await new FeedbackFixture(store).AddAccountAsync()).Id;
        var editor = store.Get<PromptRulesEditor>();
        await editor.SaveAsync(account, Full, 0, Acting.As("ada"), Token);

        var stale = Assert.IsType<RulesSaved.Stale>(await editor.SaveAsync(account, new PromptRules(), 0, Acting.As("max"), Token));

        Assert.Equal((1, "ada"), (stale.Current.Version, stale.Current.ChangedBy));
        Assert.True((await editor.ReadAsync(account, Token)).Rules.IsEnabled);
    }

    [Theory, Databases]
    public async Task Save_WhatHoldsAlready_MakesNoVersion(StoreKind database)
    {
        await using var store = await DataHost.StartAsync(store: database);
        var account = (await new FeedbackFixture(store).AddAccountAsync()).Id;
        var editor = store.Get<PromptRulesEditor>();
        await editor.SaveAsync(account, Full, 0, Acting.As("ada"), Token);

        Assert.IsType<RulesSaved.Saved>(
            await editor.SaveAsync(account, Full with { ExcludedTags = ["spam "] }, 1, Acting.As("ada"), Token));

        Assert.Equal(1, (await editor.ReadAsync(account, Token)).Version);
    }

    [Theory, Databases]
    public async Task Save_WhatCannotBe_ChangesNothing(StoreKind database)
    {
        await using var store = await DataHost.StartAsync(store: database);
        var account = (await new FeedbackFixture(store).AddAccountAsync()).Id;
        var editor = store.Get<PromptRulesEditor>();

        Assert.IsType<RulesSaved.Invalid>(
            await editor.SaveAsync(account, Full with { Throttle = TimeSpan.Zero }, 0, Acting.As("ada"), Token));

        Assert.Equal(0, (await editor.ReadAsync(account, Token)).Version);
    }
}
