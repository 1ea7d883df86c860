using Dashboard.Data.Feedback;
using Dashboard.Data.FeedbackApi;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

/// <summary>X keeps a connection, takes the next request on it and ends it without a byte of an answer.</summary>
public sealed class UnansweredRequestTests
{
    private const string Feedback =
        """
        {"created_at":"Tue Dec 15 17:58:20 +0000 2015","updated_at":"Tue Dec 15 17:58:20 +0000 2015","id":"7","type":"csat","from_user_id":"1","to_user_id":"2"}
        """;

    private const string RequestToken = "oauth_token=t&oauth_token_secret=s&oauth_callback_confirmed=true";

    [Theory]
    [InlineData(BareServer.Closes)]
    [InlineData(BareServer.Resets)]
    public async Task Show_UnansweredOnAKeptConnection_IsSentAgainWithANonceOfItsOwn(string end)
    {
        await using var server = BareServer.Start(Feedback, end, end, Feedback);
        await using var x = await ClientUnderTest.StartAsync(("BaseAddress", server.Address));
        await ShowAsync(x);

        Assert.IsType<FeedbackEvent>((await ShowAsync(x)).Event);

        Assert.Equal(4, server.Nonces.Count);
        Assert.Distinct(server.Nonces);
    }

    [Theory]
    [InlineData(BareServer.Closes)]
    [InlineData(BareServer.Resets)]
    public async Task Show_UnansweredAndNoRepetitionAllowed_GoesOutOnce(string end)
    {
        await using var server = BareServer.Start(Feedback, end, Feedback);
        await using var x = await ClientUnderTest.StartAsync(("BaseAddress", server.Address), ("MaxRetries", "0"));
        await ShowAsync(x);

        Assert.True((await Assert.ThrowsAsync<ConnectionFailedException>(() => ShowAsync(x))).WasSent);

        Assert.Equal(2, server.Nonces.Count);
    }

    [Fact]
    public async Task ReadEvents_UnansweredPage_IsAskedForAgainWithANonceOfItsOwn()
    {
        await using var server = BareServer.Start(
            """{"events":[],"next_cursor":"a"}""", BareServer.Closes, """{"events":[],"next_cursor":""}""");
        await using var x = await ClientUnderTest.StartAsync(("BaseAddress", server.Address));
        var pages = 0;

        await foreach (
            var _ in x.Client.ReadEventsAsync(ClientUnderTest.Who, EventRange.Resume("0"), cancellationToken: ClientUnderTest.Stop))
            pages++;

        Assert.Equal((2, 3), (pages, server.Nonces.Count));
        Assert.Distinct(server.Nonces);
    }

    [Theory]
    [InlineData(BareServer.Closes)]
    [InlineData(BareServer.Resets)]
    public async Task Create_UnansweredOnAKeptConnection_IsNeverSentAgain(string end)
    {
        await using var server = BareServer.Start(Feedback, end, Feedback);
        await using var x = await ClientUnderTest.StartAsync(("BaseAddress", server.Address));
        await ShowAsync(x);

        var e = await Assert.ThrowsAsync<OutcomeUnknownException>(() => CreateAsync(x));

        Assert.True(Assert.IsType<ConnectionFailedException>(e.InnerException).WasSent);
        Assert.Equal(2, server.Nonces.Count);
    }

    [Fact]
    public async Task Create_SignatureNotAccepted_IsNeverSentAgain()
    {
        await using var server = BareServer.Start();
        await using var x = await ClientUnderTest.StartAsync(("BaseAddress", server.Address));

        await Assert.ThrowsAsync<CredentialsRejectedException>(() => CreateAsync(x));

        Assert.Single(server.Nonces);
    }

    /// <summary>It has no body, which is what the network stack goes by.</summary>
    [Fact]
    public async Task RequestToken_UnansweredOnAKeptConnection_IsNeverSentAgain()
    {
        await using var server = BareServer.Start(RequestToken, BareServer.Closes, RequestToken);
        await using var x = await ClientUnderTest.StartAsync(("BaseAddress", server.Address));
        await x.Connection.RequestTokenAsync(new Uri("https://a.example/"), ClientUnderTest.Stop);

        await Assert.ThrowsAsync<ConnectionFailedException>(
            () => x.Connection.RequestTokenAsync(new Uri("https://a.example/"), ClientUnderTest.Stop));

        Assert.Equal(2, server.Nonces.Count);
    }

    [Fact]
    public async Task Show_ManyRequests_ShareOneConnection()
    {
        await using var server = BareServer.Start([.. Enumerable.Repeat(Feedback, 20)]);
        await using var x = await ClientUnderTest.StartAsync(("BaseAddress", server.Address), ("MaxRetries", "0"));

        for (var asked = 0; asked < 20; asked++)
            await ShowAsync(x);

        Assert.Equal(1, server.Connections);
    }

    private static Task<ShowAnswer> ShowAsync(ClientUnderTest x) =>
        x.Client.ShowAsync(ClientUnderTest.Who, "7", RequestPriority.User, ClientUnderTest.Stop);

    private static Task<CreatedPrompt> CreateAsync(ClientUnderTest x) => x.Client.CreateAsync(
        ClientUnderTest.Who, new PromptRequest(SurveyKind.Csat, "2", "How did we do?", "https://a.example/privacy"), ClientUnderTest.Stop);
}
