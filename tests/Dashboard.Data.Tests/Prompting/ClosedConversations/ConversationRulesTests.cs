using Dashboard.Data.Prompting.ClosedConversations;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.ClosedConversations;

public sealed class ConversationRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, string> Good = new(StringComparer.Ordinal)
    {
        ["external_id"] = "c-1", ["account"] = "acme", ["agent_id"] = "a-1", ["team_id"] = "t-1", ["closed_at"] = "2026-02-01T09:00:00Z",
    };

    [Theory]
    [InlineData("external_id", " ", "external_id is missing")]
    [InlineData("external_id", "\u200b\u0007", "external_id is missing")]
    [InlineData("agent_id", null, "agent_id is missing")]
    [InlineData("team_id", "", "team_id is missing")]
    [InlineData("account", "", "account_user_id or account is missing")]
    [InlineData("closed_at", "", "closed_at is missing")]
    [InlineData(
        "external_id",
        "7.77701E+17",
        "external_id \"7.77701E+17\" is a number that a spreadsheet has shortened: the id itself is expected, as text")]
    [InlineData(
        "external_id",
        "7,77701e+17",
        "external_id \"7,77701e+17\" is a number that a spreadsheet has shortened: the id itself is expected, as text")]
    [InlineData("agent_id", "8E+17", "agent_id \"8E+17\" is a number that a spreadsheet has shortened: the id itself is expected, as text")]
    [InlineData("team_id", "1.5E-7", "team_id \"1.5E-7\" is a number that a spreadsheet has shortened: the id itself is expected, as text")]
    [InlineData("closed_at", "2006-03-20T23:59:59Z", "closed_at lies before 2006-03-21, when X began")]
    [InlineData("closed_at", "0026-04-03T10:00:00Z", "closed_at lies before 2006-03-21, when X began")]
    [InlineData("closed_at", "2027-03-02T12:00:01Z", "closed_at lies more than a year ahead")]
    [InlineData("closed_at", "2062-04-03T10:00:00Z", "closed_at lies more than a year ahead")]
    [InlineData("opened_at", "1970-01-01T00:00:00Z", "opened_at lies before 2006-03-21, when X began")]
    [InlineData("opened_at", "2026-02-01T09:00:01Z", "opened_at is after closed_at")]
    [InlineData("channel", "mail", "channel is neither dm nor public")]
    [InlineData("agent_messages", "-1", "agent_messages \"-1\" is no whole number from 0 to 1000000")]
    [InlineData("agent_messages", "1.5", "agent_messages \"1.5\" is no whole number from 0 to 1000000")]
    [InlineData("agent_messages", "1000001", "agent_messages is no whole number from 0 to 1000000")]
    [InlineData("hand_overs", "-1", "hand_overs \"-1\" is no whole number from 0 to 1000000")]
    [InlineData("hand_overs", "1000001", "hand_overs is no whole number from 0 to 1000000")]
    [InlineData("language", "german", "language is no tag of BCP 47, such as de or de-AT")]
    [InlineData("language", "de-", "language is no tag of BCP 47, such as de or de-AT")]
    [InlineData("language", "de-CH-x-abcdefgh-abcdefgh-abcdefgh-1", "language is no tag of BCP 47, such as de or de-AT")]
    [InlineData("time_zone", "Europe/Wien", "time_zone is no name of IANA's time zones, such as Europe/Vienna")]
    [InlineData("time_zone", "W. Europe Standard Time", "time_zone is no name of IANA's time zones, such as Europe/Vienna")]
    [InlineData("time_zone", "../Europe/Vienna", "time_zone is no name of IANA's time zones, such as Europe/Vienna")]
    [InlineData("time_zone", "+01:00", "time_zone is no name of IANA's time zones, such as Europe/Vienna")]
    public void Faults_OneFieldWrong_NameItAlone(string field, string? value, string sentence) =>
        Assert.Equal([sentence], FaultsOf((field, value)));

    [Theory]
    [InlineData("external_id", "12E5")]
    [InlineData("external_id", "1e17")]
    [InlineData("external_id", "0015000000aBcDeFGH")]
    [InlineData("closed_at", "2006-03-21T00:00:00Z")]
    [InlineData("closed_at", "2027-03-02T12:00:00Z")]
    [InlineData("opened_at", "2026-02-01T10:00:00+01:00")]
    [InlineData("channel", " DM ")]
    [InlineData("channel", "public")]
    [InlineData("agent_messages", "0")]
    [InlineData("agent_messages", "1000000")]
    [InlineData("hand_overs", "0")]
    [InlineData("hand_overs", "1000000")]
    [InlineData("language", "de_at")]
    [InlineData("language", "de-CH-x-abcdefgh-abcdefgh-abcdefgh")]
    [InlineData("time_zone", "America/Argentina/Buenos_Aires")]
    [InlineData("time_zone", "UTC")]
    public void Faults_AtTheBorders_AreNone(string field, string value) => Assert.Empty(FaultsOf((field, value)));

    [Theory]
    [InlineData("external_id", 256)]
    [InlineData("agent_id", 128)]
    [InlineData("team_id", 128)]
    [InlineData("account_user_id", 32)]
    [InlineData("customer_user_id", 32)]
    [InlineData("account", 32)]
    [InlineData("agent_name", 200)]
    [InlineData("team_name", 200)]
    [InlineData("closure_reason", 200)]
    public void Faults_TextThatIsTooLong_IsNamed(string field, int longest)
    {
        Assert.Empty(FaultsOf((field, new string('x', longest))));
        Assert.Equal(
            [FormattableString.Invariant($"{field} is longer than {longest} characters")],
            FaultsOf((field, new string('x', longest + 1))));
    }

    [Fact]
    public void Faults_Tags_AreAtMostTwentyOfAHundredCharacters()
    {
        string[] twenty = [.. Enumerable.Range(1, 20).Select(tag => $"tag {tag}")];

        Assert.Empty(Faults(TaggedWith(twenty)));
        Assert.Empty(Faults(TaggedWith([.. twenty, "tag 7", " ", "\ttag 9"])));
        Assert.Equal(["tags are more than 20"], Faults(TaggedWith([.. twenty, "one more"])));
        Assert.Empty(Faults(TaggedWith(new string('x', 100))));
        Assert.Equal(["one of the tags is longer than 100 characters"], Faults(TaggedWith("short", new string('x', 101))));
    }

    [Fact]
    public void Faults_SeveralFieldsWrong_NameEachOnce() =>
        Assert.Equal(
            [
                "closed_at \"soon\" is no time in ISO 8601 with its offset, such as 2026-01-02T03:04:05Z or 2026-01-02T04:04:05+01:00",
                "agent_id is missing",
            ],
            FaultsOf(("closed_at", "soon"), ("agent_id", "")));

    [Fact]
    public void Normalise_WhatADoorTook_IsInItsOneSpelling()
    {
        var kept = ConversationSpelling.Normalise(
            new ClosedConversation
            {
                ExternalId = " cafe\u0301 ",
                AccountUserId = "\u200b12",
                Account = " @acme",
                AgentId = "a\u00ad-1",
                TeamId = "t\u0000-1",
                CustomerUserId = " ",
                AgentName = " Maya\r\nBrandt\u0007 ",
                TeamName = "\ud800!",
                Channel = "Public",
                ClosureReason = "\t",
                Tags = [" refund", "refund ", "Refund", "a\u2028b", "\u0000", "👩‍💻", "\ufffe"],
                AgentMessages = 3,
                Language = " zh_hant_tw",
                TimeZone = " Asia/Taipei\n",
            });

        Assert.Equal(
            ("caf\u00e9", "12", "@acme", "a-1", "t-1", null),
            (kept.ExternalId, kept.AccountUserId, kept.Account, kept.AgentId, kept.TeamId, kept.CustomerUserId));
        Assert.Equal(("Maya  Brandt", "\ufffd!", "public", null), (kept.AgentName, kept.TeamName, kept.Channel, kept.ClosureReason));
        Assert.Equal(["refund", "Refund", "a b", "👩‍💻"], kept.Tags);
        Assert.Equal((3, "zh-Hant-TW", "Asia/Taipei"), (kept.AgentMessages, kept.Language, kept.TimeZone));
        Assert.Null(ConversationSpelling.Normalise(new ClosedConversation { Tags = ["", " "] }).Tags);
    }

    private static IEnumerable<string> FaultsOf(params (string Field, string? Value)[] changes)
    {
        var texts = new ConversationTexts();
        foreach (var (field, value) in Good.Where(field => !changes.Any(change => change.Field == field.Key)))
            texts.Set(field, value);
        foreach (var (field, value) in changes)
            texts.Set(field, value);
        return Faults(texts.Read());
    }

    private static ClosedConversation TaggedWith(params string[] tags)
    {
        var texts = new ConversationTexts();
        foreach (var (field, value) in Good)
            texts.Set(field, value);
        texts.SetTags(tags);
        return texts.Read();
    }

    private static IEnumerable<string> Faults(ClosedConversation conversation) =>
        ConversationRules.Faults(ConversationSpelling.Normalise(conversation), Now).Select(fault => fault.Sentence);
}
