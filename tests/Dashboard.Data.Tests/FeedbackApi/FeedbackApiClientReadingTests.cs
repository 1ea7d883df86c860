using System.Text;
using Dashboard.Data.FeedbackApi;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

public sealed class FeedbackApiClientReadingTests
{
    private static readonly DateTimeOffset From = DateTimeOffset.FromUnixTimeMilliseconds(1_450_000_000_123);

    private static readonly EventRange Range = EventRange.Between(From, From.AddHours(1));

    [Fact]
    public async Task ReadEvents_EmptyPageWithCursor_GoesOnUntilTheCursorIsEmpty()
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(200, Encoding.UTF8.GetString(FixtureFiles.Read("events-page.json")),
                ("x-rate-limit-limit", "1000"), ("x-rate-limit-remaining", "999"), ("x-rate-limit-reset", "1450000900"))
            .Then(200, """{"events":[],"next_cursor":"a&b=c d"}""")
            .Then(200, """{"events":[],"next_cursor":""}""");

        var pages = await ReadAsync(x, Range);

        Assert.Equal([4, 0, 0], pages.Select(page => page.Events.Count));
        Assert.Equal(["10011", "a&b=c d", null], pages.Select(page => page.NextCursor), StringComparer.Ordinal);
        Assert.Equal(new RateLimit(1000, 999, DateTimeOffset.FromUnixTimeSeconds(1_450_000_900)), pages[0].Limit);
        Assert.Null(pages[1].Limit);
        Assert.Equal(
            [
                "/1.1/feedback/events.json?from_time=1450000000123&to_time=1450003600123&count=100",
                "/1.1/feedback/events.json?cursor=10011&count=100",
                "/1.1/feedback/events.json?cursor=a%26b%3Dc%20d&count=100",
            ],
            x.Server.Seen.Select(request => request.PathAndQuery), StringComparer.Ordinal);
        Assert.Equal(3, x.Server.Seen.Select(request => request.Authorization).Distinct(StringComparer.Ordinal).Count());
        Every.One(
            x.Server.Seen,
            request => Assert.StartsWith("OAuth oauth_consumer_key=\"consumer-key\"", request.Authorization, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ReadEvents_ResumedFromACursor_SendsNoTimes()
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(200, """{"events":[],"next_cursor":""}""");

        Assert.Single(await ReadAsync(x, EventRange.Resume("10011")));

        Assert.Equal("/1.1/feedback/events.json?cursor=10011&count=100", x.Server.Seen.Single().PathAndQuery);
    }

    [Fact]
    public async Task ReadEvents_CursorThatComesAgain_EndsWithAnErrorAfterThePage()
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(200, """{"events":[],"next_cursor":"a"}""")
            .Then(200, """{"events":[],"next_cursor":"b"}""")
            .Then(200, """{"events":[],"next_cursor":"a"}""");
        var pages = new List<EventPage>();

        var e = await Assert.ThrowsAsync<RepeatedCursorException>(async () =>
        {
            await foreach (var page in x.Client.ReadEventsAsync(ClientUnderTest.Who, Range, cancellationToken: ClientUnderTest.Stop))
                pages.Add(page);
        });

        Assert.Equal("a", e.Cursor);
        Assert.Equal(3, pages.Count);
    }

    [Fact]
    public async Task ReadEvents_CursorsThatDifferInCase_AreTwo()
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(200, """{"events":[],"next_cursor":"a"}""")
            .Then(200, """{"events":[],"next_cursor":"A"}""")
            .Then(200, """{"events":[],"next_cursor":""}""");

        Assert.Equal(3, (await ReadAsync(x, Range)).Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    public async Task ReadEvents_CursorThatXForgot_IsToldFromABadRequest(int status)
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(status, "{}").Then(400, "{}");

        var e = await Assert.ThrowsAsync<UnknownCursorException>(() => ReadAsync(x, EventRange.Resume("old")));
        Assert.Equal("old", e.Cursor);
        await Assert.ThrowsAsync<BadRequestException>(() => ReadAsync(x, Range));
    }

    [Theory]
    [InlineData("""{"next_cursor":""}""", "events is missing")]
    [InlineData("""{"events":[]}""", "next_cursor is missing")]
    public async Task ReadEvents_PageWithoutANeededField_IsNotTakenForTheEnd(string body, string reason)
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(200, body);

        var e = await Assert.ThrowsAsync<BrokenAnswerException>(() => ReadAsync(x, Range));

        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadEvents_PageWithEveryTrap_IsReadAndKeptAsItCame()
    {
        await using var x = await ClientUnderTest.StartAsync();
        const string Created = "Tue Dec 15 17:58:20 +0000 2015";
        var deep = new string('[', 500) + new string(']', 500);
        var events = $$"""
            [{"event_type":"feedback.seen","a":{{deep}},"\ud83d":"\ud83d"}, {"event_type":"feedback.updated","feedback":{"id":"7","type":"csat",
            "new":{{deep}},"created_at":"{{Created}}","updated_at":"{{Created}}","response":{"score":{"value":"4"},"text":{"value":"\ud83d"} } } }]
            """.Trim();
        x.Server.Then(200, $$"""{"\ud83d":{{deep}},"events":{{events}},"next_cursor":""}""");

        var page = Assert.Single(await ReadAsync(x, Range));

        Assert.Equal((events, 2), (page.RawEvents, page.Count));
        Assert.IsType<UnknownEvent>(page.Events[0]);
        var feedback = Assert.IsType<FeedbackEvent>(page.Events[1]).Feedback;
        Assert.Equal((4, "\uFFFD"), (feedback.Score?.Value, feedback.Comment?.Value));
    }

    [Fact]
    public async Task Show_FeedbackWithEveryTrap_IsReadAndKeptAsItCame()
    {
        await using var x = await ClientUnderTest.StartAsync();
        var deep = new string('[', 500) + new string(']', 500);
        var body = $$"""
            {"\ud83d":{{deep}},"created_at":"Tue Dec 15 17:58:20 +0000 2015","updated_at":"Tue Dec 15 17:58:20 +0000 2015","id":7,"type":"nps",
            "response":{"score":{"value":"10"},"text":{"value":"\ud83d"} } }
            """.Trim();
        x.Server.Then(200, body);

        var answer = await x.Client.ShowAsync(ClientUnderTest.Who, "7", RequestPriority.User, ClientUnderTest.Stop);

        var feedback = Assert.IsType<FeedbackEvent>(answer.Event).Feedback;
        Assert.Equal((10, "\uFFFD", body), (feedback.Score?.Value, feedback.Comment?.Value, answer.Raw));
    }

    [Fact]
    public async Task ReadEvents_CursorThatIsNotUnicode_IsNotTakenForTheEnd()
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(200, """{"events":[],"next_cursor":"\ud83d"}""");

        await Assert.ThrowsAsync<BrokenAnswerException>(() => ReadAsync(x, Range));
    }

    [Fact]
    public async Task Show_FeedbackWithAnswer_IsReadAndKeptAsItCame()
    {
        const string Body = """
            {"created_at":"Tue Dec 15 17:58:20 +0000 2015","updated_at":"Tue Dec 15 17:59:20 +0000 2015","id":"7","type":"csat",
            "from_user_id":"1","to_user_id":"2","text":"How did we do?","media_id_str":"9","response":{"score":{"value":4}}}
            """;
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(200, Body);

        var answer = await x.Client.ShowAsync(ClientUnderTest.Who, "7", RequestPriority.User, ClientUnderTest.Stop);

        var shown = Assert.IsType<FeedbackEvent>(answer.Event);
        Assert.Equal((EventKind.Shown, shown.Feedback.UpdatedAt), (shown.Kind, shown.At));
        Assert.Equal(new Given<int>(4, null), shown.Feedback.Score);
        Assert.Null(shown.Feedback.Comment);
        Assert.Equal(Body, answer.Raw);
        Assert.Equal("/1.1/feedback/show/7.json", x.Server.Seen.Single().PathAndQuery);
    }

    /// <summary>Whatever X remembers us by, the signature alone says who asks.</summary>
    [Fact]
    public async Task Show_CookiesThatXSets_AreNotSentBack()
    {
        await using var x = await ClientUnderTest.StartAsync();
        var sent = new List<string>();
        for (var asked = 0; asked < 2; asked++)
        {
            x.Server.Then(context =>
            {
                sent.Add(context.Request.Headers.Cookie.ToString());
                context.Response.Headers.SetCookie = "guest_id=4711; Path=/";
                return context.Response.WriteAsync("""{"id":"7","type":"stars"}""");
            });
            await x.Client.ShowAsync(ClientUnderTest.Who, "7", RequestPriority.User, ClientUnderTest.Stop);
        }

        Assert.Equal(["", ""], sent);
    }

    [Fact]
    public async Task Show_UnsoundFeedback_IsMalformedAndKeptAsItCame()
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(200, """{"id":"7","type":"stars"}""");

        var answer = await x.Client.ShowAsync(ClientUnderTest.Who, "7", RequestPriority.User, ClientUnderTest.Stop);

        Assert.Contains("type is neither csat nor nps", Assert.IsType<MalformedEvent>(answer.Event).Reason, StringComparison.Ordinal);
        Assert.Equal("""{"id":"7","type":"stars"}""", answer.Raw);
    }

    [Theory]
    [InlineData("""{"id":2,"id_str":"2","screen_name":"ann","can_dm":true}""", true)]
    [InlineData("""{"id":2,"can_dm":false}""", false)]
    [InlineData("""{"id_str":"2","can_dm":null}""", null)]
    [InlineData("""{"id_str":"2"}""", null)]
    public async Task GetUser_CanDm_KnowsYesNoAndUnknown(string body, bool? expected)
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(200, body);

        var user = await x.Client.GetUserAsync(ClientUnderTest.Who, "2", ClientUnderTest.Stop);

        Assert.Equal("2", user.Id);
        Assert.Equal(expected, user.CanDm);
        Assert.Equal("/1.1/users/show.json?user_id=2&include_can_dm=1", x.Server.Seen.Single().PathAndQuery);
    }

    private static async Task<List<EventPage>> ReadAsync(ClientUnderTest x, EventRange range)
    {
        var pages = new List<EventPage>();
        await foreach (var page in x.Client.ReadEventsAsync(ClientUnderTest.Who, range, cancellationToken: ClientUnderTest.Stop))
            pages.Add(page);
        return pages;
    }
}
