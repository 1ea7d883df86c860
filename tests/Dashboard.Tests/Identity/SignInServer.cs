using Dashboard.Configuration;
using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Mail;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Identity;
using Dashboard.Mailing;
using Dashboard.Pages.Account;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Dashboard.Tests.Identity;

/// <summary>The doors of sign-in on a real server over a real store, with an endpoint for each policy to knock at.</summary>
internal sealed class SignInServer : IAsyncDisposable
{
    public const string Password = "a long enough password";

    private readonly WebApplication _app;

    private SignInServer(DemoSignIns? demo, IDictionary<string, string?>? mail)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddSingleton(ReportingZone.Utc);
        builder.Services.AddStore(SqliteFile.SettingsOf(Store.ConnectionString)).AddAccess();
        builder.Services.AddMail(new ConfigurationBuilder().AddInMemoryCollection(mail ?? NoMail).Build());
        builder.Services.AddMailing();
        if (demo is not null)
            builder.Services.AddSingleton(demo);
        builder.Services.AddOptions<SessionTimeOptions>();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddDashboardIdentity();
        _app = builder.Build();
        _app.UseAuthentication();
        _app.UseAuthorization();
        _app.UseAntiforgery();
        _app.Use(StaleForms.PassAsync);
        _app.MapDashboardIdentity();
        _app.MapRazorComponents<SignInRoot>().AddAdditionalAssemblies(typeof(LoginPage).Assembly);
        MapProbes(_app);
    }

    private static Dictionary<string, string?> NoMail => new(StringComparer.Ordinal);

    public ManualTimeProvider Clock { get; } = new(TimeProvider.System.GetUtcNow());

    /// <summary>Can be taken away.</summary>
    public MovableStore Store { get; } = new();

    public IServiceProvider Services => _app.Services;

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <param name="mail">Settings of mail; none for a product that sends none.</param>
    public static async Task<SignInServer> StartAsync(DemoSignIns? demo = null, IDictionary<string, string?>? mail = null)
    {
        var server = new SignInServer(demo, mail);
        await SqliteTemplate.CopyToAsync(server.Store.ConnectionString);
        await server.Services.GetRequiredService<StoreMigrator>().MigrateAsync(Token);
        await server._app.StartAsync(Token);
        return server;
    }

    public Visitor NewVisitor() => new(new Uri(_app.Urls.Single()));

    public async Task AddUserAsync(string email, params string[] roles) => Assert.Empty(
        (await Services.GetRequiredService<UserRegistry>().AddAsync(email, roles, Password, Actor.CommandLine, Token)).Problems);

    public async Task<Visitor> SignedInAsync(params string[] roles)
    {
        var email = $"{string.Join('.', roles.Append("user"))}@acme.example";
        await AddUserAsync(email, roles);
        var visitor = NewVisitor();
        using var answer = await visitor.SignInAsync(email, Password);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    public async Task<string> UserIdAsync(string email)
    {
        await using var scope = Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<UserManager<User>>().FindByEmailAsync(email))!.Id;
    }

    /// <summary>What happens to a user whose password or roles an admin changes.</summary>
    public async Task ChangeStampAsync(string email)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var changed = await users.UpdateSecurityStampAsync((await users.FindByEmailAsync(email))!);
        Assert.True(changed.Succeeded);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Store.Dispose();
    }

    private static void MapProbes(WebApplication app)
    {
        app.MapGet("/probe/unmarked", () => "unmarked");
        app.MapPost("/probe/unmarked", () => "unmarked").DisableAntiforgery();
        app.MapGet("/probe/results", () => "results").RequireAuthorization(Policies.Results);
        app.MapGet("/probe/admin", () => "admin").RequireAuthorization(Policies.Admin);
        app.MapGet("/exports/probe", () => "downloads").RequireAuthorization(Policies.Downloads);
        app.MapGet("/api/probe", () => "api").RequireAuthorization(Policies.Admin);
        app.MapGet("/webhooks/probe", () => "webhooks");
        app.MapGet("/probe/viewer", async (ViewerAccessor viewers, HttpContext context, CancellationToken token) =>
            (await viewers.CurrentAsync(context.User, token)).Roles.ToString());
    }
}
