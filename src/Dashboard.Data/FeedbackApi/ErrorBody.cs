using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dashboard.Data.FeedbackApi;

/// <summary>
/// Reads <c>{"errors":[{"code":89,"message":"Invalid or expired token."}]}</c>, and cuts bodies down to what an admin may see. A gateway
/// may echo the request in its error page, so anything that looks like a signed header is taken out.
/// </summary>
internal static partial class ErrorBody
{
    /// <summary>How much of a body is kept, in characters.</summary>
    public const int KeptLength = 2048;

    /// <summary>How much is looked at: enough that no secret is cut in half at the end of what is kept.</summary>
    private const int SearchedBytes = 4 * KeptLength;

    public static IReadOnlyList<ApiError> Read(byte[] body)
    {
        try
        {
            var json = JsonElement.Parse(body, RawJson.AnyDepth);
            return json.ValueKind == JsonValueKind.Object && RawJson.Get(json, "errors") is { ValueKind: JsonValueKind.Array } errors
                ? [.. errors.EnumerateArray().Select(ReadOne).OfType<ApiError>()]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    public static string Excerpt(byte[] body, AccountCredentials? who)
    {
        var text = Redact(Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, SearchedBytes))), who);
        return text.Length <= KeptLength ? text : text[..KeptLength];
    }

    private static string Redact(string text, AccountCredentials? who)
    {
        foreach (var secret in new[] { who?.Token, who?.TokenSecret })
        {
            if (!string.IsNullOrEmpty(secret))
                text = text.Replace(secret, "***", StringComparison.Ordinal);
        }

        return OAuthParameter.Replace(text, "${name}***");
    }

    private static ApiError? ReadOne(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return null;
        var fields = new WireFields(json, "", []);
        var code = fields.Id("code");
        var message = Redact(fields.Text("message") ?? "", who: null);
        return new ApiError(
            int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
            message.Length <= 200 ? message : message[..200]);
    }

    [GeneratedRegex("""(?<name>oauth_[a-z_]+\W{1,8}?(?:&quot;|%22|")?)[^"&,\s<]+""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OAuthParameter { get; }
}
