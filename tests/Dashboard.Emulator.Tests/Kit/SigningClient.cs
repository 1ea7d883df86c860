using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Dashboard.Emulator.OAuth;
using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.Tests.Kit;

/// <summary>Signs as an app does, with every part open to be spoilt.</summary>
internal sealed class SigningClient(Uri root, string consumerKey, string consumerSecret, TimeProvider clock) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = root };

    internal string ConsumerKey { get; set; } = consumerKey;

    internal string ConsumerSecret { get; set; } = consumerSecret;

    internal string? Token { get; set; }

    internal string TokenSecret { get; set; } = "";

    internal string? Nonce { get; set; }

    internal TimeSpan Skew { get; set; }

    internal SigningClient As(string token, string tokenSecret)
    {
        (Token, TokenSecret) = (token, tokenSecret);
        return this;
    }

    internal Task<ApiAnswer> GetAsync(string path, params (string Name, string Value)[] query)
        => SendAsync(HttpMethod.Get, path, query, []);

    internal Task<ApiAnswer> PostAsync(string path, params (string Name, string Value)[] form)
        => SendAsync(HttpMethod.Post, path, [], form);

    internal async Task<ApiAnswer> SendAsync(
        HttpMethod method, string path, (string, string)[] query, (string, string)[] form, params (string, string)[] oauthExtra)
    {
        var queryFields = FormFields.FromPairs(query);
        var uri = new Uri(root, path + (query.Length is 0 ? "" : "?" + queryFields.Encode()));
        using var request = new HttpRequestMessage(method, uri);
        var oauth = OAuthFields(oauthExtra);
        var baseString = SignatureBase.Build(
            method.Method,
            new Uri(root, path).AbsoluteUri,
            [.. oauth, .. queryFields, .. FormFields.FromPairs(form)]);
        oauth.Add(new("oauth_signature", HmacSha1Signature.Compute(baseString, ConsumerSecret, TokenSecret)));
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "OAuth", string.Join(", ", oauth.Select(pair => $"{pair.Key}=\"{PercentEncoding.Encode(pair.Value)}\"")));
        if (form.Length > 0)
            request.Content = new FormUrlEncodedContent(FormFields.FromPairs(form));
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return await ApiAnswer.ReadAsync(response);
    }

    internal Task<HttpResponseMessage> SendPlainAsync(HttpRequestMessage request) =>
        _http.SendAsync(request, TestContext.Current.CancellationToken);

    public void Dispose() => _http.Dispose();

    private List<KeyValuePair<string, string>> OAuthFields((string, string)[] extra)
    {
        var timestamp = (clock.GetUtcNow() + Skew).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        List<KeyValuePair<string, string>> fields =
        [
            new("oauth_consumer_key", ConsumerKey),
            new("oauth_nonce", Nonce ?? Secrets.New(24)),
            new("oauth_signature_method", "HMAC-SHA1"),
            new("oauth_timestamp", timestamp),
            new("oauth_version", "1.0"),
            .. FormFields.FromPairs(extra),
        ];
        if (Token is not null)
            fields.Add(new("oauth_token", Token));
        return fields;
    }
}

/// <summary>What came back, read to its end.</summary>
internal sealed record ApiAnswer(int Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    internal JsonElement Json => JsonDocument.Parse(Body).RootElement;

    internal FormFields Form => FormFields.Parse(Body);

    internal int ErrorCode => Json.GetProperty("errors")[0].GetProperty("code").GetInt32();

    internal static async Task<ApiAnswer> ReadAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
        response.Headers.ToDictionary(header => header.Key, header => header.Value.First(), StringComparer.OrdinalIgnoreCase));
}
