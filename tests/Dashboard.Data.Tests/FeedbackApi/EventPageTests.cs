using System.Net;
using System.Text;
using System.Text.Json;
using Dashboard.Data.FeedbackApi;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

public sealed class EventPageTests
{
    /// <summary>X promises no order; what has no time says nothing.</summary>
    [Theory]
    [InlineData("", null)]
    [InlineData("{}", null)]
    [InlineData("7", null)]
    [InlineData(
        """{"created_at":"Tue Dec 15 17:58:20 +0000 2015"},{"created_at":"Tue Dec 15 17:58:22 +0000 2015"},{"created_at":"Tue Dec 15 17:58:21 +0000 2015"},[],{}""",
        22)]
    public void Read_EventsInAnyOrder_ReachedTheirNewest(string events, int? second)
    {
        var page = EventPage.Read(Answer($$"""{"events":[{{events}}],"next_cursor":""}"""));

        Assert.Equal(second is { } seconds ? new DateTimeOffset(2015, 12, 15, 17, 58, seconds, TimeSpan.Zero) : null, page.Reached);
    }

    [Theory]
    [InlineData("\"a\"", "a")]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    [InlineData("10011", "10011")]
    public void Read_Cursor_IsATextOrANumberOrTheEnd(string written, string? cursor) =>
        Assert.Equal(cursor, EventPage.Read(Answer($$"""{"events":[],"next_cursor":{{written}}}""")).NextCursor);

    [Theory]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("\"\\ud83d\"")]
    [InlineData("\"a\uFFFD\"")]
    public void Read_CursorThatNobodyCouldSendBack_IsBroken(string written) =>
        Assert.Throws<BrokenAnswerException>(() => EventPage.Read(Answer($$"""{"events":[],"next_cursor":{{written}}}""")));

    private static ApiAnswer Answer(string body) =>
        new(
            new ApiRequest(HttpMethod.Get, "1.1/feedback/events.json", Who: null),
            HttpStatusCode.OK,
            Encoding.UTF8.GetBytes(body),
            Limit: null,
            ResetAt: null,
            SignedOff: null)
        {
            Json = JsonElement.Parse(body),
        };
}
