using Dashboard.Data.FeedbackApi;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

public sealed class OAuthSignatureTests
{
    [Theory]
    [InlineData("Ladies + Gentlemen", "Ladies%20%2B%20Gentlemen")]
    [InlineData("An encoded string!", "An%20encoded%20string%21")]
    [InlineData("Dogs, Cats & Mice", "Dogs%2C%20Cats%20%26%20Mice")]
    [InlineData("☃", "%E2%98%83")]
    [InlineData("😀", "%F0%9F%98%80")]
    [InlineData("aZ09-._~", "aZ09-._~")]
    [InlineData("!*'()", "%21%2A%27%28%29")]
    public void PercentEncode_PublishedAndReservedText_FollowsRfc3986(string text, string expected) =>
        Assert.Equal(expected, OAuthSignature.PercentEncode(text));

    [Fact]
    public void BaseString_ExampleOfRfc5849_IsTheOnePrinted()
    {
        var text = OAuthSignature.BaseString("POST", new Uri("http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b"),
        [
            new("oauth_consumer_key", "9djdj82h48djs9d2"), new("oauth_token", "kkk9d7dh3k39sjv7"),
            new("oauth_signature_method", "HMAC-SHA1"), new("oauth_timestamp", "137131201"), new("oauth_nonce", "7d8f3e4a"),
            .. FormText.Parse("c2&a3=2+q"),
        ]);

        Assert.Equal(
            "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D"
            + "%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1"
            + "%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7",
            text);
    }

    /// <summary>
    /// 3.4.1.3.2: encoded first, then sorted byte by byte, so <c>%C3%A9</c> comes before <c>a</c> and <c>a</c> before <c>~</c>.
    /// </summary>
    [Fact]
    public void BaseString_EqualNames_AreSortedByTheirEncodedValues() =>
        Assert.Equal(
            "GET&http%3A%2F%2Fa.example%2Fx&%25C3%25A9%3D1%26a%3D%25C3%25A9%26a%3Da%26a%3D~%26b%3D",
            OAuthSignature.BaseString("GET", new Uri("http://a.example/x?a=~&b"), [new("a", "a"), new("a", "é"), new("é", "1")]));

    [Fact]
    public void BaseString_CapitalsAndSmallLetters_AreSortedByTheirBytes() =>
        Assert.Equal(
            "GET&http%3A%2F%2Fa.example%2Fx&B%3D1%26a%3DB%26a%3Da",
            OAuthSignature.BaseString("GET", new Uri("http://a.example/x"), [new("a", "a"), new("a", "B"), new("B", "1")]));

    [Theory]
    [InlineData("https://api.twitter.com:8443/1.1/x.json", "https%3A%2F%2Fapi.twitter.com%3A8443%2F1.1%2Fx.json")]
    [InlineData("https://api.twitter.com:443/1.1/x.json", "https%3A%2F%2Fapi.twitter.com%2F1.1%2Fx.json")]
    public void BaseString_Port_IsNamedOnlyWhenNotTheSchemesOwn(string url, string expected) =>
        Assert.Equal($"GET&{expected}&", OAuthSignature.BaseString("get", new Uri(url), []));

    [Theory]
    [InlineData("https://photos.example.net/initiate", "POST", "137131200", "wIjqoS", "",
        "oauth_callback=http%3A%2F%2Fprinter.example.com%2Fready", "74KNZJeDHnMBp0EMJ9ZHt/XKycU=")]
    [InlineData("https://photos.example.net/token", "POST", "137131201", "walatlh", "hdhd0244k9j7ao03",
        "oauth_token=hh5s93j4hdidpola&oauth_verifier=hfdp7dh39dks9884", "gKgrFCywp7rO0OXSjdot/IHF7IU=")]
    [InlineData("http://photos.example.net/photos?file=vacation.jpg&size=original", "GET", "137131202", "chapoH", "pfkkdhi9sl3r4s00",
        "oauth_token=nnch734d00sl2jdk", "MdpQcU8iPSUjWoN/UDMsK2sui9I=")]
    public void Sign_ExamplesOfRfc5849_AreTheOnesPrinted(
        string url, string method, string timestamp, string nonce, string tokenSecret, string others, string expected)
    {
        var text = OAuthSignature.BaseString(method, new Uri(url),
        [
            new("oauth_consumer_key", "dpf43f3p2l4k3l03"), new("oauth_signature_method", "HMAC-SHA1"),
            new("oauth_timestamp", timestamp), new("oauth_nonce", nonce), .. FormText.Parse(others),
        ]);

        Assert.Equal(expected, OAuthSignature.Sign(text, "kd94hf93k423kf44", tokenSecret));
    }

    /// <summary>
    /// RFC 5849, 3.4.2: the key is made of the encoded secrets. The vectors are from a second implementation, Python's <c>hmac</c> and
    /// <c>urllib.parse.quote(secret, safe="-._~")</c>, over the base string <c>GET&amp;http%3A%2F%2Fa.example%2F&amp;</c>.
    /// </summary>
    [Theory]
    [InlineData("se&cret", "to=ken +%", "wPd4DGP01f6HYmDHmNDrpbSLvy0=")]
    [InlineData("sécret/☃", "", "2Vpbz9nNpgZIM7WS3ZIw0600UCU=")]
    [InlineData("a%26b", "a&b", "5rGWQBKrG1TDD1cwAnVF3hEl724=")]
    public void Sign_SecretsThatNeedEncoding_AreEncodedInTheKey(string consumerSecret, string tokenSecret, string expected) =>
        Assert.Equal(expected, OAuthSignature.Sign("GET&http%3A%2F%2Fa.example%2F&", consumerSecret, tokenSecret));

    /// <summary>X has printed its example for version 1 and for version 1.1 of the same address.</summary>
    [Theory]
    [InlineData("https://api.twitter.com/1.1/statuses/update.json", "hCtSmYh+iHYCEqBWrE7C7hYmtUk=")]
    [InlineData("https://api.twitter.com/1/statuses/update.json", "tnnArxj06cWHq44gCs1OSKk/jLY=")]
    public void Header_ExampleOfX_IsTheOnePrinted(string url, string signature)
    {
        var signer = new OAuthSigner(
            "xvz1evFS4wEEPTGEFPHBog",
            "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw",
            new XClock(new StandingClock(DateTimeOffset.FromUnixTimeSeconds(1318622958))),
            () => "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg");
        var who = new AccountCredentials(
            "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb", "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE");

        var header = signer.Header(HttpMethod.Post, new Uri(url + "?include_entities=true"),
            new SigningContext(who, [new("status", "Hello Ladies + Gentlemen, a signed OAuth request!")], []));

        Assert.Contains($"oauth_signature=\"{Uri.EscapeDataString(signature)}\"", header, StringComparison.Ordinal);
        Assert.Contains("oauth_timestamp=\"1318622958\"", header, StringComparison.Ordinal);
        Assert.Contains("oauth_token=\"370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb\"", header, StringComparison.Ordinal);
        Assert.DoesNotContain("status", header, StringComparison.Ordinal);
    }

    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
