using System.Net;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>X's challenge-response check. The vectors are those of <c>openssl dgst -sha256 -hmac secret -binary | base64</c>.</summary>
public sealed class ResponseCheckTests(AppHost host) : IClassFixture<AppHost>
{
    [Theory]
    [InlineData("9b4507b3-9040-4669-9ca3-6b94edb50553", "CCaF7JoinKrx7/LQHWSmMC3gluNLvmLge86rnkkUiTg=")]
    [InlineData("\u00e9 \u2603", "FWBF5P9RxvDpRwdtNQA2gHRiJds8Vu2wDx53KokoOwQ=")]
    public async Task Check_AnyToken_IsSignedWithTheAppsSecret(string token, string signature)
    {
        using var answer = await AskAsync(host, token);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        using var json = await answer.Content.ReadAsJsonAsync();
        var field = Assert.Single(json.RootElement.EnumerateObject());
        Assert.Equal(("response_token", $"sha256={signature}"), (field.Name, field.Value.GetString()));
    }

    [Fact]
    public async Task Check_TokenTooLong_IsRefusedByName()
    {
        using var answer = await AskAsync(host, new string('x', 257));

        await ProblemAnswer.IsAsync(answer, HttpStatusCode.BadRequest);
        Assert.Contains("crc_token", await answer.Content.ReadAsStringAsync(AppHost.Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WithoutAToken_IsAWrongMethod()
    {
        using var answer = await AskAsync(host, "");

        await ProblemAnswer.IsAsync(answer, HttpStatusCode.MethodNotAllowed);
        Assert.Equal("POST", Assert.Single(answer.Content.Headers.Allow));
    }

    [Fact]
    public async Task Check_FromAnotherNetwork_IsRefused()
    {
        await using var guarded = await AppHost.StartAsync(("Webhooks:AllowedNetworks:0", "199.59.148.0/22"));

        using var answer = await AskAsync(guarded, "token");

        await ProblemAnswer.IsAsync(answer, HttpStatusCode.Forbidden);
    }

    private static async Task<HttpResponseMessage> AskAsync(AppHost asked, string token)
    {
        using var client = new HttpClient();
        return await client.GetAsync(
            new Uri(asked.Address, $"/webhooks/feedback?crc_token={Uri.EscapeDataString(token)}"), AppHost.Token);
    }
}
