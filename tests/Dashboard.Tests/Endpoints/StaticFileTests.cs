using System.Text.RegularExpressions;
using Dashboard.TestKit;
using Dashboard.Tests.Identity;
using Xunit;

namespace Dashboard.Tests.Endpoints;

public sealed partial class StaticFileTests(AppHost host) : IClassFixture<AppHost>
{
    [Fact]
    public async Task Fonts_ThatTheStyleSheetNames_AreThereAndKeptForAYear()
    {
        var visitor = await host.AsAsync(People.Anonymous);
        var fonts = FontName().Matches(await TextAsync(visitor, "/fonts.css")).Select(match => match.Groups["file"].Value).ToList();

        Every.One(
            await Task.WhenAll(fonts.Select(font => CacheAsync(visitor, font))),
            cache => Assert.Equal("max-age=31536000, immutable", cache));
        Assert.Contains($"href=\"{fonts[0]}\" as=\"font\"", await TextAsync(visitor, "/account/login"), StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.GetAsync(path);
        return await answer.Content.ReadAsStringAsync(AppHost.Token);
    }

    private static async Task<string?> CacheAsync(Visitor visitor, string file)
    {
        using var answer = await visitor.GetAsync("/" + file);
        return answer.EnsureSuccessStatusCode().Headers.CacheControl is null
            ? null
            : Assert.Single(answer.Headers.GetValues("Cache-Control"));
    }

    [GeneratedRegex("url\\(\"(?<file>[^\"]+)\"\\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FontName();
}
