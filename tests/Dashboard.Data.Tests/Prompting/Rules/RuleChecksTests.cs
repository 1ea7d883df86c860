using Dashboard.Data.Feedback;
using Dashboard.Data.Prompting.Rules;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.Rules;

public sealed class RuleChecksTests
{
    public static TheoryData<PromptRules, string, RuleFault> Wrong() => new()
    {
        { new() { SamplePercent = 101 }, nameof(PromptRules.SamplePercent), RuleFault.PercentWrong },
        { new() { SamplePercent = -1 }, nameof(PromptRules.SamplePercent), RuleFault.PercentWrong },
        { new() { Delay = TimeSpan.FromSeconds(-1) }, nameof(PromptRules.Delay), RuleFault.DelayWrong },
        { new() { Delay = TimeSpan.FromHours(72) }, nameof(PromptRules.Delay), RuleFault.DelayWrong },
        { new() { LongestAge = TimeSpan.FromDays(31) }, nameof(PromptRules.LongestAge), RuleFault.AgeWrong },
        { new() { Throttle = TimeSpan.FromHours(23.9) }, nameof(PromptRules.Throttle), RuleFault.ThrottleWrong },
        { new() { Throttle = TimeSpan.FromDays(366) }, nameof(PromptRules.Throttle), RuleFault.ThrottleWrong },
        { new() { MostPerDay = 1001 }, nameof(PromptRules.MostPerDay), RuleFault.DayWrong },
        { new() { Quiet = new QuietHours(new(22, 0), new(8, 0), "Mars/Base") }, nameof(PromptRules.Quiet), RuleFault.ZoneUnknown },
        { new() { Quiet = new QuietHours(new(8, 0), new(8, 0), "UTC") }, nameof(PromptRules.Quiet), RuleFault.NeverAwake },
        { new() { LiftedRecipients = ["@acme"] }, nameof(PromptRules.LiftedRecipients), RuleFault.IdWrong },
        { new() { ExcludedTags = [new string('a', 201)] }, nameof(PromptRules.ExcludedTags), RuleFault.EntryWrong },
        { new() { ClosureReasons = [.. Many(101)] }, nameof(PromptRules.ClosureReasons), RuleFault.TooMany },
        {
            new() { Choices = [new SurveyChoice(null, null, SurveyKind.Nps, 10)] },
            nameof(PromptRules.Choices), RuleFault.QuestionUnknown
        },
        { new() { Choices = [new SurveyChoice(null, null, (SurveyKind)9, null)] }, nameof(PromptRules.Choices), RuleFault.QuestionUnknown },
        { new() { Texts = [new("en", "Hi"), new("german", "Hallo")] }, "Texts[1].Language", RuleFault.LanguageWrong },
        { new() { Texts = [new("", "Hi")] }, "Texts[0].Language", RuleFault.LanguageWrong },
        { new() { Texts = [new("en", "Hi"), new("en", "Hello")] }, "Texts[1].Language", RuleFault.LanguageDoubled },
        { new() { Texts = [new("en", "")] }, "Texts[0].Text", RuleFault.TextMissing },
        { new() { Texts = [new("en", "Hi {name}")] }, "Texts[0].Text", RuleFault.PlaceholderUnknown },
        { new() { Texts = [new("en", new string('x', 10_001))] }, "Texts[0].Text", RuleFault.TextTooLong },
        { new() { Texts = [new("en", new string('x', 9_968) + "{display_name}")] }, "Texts[0].Text", RuleFault.TextTooLong },
        { new() { Texts = [.. Enumerable.Repeat(new MessageText("en", "Hi"), 51)] }, nameof(PromptRules.Texts), RuleFault.TooMany },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void Check_WhatCannotBe_NamesItAndWhy(PromptRules rules, string field, RuleFault fault) =>
        Assert.Equal([(field, fault)], RuleChecks.Check(rules));

    [Fact]
    public void Check_AtTheBorders_HasNothingAgainstIt() => Assert.Empty(RuleChecks.Check(new PromptRules
    {
        SamplePercent = 0,
        Delay = TimeSpan.Zero,
        LongestAge = TimeSpan.FromDays(30),
        Throttle = TimeSpan.FromHours(24),
        MostPerDay = 0,
        Quiet = new QuietHours(new(22, 0), new(8, 0), "Europe/Berlin"),
        LiftedRecipients = ["12345678901234567890"],
        ClosureReasons = [.. Many(100)],
        Choices = [new SurveyChoice("t-3", "billing", SurveyKind.Csat, 37)],
        Texts =
        [
            new("en", new string('x', 10_000)),
            new("en-GB", new string('x', 9_917) + "{display_name}{agent_first_name}"),
            new("de", string.Concat(Enumerable.Repeat("\U0001F600", 10_000))),
        ],
    }));

    [Fact]
    public void Check_SeveralTexts_NameEachFieldThatIsWrong() => Assert.Equal(
        [
            ("Texts[0].Text", RuleFault.TextMissing),
            ("Texts[1].Language", RuleFault.LanguageWrong),
            ("Texts[1].Text", RuleFault.TextMissing),
        ],
        RuleChecks.Check(RuleChecks.Tidy(new PromptRules { Texts = [new("en", " \r\n"), new("?", "\0")] })));

    [Fact]
    public void Tidy_Texts_AreInOneSpellingWithoutWhatNoMessageHas() => Assert.Equal(
        [new MessageText("zh-Hant-TW", "a\nb\n\nc")],
        RuleChecks.Tidy(new PromptRules { Texts = [new(" zh_hant_tw", " a\r\nb\u0007\n\nc ")] }).Texts);

    [Fact]
    public void Tidy_SpacesEmptyOnesAndTheSameTwice_AreGone() => Assert.Equal(
        ["Spam", "billing"], RuleChecks.Tidy(new PromptRules { ExcludedTags = [" Spam", "", "spam ", "billing"] }).ExcludedTags);

    private static IEnumerable<string> Many(int count) =>
        Enumerable.Range(0, count).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
