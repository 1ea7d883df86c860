namespace Dashboard.TestKit;

/// <summary>The owner of an account, who answers on the page where X as it is emulated asks for consent.</summary>
public static class OwnerAtX
{
    /// <summary>Opens the address, answers there, and says where the browser was led to.</summary>
    /// <param name="consent">The address that X gave.</param>
    /// <param name="userId">As whom.</param>
    /// <param name="answer">"authorize" or "deny".</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<Uri> AnswerAsync(
        Uri consent, string userId, string answer = "authorize", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(consent);
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var form = new FormUrlEncodedContent([
            new("oauth_token", Uri.UnescapeDataString(consent.Query["?oauth_token=".Length..])),
            new("user_id", userId),
            new("answer", answer),
        ]);
        using var led = await browser.PostAsync(new Uri(consent, "/oauth/authenticate"), form, cancellationToken);
        return led.Headers.Location!;
    }

    /// <summary>One of the things that X gave the browser.</summary>
    /// <param name="led">Where it was led to.</param>
    /// <param name="name">Which.</param>
    public static string? Given(Uri led, string name)
    {
        ArgumentNullException.ThrowIfNull(led);
        return led.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=', 2))
            .Where(pair => string.Equals(pair[0], name, StringComparison.Ordinal))
            .Select(pair => Uri.UnescapeDataString(pair[1]))
            .FirstOrDefault();
    }
}
