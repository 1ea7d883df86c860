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

    private const string Folder = "tests/servers";

    private static readonly Lazy<Task> Installed = new(InstallAsync);

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
        await Installed.Value;
        var process = Start("node", ["oidc.mjs", ClientId, ClientSecret, product.GetLeftPart(UriPartial.Authority)]);

        // It warns of what only tests may do.
        var errors = process.StandardError.ReadToEndAsync();
        return await process.StandardOutput.ReadLineAsync() is { Length: > 0 } issuer
            ? new SignOnServer(process, new Uri(issuer))
            : throw new InvalidOperationException($"The provider did not start: {await errors}");
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
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task PutAsync(object person)
    {
        using var answer = await _client.PostAsJsonAsync("test/person", person);
        answer.EnsureSuccessStatusCode();
    }

    // test.sh has done it already; whoever runs a single test has not.
    private static async Task InstallAsync()
    {
        if (Directory.Exists(SourceTree.PathOf($"{Folder}/node_modules/oidc-provider")))
            return;
        using var npm = Start("npm", ["ci", "--no-audit", "--no-fund"]);
        var (output, error) = (npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"npm ci in {Folder}: {await output}{await error}");
    }

    private static Process Start(string program, IEnumerable<string> arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = SourceTree.PathOf(Folder),
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
