using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Dashboard.Data.FeedbackApi;
using Dashboard.Identity;
using Microsoft.Extensions.Options;

namespace Dashboard.Webhooks;

/// <summary>
/// X's challenge-response check, by which its webhooks ask now and then whether an address belongs to the app: it gives a token and wants
/// it back signed with the app's secret. It comes without credentials, and tells nothing that helps to sign a request: those are signed
/// with another algorithm and another key.
/// </summary>
internal static class ResponseCheck
{
    /// <summary>X's tokens have some 50 characters.</summary>
    private const int LongestToken = 256;

    public static IResult Answer(HttpContext context, IOptions<FeedbackApiOptions> app)
    {
        var token = context.Request.Query["crc_token"].ToString();
        if (token.Length == 0 || app.Value.ConsumerSecret.Length == 0)
            return MachineRoutes.RefuseMethod(context.Response, HttpMethods.Post);
        if (token.Length > LongestToken)
            return Results.Problem(
                FormattableString.Invariant($"crc_token is longer than {LongestToken} characters."),
                statusCode: StatusCodes.Status400BadRequest);
        var signed = HMACSHA256.HashData(Encoding.UTF8.GetBytes(app.Value.ConsumerSecret), Encoding.UTF8.GetBytes(token));
        return Results.Json(new Signed($"sha256={Convert.ToBase64String(signed)}"));
    }

    private sealed record Signed([property: JsonPropertyName("response_token")] string Token);
}
