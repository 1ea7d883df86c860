using System.Text;
using Dashboard.Emulator.OAuth;
using Dashboard.Emulator.Wire;
using Dashboard.Emulator.World;

namespace Dashboard.Emulator.Endpoints;

/// <summary><c>/oauth/authenticate</c>: asks the person, then sends the browser back with oauth_verifier, or with denied.</summary>
internal sealed class AuthenticateEndpoint(RequestTokenBook requests, EmulatorWorld world)
{
    internal async Task AskAsync(HttpContext http)
    {
        var token = requests.Find(http.Request.Query["oauth_token"].ToString());
        await (token is { Verifier: null }
            ? WriteAsync(http, AuthorizePage.Ask(token.Token, world.Accounts))
            : WriteAsync(http, AuthorizePage.Expired(), StatusCodes.Status401Unauthorized));
    }

    internal async Task AnswerAsync(HttpContext http)
    {
        var form = await RequestReader.ReadFormAsync(http.Request, http.RequestAborted);
        var token = form.Find("oauth_token") ?? "";
        if (requests.Find(token) is not { Verifier: null } asked)
            await WriteAsync(http, AuthorizePage.Expired(), StatusCodes.Status401Unauthorized);
        else if (form.Find("answer") is "authorize" && Users.IsId(form.Find("user_id")))
            await AgreeAsync(http, asked, form.Find("user_id")!);
        else
            await DenyAsync(http, asked);
    }

    private async Task AgreeAsync(HttpContext http, RequestToken asked, string userId)
    {
        if (requests.Authorize(asked.Token, userId) is not { } agreed)
            await WriteAsync(http, AuthorizePage.Expired(), StatusCodes.Status401Unauthorized);
        else if (agreed.Callback is TokenEndpoints.OutOfBand)
            await WriteAsync(http, AuthorizePage.Pin(agreed.Verifier!));
        else
            Return(http, agreed, FormFields.FromPairs(("oauth_token", agreed.Token), ("oauth_verifier", agreed.Verifier!)));
    }

    private async Task DenyAsync(HttpContext http, RequestToken asked)
    {
        requests.Remove(asked.Token);
        if (asked.Callback is TokenEndpoints.OutOfBand)
            await WriteAsync(http, AuthorizePage.Denied());
        else
            Return(http, asked, FormFields.FromPairs(("denied", asked.Token)));
    }

    private static void Return(HttpContext http, RequestToken token, FormFields fields)
        => http.Response.Redirect(token.Callback + (token.Callback.Contains('?', StringComparison.Ordinal) ? "&" : "?") + fields.Encode());

    private static Task WriteAsync(HttpContext http, string page, int status = StatusCodes.Status200OK)
    {
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        return ReplyWriter.WriteAsync(http, new Reply(status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(page)));
    }
}
