using Xunit;

namespace Dashboard.Tests.Endpoints;

public sealed class AnswerHeaderTests(AppHost host) : IClassFixture<AppHost>
{
    [Theory]
    [InlineData("de-DE,de;q=0.9,en;q=0.8", "de", "Anmelden")]
    [InlineData("de", "de", "Anmelden")]
    [InlineData("en-US", "en", "Sign in")]
    [InlineData("fr-FR,fr;q=0.9", "en", "Sign in")]
    [InlineData("fr-FR,de;q=0.5", "de", "Anmelden")]
    [InlineData("th-TH,*;q=0.1", "en", "Sign in")]
    [InlineData("no such; language,,;q=x", "en", "Sign in")]
    [InlineData(null, "en", "Sign in")]
    public async Task Page_ByTheBrowsersLanguage_SpeaksItOrEnglish(string? accepts, string language, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/login");
        if (accepts is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", accepts);
        using var answer = await (await host.AsAsync(People.Anonymous)).SendAsync(request);
        var page = await answer.Content.ReadAsStringAsync(AppHost.Token);

        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Matches($"<h1[^>]*>{title}</h1>", page);
        Assert.Equal(language, Assert.Single(answer.Content.Headers.ContentLanguage));
    }

    [Theory]
    [InlineData("/account/login")]
    [InlineData("/no-such-page")]
    [InlineData("/health/live")]
    [InlineData("/shell.js")]
    public async Task Answer_OfAnyKind_AllowsOurOwnScriptsAlone(string path)
    {
        using var answer = await (await host.AsAsync(People.Manager)).GetAsync(path);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy")).Split("; ");

        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("default-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Contains("base-uri 'self'", policy);
        Assert.Contains("object-src 'none'", policy);
    }

    /// <summary>OWASP ASVS 5.0, 3.4.4, 3.4.5, 3.4.8 and 3.5.8.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/account/login")]
    [InlineData("/exports/responses.csv")]
    [InlineData("/no-such-page")]
    [InlineData("/health/live")]
    [InlineData("/shell.js")]
    public async Task Answer_OfAnyKind_IsForNoPageOfOthers(string path)
    {
        using var answer = await (await host.AsAsync(People.Manager)).GetAsync(path);

        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.Equal("none", Assert.Single(answer.Headers.GetValues("X-Permitted-Cross-Domain-Policies")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    /// <summary>OWASP ASVS 5.0, 14.3.2.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/responses")]
    [InlineData("/exports/responses.csv")]
    public async Task Answer_WithResults_IsKeptByNoCache(string path)
    {
        using var answer = await (await host.AsAsync(People.Manager)).GetAsync(path);

        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("/error")]
    [InlineData("/not-found")]
    public async Task StatusPage_OpenedByItsAddress_IsNotFoundAndSaysWhatItSays(string path)
    {
        using var answer = await (await host.AsAsync(People.Manager)).GetAsync(path);

        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Contains("<h1", await answer.Content.ReadAsStringAsync(AppHost.Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfAnyKind_HoldsNoScriptThatThePolicyWouldStop()
    {
        foreach (var path in new[] { "/account/login", "/", "/no-such-page" })
        {
            using var answer = await (await host.AsAsync(People.Manager)).GetAsync(path);
            var page = await answer.Content.ReadAsStringAsync(AppHost.Token);

            Assert.DoesNotMatch("<script(?![^>]*\\bsrc=)", page);
            Assert.DoesNotMatch("<style|\\son[a-z]+=\"|javascript:", page);
        }
    }
}
