using Dashboard.Data.FeedbackApi;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

public sealed class FeedbackApiOptionsTests
{
    [Theory]
    [InlineData("https://api.x.com")]
    [InlineData("http://localhost:5081/x/")]
    [InlineData("http://127.0.0.1:5081/")]
    [InlineData("http://[::1]:5081/")]
    public void BaseAddress_HttpsOrThisMachine_IsTaken(string address) =>
        Assert.EndsWith("/", Options(("BaseAddress", address)).Root.AbsoluteUri, StringComparison.Ordinal);

    [Theory]
    [InlineData("BaseAddress", "api.twitter.com")]
    [InlineData("BaseAddress", "")]
    [InlineData("BaseAddress", "http://api.twitter.com/")]
    [InlineData("BaseAddress", "ftp://localhost/")]
    [InlineData("BaseAddress", "https://user:pass@api.twitter.com/")]
    [InlineData("BaseAddress", "https://api.twitter.com/?a=b")]
    [InlineData("BaseAddress", "https://u@api.twitter.com/")]
    [InlineData("BaseAddress", "https://api.twitter.com/?")]
    [InlineData("BaseAddress", "https://api.twitter.com/#")]
    [InlineData("BaseAddress", "https://api.twitter.com/#part")]
    [InlineData("ConsumerKey", "")]
    [InlineData("ConsumerSecret", " ")]
    [InlineData("Timeout", "00:00:00.5")]
    [InlineData("Timeout", "00:03:00")]
    [InlineData("MaxRetries", "4")]
    [InlineData("RetryDelay", "00:01:00")]
    public void Options_WrongValue_NamesItsKey(string key, string value)
    {
        var e = Assert.Throws<OptionsValidationException>(() => Options((key, value)));

        Assert.Contains($"FeedbackApi:{key} ", Assert.Single(e.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_SeveralWrongValues_AreAllNamedAtOnce()
    {
        var e = Assert.Throws<OptionsValidationException>(() => Options(("ConsumerKey", ""), ("BaseAddress", "x"), ("Timeout", "1")));

        Assert.Equal(3, e.Failures.Count());
    }

    [Fact]
    public void Options_NothingElseSet_HaveTheStatedDefaults()
    {
        var options = Options();

        Assert.Equal(("https://api.twitter.com/", TimeSpan.FromSeconds(30), 3), (options.BaseAddress, options.Timeout, options.MaxRetries));
        Assert.Equal(TimeSpan.FromSeconds(1), options.RetryDelay);
    }

    private static FeedbackApiOptions Options(params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["FeedbackApi:ConsumerKey"] = "key", ["FeedbackApi:ConsumerSecret"] = "secret",
        };
        foreach (var (key, value) in settings)
            all["FeedbackApi:" + key] = value;
        using var services = new ServiceCollection()
            .AddFeedbackApi(new ConfigurationBuilder().AddInMemoryCollection(all).Build())
            .BuildServiceProvider();
        return services.GetRequiredService<IOptions<FeedbackApiOptions>>().Value;
    }
}
