using System.Net;
using System.Net.Sockets;
using Dashboard.Data.FeedbackApi;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

/// <summary>No answer, half of one, or one that is no answer of X's.</summary>
public sealed class FeedbackApiClientFailureTests
{
    private const string Feedback =
        """
        {"created_at":"Tue Dec 15 17:58:20 +0000 2015","updated_at":"Tue Dec 15 17:58:20 +0000 2015","id":"7","type":"csat",
        "from_user_id":"1","to_user_id":"2"}
        """;

    [Fact]
    public async Task Show_PassingTroubles_AreRepeatedUntilItWorks()
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(500, "").Then(200, "<html>").Then(CutOffAsync).Then(200, Feedback);

        Assert.IsType<FeedbackEvent>((await ShowAsync(x)).Event);

        Assert.Equal(4, x.Server.Seen.Select(request => request.Authorization).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(3, Repetitions(x).Length);
        Every.One(
            Repetitions(x).Zip([1, 2, 3]),
            one => Assert.Contains($"repetition {one.Second} follows", one.First, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Show_IdThatDiffersInCase_IsNotTheOneAskedFor()
    {
        await using var x = await ClientUnderTest.StartAsync(("MaxRetries", "0"));
        x.Server.Then(200, Feedback.Replace("\"7\"", "\"a7\"", StringComparison.Ordinal));

        await Assert.ThrowsAsync<BrokenAnswerException>(() =>
            x.Client.ShowAsync(ClientUnderTest.Who, "A7", RequestPriority.User, ClientUnderTest.Stop));
    }

    [Fact]
    public async Task Show_ServerThatHangsOnce_IsAskedAgain()
    {
        await using var x = await ClientUnderTest.StartAsync(("Timeout", "00:00:01"));
        x.Server.Then(HangAsync).Then(200, Feedback);

        Assert.IsType<FeedbackEvent>((await ShowAsync(x)).Event);

        Assert.Contains(x.Logged, line => line.Contains(nameof(FeedbackApiTimeoutException), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Show_ConnectionRefused_IsTriedAgain()
    {
        await using var x = await ClientUnderTest.StartAsync(("BaseAddress", NobodysAddress()));

        await Assert.ThrowsAsync<ConnectionFailedException>(() => ShowAsync(x));

        Assert.Equal(3, x.Logged.Count(line => line.Contains("repetition", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Show_RepetitionsOfTwoClients_DoNotComeBackTogether()
    {
        await using var x = await ClientUnderTest.StartAsync(("RetryDelay", "00:00:00.05"));
        await using var y = await ClientUnderTest.StartAsync(("RetryDelay", "00:00:00.05"));
        foreach (var client in new[] { x, y })
        {
            client.Server.Then(500, "").Then(500, "").Then(500, "").Then(500, "");
            await Assert.ThrowsAsync<ServiceUnavailableException>(() => ShowAsync(client));
        }

        Assert.NotEqual(Repetitions(x), Repetitions(y), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Show_TroubleThatStays_EndsAfterThreeRepetitions()
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(502, "").Then(502, "").Then(502, "").Then(503, "<html>down</html>").Then(200, Feedback);

        var e = await Assert.ThrowsAsync<ServiceUnavailableException>(() => ShowAsync(x));

        Assert.Equal("<html>down</html>", e.RawBody);
        Assert.Equal(4, x.Server.Seen.Count);
    }

    [Theory]
    [InlineData("<html>sign in to the hotel</html>")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{\"id\":\"7\"")]
    [InlineData("{\"id\":\"8\"}")]
    [InlineData("{\"ID\":\"7\"}")]
    [InlineData("{\"id\":\"\\ud83d\"}")]
    [InlineData("{\"\\ud83d\":1}")]
    public async Task Show_AnswerThatIsNotTheFeedback_IsBrokenAndKeepsItsBody(string body)
    {
        await using var x = await ClientUnderTest.StartAsync(("MaxRetries", "0"));
        x.Server.Then(200, body);

        Assert.Equal(body, (await Assert.ThrowsAsync<BrokenAnswerException>(() => ShowAsync(x))).RawBody);
    }

    /// <summary>Nothing that X sends has 32 MB, and nobody's memory is filled with more.</summary>
    [Fact]
    public async Task Show_AnswerWithoutAnEnd_IsBroken()
    {
        await using var x = await ClientUnderTest.StartAsync(("MaxRetries", "0"));
        x.Server.Then(async context =>
        {
            var spaces = new byte[1024 * 1024];
            Array.Fill(spaces, (byte)' ');
            for (var sent = 0; sent < 33 && !context.RequestAborted.IsCancellationRequested; sent++)
                await context.Response.Body.WriteAsync(spaces, context.RequestAborted);
            await context.Response.WriteAsync(Feedback, context.RequestAborted);
        });

        await Assert.ThrowsAsync<BrokenAnswerException>(() => ShowAsync(x));
    }

    [Fact]
    public async Task Show_AnswerCutOffOnTheWire_IsBroken()
    {
        await using var x = await ClientUnderTest.StartAsync(("MaxRetries", "0"));
        x.Server.Then(CutOffAsync);

        await Assert.ThrowsAsync<BrokenAnswerException>(() => ShowAsync(x));
    }

    [Fact]
    public async Task Show_Redirect_IsNotFollowed()
    {
        await using var x = await ClientUnderTest.StartAsync(("MaxRetries", "0"));
        x.Server.Then(302, "", ("Location", x.Server.Address + "/elsewhere"));

        await Assert.ThrowsAsync<BrokenAnswerException>(() => ShowAsync(x));
        Assert.Single(x.Server.Seen);
    }

    [Fact]
    public async Task Show_ServerThatHangs_TimesOut()
    {
        await using var x = await ClientUnderTest.StartAsync(("MaxRetries", "0"), ("Timeout", "00:00:01"));
        x.Server.Then(HangAsync);

        Assert.Null((await Assert.ThrowsAsync<FeedbackApiTimeoutException>(() => ShowAsync(x))).Status);
    }

    [Fact]
    public async Task Show_ServerThatHangsInsideTheBody_TimesOut()
    {
        await using var x = await ClientUnderTest.StartAsync(("MaxRetries", "0"), ("Timeout", "00:00:01"));
        x.Server.Then(async context =>
        {
            await context.Response.WriteAsync("{\"id\":");
            await context.Response.Body.FlushAsync();
            await HangAsync(context);
        });

        await Assert.ThrowsAsync<FeedbackApiTimeoutException>(() => ShowAsync(x));
    }

    [Fact]
    public async Task Show_CallerCancels_IsACancellationAndNotATimeout()
    {
        await using var x = await ClientUnderTest.StartAsync();
        using var caller = new CancellationTokenSource();
        x.Server.Then(async context =>
        {
            await caller.CancelAsync();
            await HangAsync(context);
        });

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => x.Client.ShowAsync(ClientUnderTest.Who, "7", RequestPriority.User, caller.Token));

        Assert.Equal(caller.Token, e.CancellationToken);
        Assert.Single(x.Server.Seen);
    }

    [Fact]
    public async Task Show_NobodyListens_IsAFailedConnectionThatSentNothing()
    {
        await using var x = await ClientUnderTest.StartAsync(("BaseAddress", NobodysAddress()), ("MaxRetries", "0"));

        Assert.False((await Assert.ThrowsAsync<ConnectionFailedException>(() => ShowAsync(x))).WasSent);
    }

    internal static Task HangAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        context.RequestAborted.Register(() => gone.TrySetResult());
        return gone.Task;
    }

    internal static async Task CutOffAsync(HttpContext context)
    {
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("{\"id\":\"7\",");
        // The server then closes the connection in order; an abort could throw away what the client has not read yet.
        await context.Response.Body.FlushAsync();
    }

    private static string NobodysAddress()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://{taken.LocalEndpoint}/";
        taken.Stop();
        return address;
    }

    private static string[] Repetitions(ClientUnderTest x) =>
        [.. x.Logged.Where(line => line.Contains("repetition", StringComparison.Ordinal))];

    private static Task<ShowAnswer> ShowAsync(ClientUnderTest x) =>
        x.Client.ShowAsync(ClientUnderTest.Who, "7", RequestPriority.User, ClientUnderTest.Stop);
}
