using System.Text;
using System.Text.Encodings.Web;
using Dashboard.Emulator.World;

namespace Dashboard.Emulator.Endpoints;

/// <summary>The page on which a person lets the app act for an account: plain, labelled, usable by keyboard alone.</summary>
internal static class AuthorizePage
{
    internal static string Ask(string token, IEnumerable<EmulatorAccount> accounts) => Page("Authorize Dashboard?", $"""
        <p>This stands in for X's own page. Dashboard asks to send feedback prompts for an account and to read the answers.</p>
        <form method="post" action="/oauth/authenticate">
        <input type="hidden" name="oauth_token" value="{Encode(token)}">
        <p><label for="user_id">Account</label> <select id="user_id" name="user_id">{Options(accounts)}</select></p>
        <p><button type="submit" name="answer" value="authorize">Authorize</button>
        <button type="submit" name="answer" value="deny">Cancel</button></p>
        </form>
        """);

    internal static string Pin(string verifier) =>
        Page("Your PIN", $"<p>Type this PIN into Dashboard: <strong>{Encode(verifier)}</strong></p>");

    internal static string Expired() => Page("This link has expired", "<p>Go back to Dashboard and connect the account again.</p>");

    internal static string Denied() => Page("Not authorized", "<p>Nothing was connected. You can close this page.</p>");

    private static string Options(IEnumerable<EmulatorAccount> accounts)
    {
        var options = new StringBuilder();
        foreach (var account in accounts)
            options
                .Append("<option value=\"")
                .Append(Encode(account.UserId))
                .Append("\">@")
                .Append(Encode(account.Handle))
                .Append("</option>");
        return options.ToString();
    }

    private static string Page(string title, string body) => $$"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{title}}</title>
        <style>:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:10vh auto;padding:0 1rem}
        button,select{font:inherit;padding:.5rem 1rem}</style></head>
        <body><main><h1>{{title}}</h1>{{body}}</main></body></html>
        """;

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
