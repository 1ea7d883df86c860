using System.Diagnostics;
using System.Net.Http.Json;

namespace Dashboard.TestKit;

/// <summary>
/// A real provider of OpenID Connect as a process of its own (tests/servers), which signs in whomever the test puts before it, without a
/// page.
/// </summary>
public sealed class SignOnServer : IAsyncDisposable
{
    public const string ClientId = "dashboard";
    public const string ClientSecret = "a secret of the tests alone";

    private readonly Process _process;
    private readonly HttpClient _client;

    private SignOnServer(Process process, Uri issuer) =>
        (_process, Issuer, _client) = (process, issuer, new HttpClient { BaseAddress = issuer });

    /// <summary>What its tokens name it by.</summary>
    public Uri Issuer { get; }

    /// <summary>Starts it, and installs what it is made of where nobody has yet.</summary>
    /// <param name="product">Where the product is, which the provider knows beforehand.</param>
    public static async Task<SignOnServer> StartAsync(Uri product)
    {
        ArgumentNullException.ThrowIfNull(product);
        var (process, issuer) = await NodeProcess.StartAsync(
            "oidc.mjs", ClientId, ClientSecret, product.GetLeftPart(UriPartial.Authority));
        return new SignOnServer(process, new Uri(issuer));
    }

    /// <summary>Says who sits before it from now on.</summary>
    /// <param name="subject">Their id there.</param>
    /// <param name="claims">What it tells of them.</param>
    /// <returns>Completes when it knows.</returns>
    public Task SeatAsync(string subject, object claims) => PutAsync(new { sub = subject, claims });

    /// <summary>The same, with how they are known there.</summary>
    /// <param name="how">How they show who they are: <c>acr</c> and <c>amr</c>.</param>
    /// <param name="again">What they show beside it when they are asked anew.</param>
    /// <returns>Completes when it knows.</returns>
    public Task SeatAsync(string subject, object claims, object how, object? again = null) =>
        PutAsync(new { sub = subject, claims, how, again });

    /// <summary>Refuses whoever comes from now on.</summary>
    /// <param name="error">An error of OAuth, such as <c>access_denied</c>.</param>
    /// <returns>Completes when it knows.</returns>
    public Task RefuseAsync(string error) => PutAsync(new { sub = "nobody", error });

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await NodeProcess.EndAsync(_process);
    }

    private async Task PutAsync(object person)
    {
        using var answer = await _client.PostAsJsonAsync("test/person", person);
        answer.EnsureSuccessStatusCode();
    }
}
