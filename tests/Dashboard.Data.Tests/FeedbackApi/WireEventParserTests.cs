using System.Text;
using System.Text.Json;
using Dashboard.Data.Feedback;
using Dashboard.Data.FeedbackApi;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

public sealed class WireEventParserTests
{
    private const string Sound =
        """
        {"event_type":"feedback.updated","created_at":"Tue Dec 15 17:59:22 +0000 2015","feedback":{
        "created_at":"Tue Dec 15 17:58:20 +0000 2015","updated_at":"Tue Dec 15 17:59:22 +0000 2015","id":"7","type":"csat","test":false,
        "from_user_id":"1","to_user_id":"2","response":{"score":{"value":5},"text":{"value":"ok"}}}}
        """;

    private static readonly DateTimeOffset Asked = new(2015, 12, 15, 17, 58, 20, TimeSpan.Zero);

    [Fact]
    public void ParseArray_PageOfFixtures_GivesEveryKindOfEventInOrder()
    {
        var events = WireEventParser.ParseArray(PageEvents());

        var created = Assert.IsType<FeedbackEvent>(events[0]);
        Assert.Equal(EventKind.Created, created.Kind);
        Assert.Equal(
            new FeedbackSnapshot
            {
                Id = "123456789", Kind = SurveyKind.Nps, CreatedAt = Asked, UpdatedAt = Asked, DmId = "8989898989",
                FromUserId = "1212121212121", ToUserId = "343434343434", PrivacyUrl = "https://mybusiness.domain/privacy",
                ExternalId = "ticket_5555", QuestionVariantId = 3, DisplayName = "MyBusinessName",
            },
            created.Feedback);
        var updated = Assert.IsType<FeedbackEvent>(events[1]);
        Assert.Equal(EventKind.Updated, updated.Kind);
        Assert.Equal(Asked.AddSeconds(62), updated.At);
        Assert.Equal(3, updated.Feedback.QuestionVariantId);
        Assert.Equal(new Given<int>(9, Asked.AddSeconds(62)), updated.Feedback.Score);
        Assert.Null(updated.Feedback.Comment);
        Assert.Equal("feedback.seen", Assert.IsType<UnknownEvent>(events[2]).Type);
        var malformed = Assert.IsType<MalformedEvent>(events[3]);
        Assert.Contains("feedback.created_at is missing", malformed.Reason, StringComparison.Ordinal);
        Assert.Contains("feedback.id is empty", malformed.Reason, StringComparison.Ordinal);
        Assert.Equal("""{"event_type":"feedback.updated","created_at":"not a date","feedback":{"id":""}}""", malformed.Raw);
    }

    [Fact]
    public void ParseBody_WebhookWithSqueezedDates_IsRead()
    {
        var body = FixtureFiles.Read("webhook-updated.json");

        var read = Assert.IsType<FeedbackEvent>(WireEventParser.ParseBody(body));

        Assert.Equal(Asked, read.Feedback.CreatedAt);
        Assert.Equal(Asked.AddSeconds(2), read.At);
        Assert.Equal(new Given<int>(1, Asked.AddSeconds(3602)), read.Feedback.Score);
        Assert.Equal(new Given<string>("I<3thisbiz", Asked.AddSeconds(3602)), read.Feedback.Comment);
        Assert.Equal(Encoding.UTF8.GetString(body).Trim(), read.Raw);
    }

    [Theory]
    [InlineData("\"id\":\"7\"", "\"id\":\"\"", "feedback.id is empty")]
    [InlineData("\"id\":\"7\",", "", "feedback.id is missing")]
    [InlineData("\"id\":\"7\"", "\"id\":true", "feedback.id is not a text")]
    [InlineData("\"id\":\"7\"", "\"id\":\" \"", "feedback.id is not an id")]
    [InlineData("\"id\":\"7\"", "\"id\":\"123456789012345678901234567890123\"", "feedback.id is longer than 32 characters")]
    [InlineData("\"id\":\"7\"", "\"id\":123456789012345678901234567890123", "feedback.id is longer than 32 characters")]
    [InlineData(
        "\"id\":\"7\"", "\"id\":\"7\",\"dm_id\":\"123456789012345678901234567890123\"", "feedback.dm_id is longer than 32 characters")]
    [InlineData("\"type\":\"csat\"", "\"type\":\"CSAT\"", "feedback.type is neither csat nor nps")]
    [InlineData("\"type\":\"csat\",\"test\":false", "\"test\":false", "feedback.type is missing")]
    [InlineData("\"created_at\":\"Tue Dec 15 17:58:20 +0000 2015\",", "", "feedback.created_at is missing")]
    [InlineData("\"created_at\":\"Tue Dec 15 17:58:20", "\"created_at\":\"on Dec 15 17:58:20", "feedback.created_at is not a date")]
    [InlineData("\"value\":5", "\"value\":6", "feedback.response.score.value is not a whole number from 1 to 5")]
    [InlineData("\"value\":5", "\"value\":0", "feedback.response.score.value is not a whole number from 1 to 5")]
    [InlineData("\"value\":5", "\"value\":4.5", "feedback.response.score.value is not a whole number from 1 to 5")]
    [InlineData("\"value\":5", "\"value\":99999999999", "feedback.response.score.value is not a whole number from 1 to 5")]
    [InlineData("\"type\":\"csat\",\"test\":false", "\"type\":\"nps\",\"test\":7", "feedback.test is neither true nor false")]
    [InlineData("\"value\":5", "\"value\":\"6\"", "feedback.response.score.value is not a whole number from 1 to 5")]
    [InlineData("\"value\":5", "\"value\":\" 5\"", "feedback.response.score.value is not a whole number from 1 to 5")]
    [InlineData("\"value\":5", "\"value\":\"five\"", "feedback.response.score.value is not a whole number from 1 to 5")]
    [InlineData("\"value\":5", "\"value\":null", "feedback.response.score.value is not a whole number from 1 to 5")]
    [InlineData("{\"value\":5}", "5", "feedback.response.score is not an object")]
    [InlineData("\"response\":{", "\"response\":[],\"other\":{", "feedback.response is not an object")]
    [InlineData("\"feedback\":{", "\"feedback\":[],\"other\":{", "feedback is not an object")]
    [InlineData("\"event_type\":\"feedback.updated\"", "\"event_type\":3", "event_type is not a text")]
    public void ParseBody_OneUnsoundField_IsMalformedAndNamesIt(string part, string unsound, string reason)
    {
        var body = Sound.Replace(part, unsound, StringComparison.Ordinal);
        Assert.NotEqual(Sound, body, StringComparer.Ordinal);

        var read = Assert.IsType<MalformedEvent>(WireEventParser.ParseBody(body));

        Assert.Equal(reason, read.Reason);
        Assert.Equal(body, read.Raw);
    }

    /// <summary>Of a survey that nobody knows nobody knows the scores.</summary>
    [Fact]
    public void ParseBody_UnknownSurveyAndAnyScore_NamesTheSurveyAlone()
    {
        var body = Sound
            .Replace("\"csat\"", "\"stars\"", StringComparison.Ordinal)
            .Replace("\"value\":5", "\"value\":11", StringComparison.Ordinal);

        Assert.Equal("feedback.type is neither csat nor nps", Assert.IsType<MalformedEvent>(WireEventParser.ParseBody(body)).Reason);
    }

    [Theory]
    [InlineData("\"id\":\"7\"", "\"id\":9007199254740993123")]
    [InlineData("\"test\":false", "\"test\":false,\"dm_id\":\"12345678901234567890123456789012\"")]
    [InlineData("\"test\":false", "\"test\":\"false\",\"question_variant_id\":\"0\",\"new\":{\"a\":[1]}")]
    [InlineData("\"text\":{\"value\":\"ok\"}", "\"text\":null")]
    public void ParseBody_OddButHarmless_IsRead(string part, string odd) =>
        Assert.IsType<FeedbackEvent>(WireEventParser.ParseBody(Sound.Replace(part, odd, StringComparison.Ordinal)));

    [Fact]
    public void ParseBody_IdAsNumber_KeepsEveryDigit()
    {
        var body = Sound.Replace("\"id\":\"7\"", "\"id\":9007199254740993123", StringComparison.Ordinal);

        Assert.Equal("9007199254740993123", Assert.IsType<FeedbackEvent>(WireEventParser.ParseBody(body)).Feedback.Id);
    }

    [Fact]
    public void ParseBody_EmptyComment_IsNone()
    {
        var body = Sound.Replace("\"ok\"", "\"\"", StringComparison.Ordinal);

        Assert.Null(Assert.IsType<FeedbackEvent>(WireEventParser.ParseBody(body)).Feedback.Comment);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("{\"event_type\":")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void ParseBody_NoEvent_IsMalformedWithItsRawBody(string body) =>
        Assert.Equal(body, Assert.IsType<MalformedEvent>(WireEventParser.ParseBody(body)).Raw);

    [Theory]
    [InlineData("{}")]
    [InlineData("[{\"event_type\":")]
    [InlineData("")]
    public void ParseArray_NoArray_IsOneMalformedEvent(string raw) =>
        Assert.Equal(raw, Assert.IsType<MalformedEvent>(Assert.Single(WireEventParser.ParseArray(raw))).Raw);

    [Fact]
    public void ParseArray_EventsAsTheyCame_KeepsTheirTextAndParsesAlike()
    {
        var alone = WireEventParser.ParseBody(Sound);

        var events = WireEventParser.ParseArray($"[ {Sound} , 7, {Sound}]");

        Assert.Equal([alone, new MalformedEvent("The event is not a JSON object.", "7"), alone], events);
    }

    private static string PageEvents()
    {
        using var page = JsonDocument.Parse(FixtureFiles.Read("events-page.json"));
        return page.RootElement.GetProperty("events").GetRawText();
    }
}
