using System.Net;
using System.Text.RegularExpressions;

namespace Dashboard.Benchmarks;

/// <summary>An HTTP client that has signed in by the page's form, as a browser would.</summary>
internal static partial class SignedIn
{
    private static readonly Uri Login = new("/account/login", UriKind.Relative);

    public static async Task<HttpClient> AsAsync(Uri address, string email, string password, CancellationToken cancellationToken) =>
        await SignInAsync(new CookieContainer(), address, email, password, cancellationToken);

    /// <summary>The cookies of someone who has signed in.</summary>
    public static async Task<CookieContainer> CookiesAsync(Uri address, string email, string password, CancellationToken cancellationToken)
    {
        var cookies = new CookieContainer();
        (await SignInAsync(cookies, address, email, password, cancellationToken)).Dispose();
        return cookies;
    }

    private static async Task<HttpClient> SignInAsync(
        CookieContainer cookies,
        Uri address,
        string email,
        string password,
        CancellationToken cancellationToken)
    {
        var http = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = address };
        var page = await http.GetStringAsync(Login, cancellationToken);
        var fields = HiddenField()
            .Matches(page)
            .Select(match => KeyValuePair.Create(match.Groups["name"].Value, match.Groups["value"].Value))
            .ToList();
        using var form = new FormUrlEncodedContent([.. fields, new("Form.Email", email), new("Form.Password", password)]);
        using var answer = await http.PostAsync(Login, form, cancellationToken);
        if (
            !answer.IsSuccessStatusCode
            || answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith(Login.ToString(), StringComparison.Ordinal))
            throw new InvalidOperationException($"{email} could not sign in: {answer.StatusCode}.");
        return http;
    }

    [GeneratedRegex(
        """<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex HiddenField();
}
