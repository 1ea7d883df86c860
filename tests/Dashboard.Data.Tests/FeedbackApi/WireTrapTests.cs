using System.Text;
using Dashboard.Data.FeedbackApi;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

/// <summary>What is odd in an event takes nothing along that is certain (feedback-api.md, "Wire traps").</summary>
public sealed class WireTrapTests
{
    private const string Sound =
        """
        {"event_type":"feedback.updated","created_at":"Tue Dec 15 17:59:22 +0000 2015","feedback":{
        "created_at":"Tue Dec 15 17:58:20 +0000 2015","updated_at":"Tue Dec 15 17:59:20 +0000 2015","id":"7","type":"csat","test":false,
        "from_user_id":"1","to_user_id":"2","response":{"score":{"value":4},"text":{"value":"ok"}}}}
        """;

    private static readonly DateTimeOffset Updated = new(2015, 12, 15, 17, 59, 20, TimeSpan.Zero);

    [Theory]
    [InlineData("\"to_user_id\":\"2\",", "")]
    [InlineData("\"to_user_id\":\"2\"", "\"to_user_id\":{}")]
    [InlineData("\"from_user_id\":\"1\",", "")]
    [InlineData("\"created_at\":\"Tue Dec 15 17:59:22 +0000 2015\",", "")]
    [InlineData("\"created_at\":\"Tue Dec 15 17:59:22 +0000 2015\"", "\"created_at\":\"not a date\"")]
    [InlineData("\"created_at\":\"Tue Dec 15 17:59:22 +0000 2015\"", "\"created_at\":1450202362")]
    [InlineData("\"value\":4", "\"value\":\"4\"")]
    [InlineData("\"value\":4", "\"value\":4.0")]
    [InlineData("\"value\":4", "\"value\":4,\"created_at\":\"then\"")]
    [InlineData("\"test\":false", "\"test\":\"false\",\"new\":{\"a\":[1]}")]
    [InlineData("\"test\":false", "\"question_variant_id\":\"x\"")]
    [InlineData("\"test\":false", "\"question_variant_id\":99999999999")]
    [InlineData("\"test\":false", "\"dm_id\":{},\"privacy_url\":7,\"external_id\":[],\"display_name\":true")]
    [InlineData("{\"value\":\"ok\"}", "null")]
    [InlineData("{\"value\":\"ok\"}", "\"ok\"")]
    [InlineData("{\"value\":\"ok\"}", "{\"value\":7}")]
    [InlineData("{\"event_type\"", "{\"\\ud83d\":1,\"event_typ\\ud83d\":2,\"event_type\"")]
    [InlineData("\"id\":\"7\"", "\"\\ud83d\":1,\"id\":7")]
    [InlineData("\"id\":\"7\"", "\"\\uD83D\":1,\"id\":7")]
    [InlineData("\"id\":\"7\"", "\"\\u0069d\":\"7\"")]
    [InlineData("\"id\":\"7\"", "\"id\":\"7\",\"\\u0069\":\"8\"")]
    public void ParseBody_OddButCertainScore_Counts(string part, string odd)
    {
        var read = Assert.IsType<FeedbackEvent>(WireEventParser.ParseBody(Odd(part, odd)));

        Assert.Equal(("7", 4, Updated), (read.Feedback.Id, read.Feedback.Score?.Value, read.Feedback.UpdatedAt));
        Assert.Null(read.Feedback.Score?.At);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(70)]
    [InlineData(1_000)]
    [InlineData(20_000)]
    public void ParseBody_UnknownFieldOfAnyDepth_IsReadAndKept(int levels)
    {
        var deep = $"{{\"new\":{new string('[', levels - 1)}{new string(']', levels - 1)},\"event_type\"";
        var body = Odd("{\"event_type\"", deep);

        var read = Assert.IsType<FeedbackEvent>(WireEventParser.ParseBody(body));

        Assert.Equal((4, body), (read.Feedback.Score?.Value, read.Raw));
    }

    [Theory]
    [InlineData("no \\ud83d half", "no \uFFFD half")]
    [InlineData("\\ude00", "\uFFFD")]
    [InlineData("\\ud83d\\ud83d\\ude00", "\uFFFD😀")]
    [InlineData("\\uD83D\\uDE00", "😀")]
    [InlineData("\\ude00\\ud83d", "\uFFFD\uFFFD")]
    [InlineData("\\ud83d\\n\\ude00", "\uFFFD\n\uFFFD")]
    [InlineData("\\uD83D", "\uFFFD")]
    [InlineData("\\u0041\\ude00", "A\uFFFD")]
    [InlineData("\\ud83d\\ude00\\ud83d", "😀\uFFFD")]
    [InlineData("\\ud83d\\ude00\\\\\\ude00x", "😀\\\uFFFDx")]
    [InlineData("\\ud83d\\u0041\\ude00", "\uFFFDA\uFFFD")]
    [InlineData("\\\\ud83d", "\\ud83d")]
    [InlineData("\\\\\\ud83d\\u0041", "\\\uFFFDA")]
    [InlineData("\\ud7ff\\ue000", "\uD7FF\uE000")]
    [InlineData("a\\u0000b", "a\0b")]
    [InlineData("\\ud83d", "\uFFFD")]
    public void ParseBody_HalfASurrogatePair_IsShownAsTheReplacementCharacter(string written, string comment)
    {
        var body = Odd("\"ok\"", $"\"{written}\"");

        var read = Assert.IsType<FeedbackEvent>(WireEventParser.ParseBody(body));

        Assert.Equal((4, comment, body), (read.Feedback.Score?.Value, read.Feedback.Comment?.Value, read.Raw));
    }

    [Fact]
    public void ParseBody_BytesThatAreNotUtf8_AreReplacedAndTakeNothingAlong()
    {
        var body = Encoding.UTF8.GetBytes(Sound.Replace("\"ok\"", "\"ok\\ud83d\"", StringComparison.Ordinal));
        body[Encoding.UTF8.GetString(body).IndexOf("ok", StringComparison.Ordinal)] = 0xFF;

        var read = Assert.IsType<FeedbackEvent>(WireEventParser.ParseBody(body));

        Assert.Equal((4, "\uFFFDk\uFFFD"), (read.Feedback.Score?.Value, read.Feedback.Comment?.Value));
    }

    [Fact]
    public void ParseBody_BytesThatAreNotUtf8AndNoEscape_AreReplaced()
    {
        var body = Encoding.UTF8.GetBytes(Sound);
        body[Encoding.UTF8.GetString(body).IndexOf("ok", StringComparison.Ordinal)] = 0xFF;

        Assert.Equal("\uFFFDk", Assert.IsType<FeedbackEvent>(WireEventParser.ParseBody(body)).Feedback.Comment?.Value);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("\"true\"", true)]
    [InlineData("false", false)]
    [InlineData("\"false\"", false)]
    [InlineData("null", false)]
    public void ParseBody_Test_IsABooleanOrItsText(string written, bool isTest)
    {
        var body = Sound.Replace("\"test\":false", $"\"test\":{written}", StringComparison.Ordinal);

        Assert.Equal(isTest, Assert.IsType<FeedbackEvent>(WireEventParser.ParseBody(body)).Feedback.IsTest);
    }

    /// <summary>X takes case ids of 256 characters, of which an emoji is one.</summary>
    [Theory]
    [InlineData("a", 256, true)]
    [InlineData("a", 257, false)]
    [InlineData("😀", 256, true)]
    [InlineData("😀", 257, false)]
    public void ParseBody_CaseIdAtItsBorder_IsTakenUpTo256Characters(string character, int count, bool isTaken)
    {
        var id = string.Concat(Enumerable.Repeat(character, count));

        var feedback = Assert.IsType<FeedbackEvent>(WireEventParser.ParseBody(Odd("\"test\":false", $"\"external_id\":\"{id}\""))).Feedback;

        Assert.Equal((isTaken ? id : null, 4), (feedback.ExternalId, feedback.Score?.Value));
    }

    [Theory]
    [InlineData("csat", "1", true)]
    [InlineData("csat", "5", true)]
    [InlineData("csat", "0", false)]
    [InlineData("csat", "6", false)]
    [InlineData("nps", "0", true)]
    [InlineData("nps", "10", true)]
    [InlineData("nps", "11", false)]
    [InlineData("nps", "-1", false)]
    [InlineData("nps", "\"10\"", true)]
    [InlineData("nps", "\"11\"", false)]
    [InlineData("nps", "\"-1\"", false)]
    public void ParseBody_ScoreAtItsBorder_IsTakenWithinItsKind(string kind, string written, bool isTaken)
    {
        var body = Odd("\"csat\"", $"\"{kind}\"", "\"value\":4", $"\"value\":{written}");

        Assert.Equal(isTaken, WireEventParser.ParseBody(body) is FeedbackEvent { Feedback.Score: not null });
    }

    /// <summary>An event says when the feedback was updated, where the feedback does not.</summary>
    [Theory]
    [InlineData("\"updated_at\":\"Tue Dec 15 17:59:20 +0000 2015\",", "")]
    [InlineData("\"updated_at\":\"Tue", "\"updated_at\":\"on Tue")]
    public void ParseBody_NoTimeOfTheUpdate_IsTheEventsTime(string part, string odd) =>
        Assert.Equal(Updated.AddSeconds(2), Assert.IsType<FeedbackEvent>(WireEventParser.ParseBody(Odd(part, odd))).Feedback.UpdatedAt);

    [Fact]
    public void ParseBody_TimeOfTheEvent_IsItsOwn() =>
        Assert.Equal(Updated.AddSeconds(2), Assert.IsType<FeedbackEvent>(WireEventParser.ParseBody(Sound)).At);

    [Fact]
    public void ParseBody_NoTimeOfTheEvent_HappenedAtTheUpdate() =>
        Assert.Equal(
            Updated,
            Assert.IsType<FeedbackEvent>(WireEventParser.ParseBody(Odd("\"created_at\":\"Tue Dec 15 17:59:22 +0000 2015\",", ""))).At);

    [Fact]
    public void ParseShown_NoTimeOfTheUpdate_IsMalformed() =>
        Assert.Equal("updated_at is missing", Assert.IsType<MalformedEvent>(WireEventParser.ParseShown(
            """{"created_at":"Tue Dec 15 17:58:20 +0000 2015","id":"7","type":"csat","from_user_id":"1"}""")).Reason);

    [Fact]
    public void ParseArray_TrapsBesideEachOther_LeaveEachOtherAlone()
    {
        string[] page =
        [
            Sound,
            Odd("\"ok\"", "\"\\ud83d\""),
            "7",
            Odd("\"value\":4", "\"value\":6"),
            Odd("{\"event_type\"", $"{{\"new\":{new string('[', 500)}{new string(']', 500)},\"event_type\""),
            """{"event_type":"feedback.seen\ud83d"}""",
            Sound,
        ];

        var events = WireEventParser.ParseArray($"[{string.Join(',', page)}]");

        Assert.Equal(page, events.Select(one => one.Raw));
        Assert.Equal(
            [
                typeof(FeedbackEvent),
                typeof(FeedbackEvent),
                typeof(MalformedEvent),
                typeof(MalformedEvent),
                typeof(FeedbackEvent),
                typeof(UnknownEvent),
                typeof(FeedbackEvent),
            ],
            events.Select(one => one.GetType()));
    }

    private static string Odd(params string[] partsAndOdd)
    {
        var body = Sound;
        foreach (var pair in partsAndOdd.Chunk(2))
        {
            Assert.Contains(pair[0], body, StringComparison.Ordinal);
            body = body.Replace(pair[0], pair[1], StringComparison.Ordinal);
        }

        return body;
    }
}
