using Dashboard.Emulator.OAuth;
using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.Tests.OAuth;

public sealed class PublishedExampleTests
{
    private const string XConsumerSecret = "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw";
    private const string XTokenSecret = "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE";

    // X, "Creating a signature". Its page has printed two signatures over the years: one for /1.1/, one for the older /1/.
    [Theory]
    [InlineData("https://api.twitter.com/1.1/statuses/update.json", "hCtSmYh+iHYCEqBWrE7C7hYmtUk=")]
    [InlineData("https://api.twitter.com/1/statuses/update.json", "tnnArxj06cWHq44gCs1OSKk/jLY=")]
    public void Compute_XsSignatureExample_Matches(string uri, string signature)
    {
        var fields = FormFields.FromPairs(
            ("status", "Hello Ladies + Gentlemen, a signed OAuth request!"),
            ("include_entities", "true"),
            ("oauth_consumer_key", "xvz1evFS4wEEPTGEFPHBog"),
            ("oauth_nonce", "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg"),
            ("oauth_signature_method", "HMAC-SHA1"),
            ("oauth_timestamp", "1318622958"),
            ("oauth_token", "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb"),
            ("oauth_version", "1.0"));

        var computed = HmacSha1Signature.Compute(SignatureBase.Build("post", uri, fields), XConsumerSecret, XTokenSecret);

        Assert.Equal(signature, computed);
    }

    // RFC 5849 §3.4.1.1, with its query, its form body and its header.
    [Fact]
    public void Build_RfcBaseStringExample_Matches()
    {
        var header = AuthorizationHeader.Parse(
            """OAuth realm="Example",oauth_consumer_key="9djdj82h48djs9d2",oauth_token="kkk9d7dh3k39sjv7",oauth_signature_method="HMAC-SHA1",oauth_timestamp="137131201",oauth_nonce="7d8f3e4a",oauth_signature="bYT5CMsGcbgUdFHObYMEfcx6bsw%3D" """);
        var signed = header!.Where(pair => pair.Key is not "oauth_signature")
            .Concat(FormFields.Parse("b5=%3D%253D&a3=a&c%40=&a2=r%20b"))
            .Concat(FormFields.Parse("c2&a3=2+q"));

        Assert.Equal(
            "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26"
            + "oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26"
            + "oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7",
            SignatureBase.Build("POST", "http://example.com/request", signed));
    }

    // RFC 5849 §1.2: temporary credentials, token, and the photo itself.
    [Theory]
    [InlineData(
        "POST",
        "https://photos.example.net/initiate",
        "",
        "oauth_consumer_key=dpf43f3p2l4k3l03&oauth_signature_method=HMAC-SHA1&oauth_timestamp=137131200&oauth_nonce=wIjqoS"
            + "&oauth_callback=http%3A%2F%2Fprinter.example.com%2Fready",
        "",
        "74KNZJeDHnMBp0EMJ9ZHt/XKycU=")]
    [InlineData(
        "POST",
        "https://photos.example.net/token",
        "",
        "oauth_consumer_key=dpf43f3p2l4k3l03&oauth_token=hh5s93j4hdidpola&oauth_signature_method=HMAC-SHA1&oauth_timestamp=137131201"
            + "&oauth_nonce=walatlh&oauth_verifier=hfdp7dh39dks9884",
        "hdhd0244k9j7ao03",
        "gKgrFCywp7rO0OXSjdot/IHF7IU=")]
    [InlineData(
        "GET",
        "http://photos.example.net/photos",
        "file=vacation.jpg&size=original",
        "oauth_consumer_key=dpf43f3p2l4k3l03&oauth_token=nnch734d00sl2jdk&oauth_signature_method=HMAC-SHA1"
            + "&oauth_timestamp=137131202&oauth_nonce=chapoH",
        "pfkkdhi9sl3r4s00",
        "MdpQcU8iPSUjWoN/UDMsK2sui9I=")]
    public void Compute_RfcIntroduction_Matches(string method, string uri, string query, string oauth, string tokenSecret, string signature)
    {
        var baseString = SignatureBase.Build(method, uri, FormFields.Parse(query).Concat(FormFields.Parse(oauth)));

        Assert.Equal(signature, HmacSha1Signature.Compute(baseString, "kd94hf93k423kf44", tokenSecret));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer AAAA")]
    [InlineData("OAuth oauth_nonce=unquoted")]
    public void Parse_NoOAuth1Header_IsNull(string? header) => Assert.Null(AuthorizationHeader.Parse(header));
}
