using Dashboard.Data.Feedback;
using Dashboard.Data.FeedbackApi;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

/// <summary>No secret leaves by a log, an exception or a record's text, not even when a gateway echoes the signed request.</summary>
public sealed class SecretsTests
{
    private static readonly string[] Secrets = [ClientUnderTest.ConsumerSecret, ClientUnderTest.Token, ClientUnderTest.TokenSecret];

    [Fact]
    public void Records_WithSecrets_DoNotPrintThem()
    {
        var account = new ConnectedAccount(ClientUnderTest.Who, "12", "ann");

        AssertClean($"{ClientUnderTest.Who} {account} {new RequestToken(ClientUnderTest.Token, ClientUnderTest.TokenSecret)}", "");
        Assert.Contains("ann", account.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(302)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task Calls_GatewayThatEchoesTheRequest_GiveNothingAway(int status)
    {
        await using var x = await ClientUnderTest.StartAsync();
        for (var i = 0; i < 20; i++)
            x.Server.Then(context => EchoAsync(context, status));

        foreach (var call in Calls(x))
        {
            var e = await Assert.ThrowsAnyAsync<FeedbackApiException>(call);
            var signature = x.Server.Seen.Last().Authorization.Split("oauth_signature=\"")[1].Split('"')[0];
            var told = string.Join('\n', e.ToString(), e.RawBody, string.Concat(e.Errors), e.Answer.ToString());
            AssertClean(told, signature);
            if (status != 200)
                Assert.Contains("echo", e.RawBody, StringComparison.Ordinal);
        }

        Assert.NotEmpty(x.Logged);
        AssertClean(string.Join('\n', x.Logged), "oauth_signature");
    }

    private static Func<Task>[] Calls(ClientUnderTest x) =>
        [
            () => x.Client.ShowAsync(ClientUnderTest.Who, "7", RequestPriority.User, ClientUnderTest.Stop),
            () => x.Client.GetUserAsync(ClientUnderTest.Who, "7", ClientUnderTest.Stop),
            () =>
                x
                    .Client.ReadEventsAsync(ClientUnderTest.Who, EventRange.Resume("c"), cancellationToken: ClientUnderTest.Stop)
                    .GetAsyncEnumerator()
                    .MoveNextAsync()
                    .AsTask(),
            () =>
                x.Client.CreateAsync(
                    ClientUnderTest.Who,
                    new PromptRequest(SurveyKind.Csat, "2", "Hi", "https://a.example/"),
                    ClientUnderTest.Stop),
            () => x.Connection.AccessTokenAsync(ClientUnderTest.Token, ClientUnderTest.TokenSecret, "v", ClientUnderTest.Stop),
        ];

    private static async Task EchoAsync(HttpContext context, int status)
    {
        var header = context.Request.Headers.Authorization.ToString();
        context.Response.StatusCode = status;
        await context.Response.WriteAsync(
            $"echo {header} {header.Replace("\"", "&quot;", StringComparison.Ordinal)} {Uri.EscapeDataString(header)} "
                + $"{ClientUnderTest.TokenSecret}");
    }

    private static void AssertClean(string told, string signature)
    {
        Every.One(Secrets, secret => Assert.DoesNotContain(secret, told, StringComparison.Ordinal));
        if (signature.Length > 0)
            Assert.DoesNotContain(signature, told, StringComparison.Ordinal);
    }
}
