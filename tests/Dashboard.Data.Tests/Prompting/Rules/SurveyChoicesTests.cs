using Dashboard.Data.Feedback;
using Dashboard.Data.Prompting.Rules;
using Dashboard.Data.Settings;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.Rules;

public sealed class SurveyChoicesTests
{
    private static readonly AccountSettings Account = new()
    {
        PrivacyUrl = "https://acme.example/privacy", CsatVariant = 4, NpsVariant = 2, DefaultKind = SurveyKind.Csat,
    };

    private static readonly PromptRules Rules = new()
    {
        Choices =
        [
            new SurveyChoice("t-1", "Billing", SurveyKind.Nps, 7),
            new SurveyChoice("t-1", null, SurveyKind.Nps, null),
            new SurveyChoice(null, "delivery", SurveyKind.Csat, 29),
        ],
    };

    [Theory]
    [InlineData("t-1", "billing", SurveyKind.Nps, 7)]
    [InlineData("t-1", "delivery", SurveyKind.Nps, 2)]
    [InlineData("t-2", "delivery", SurveyKind.Csat, 29)]
    [InlineData("t-2", "billing", SurveyKind.Csat, 4)]
    [InlineData("T-1", "billing", SurveyKind.Csat, 4)]
    public void For_TeamAndTag_IsTheFirstThatFitsElseTheAccounts(string team, string tag, SurveyKind kind, int variant) =>
        Assert.Equal((kind, variant), SurveyChoices.For(Candidate(team, tag), Rules, Account));

    private static PromptCandidate Candidate(string team, string tag) => new()
    {
        ExternalId = "case-1",
        AccountId = 1,
        ClosedAt = new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero),
        Team = team,
        Tags = [tag],
        Customer = new CustomerContact(null, HasOptedOut: false, CanDm: null, ReachAsked: 0),
        Day = new AccountDay(0, null),
    };
}
