using System.Net;
using Dashboard.Data.Access;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Dashboard.Tests.Endpoints;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Identity.SignOn;

/// <summary>The whole product with a real provider of OpenID Connect beside it.</summary>
internal sealed class SignOnHost : IAsyncDisposable
{
    public const string SupervisorsGroup = "feedback-supervisors";
    public const string ManagersGroup = "feedback-managers";

    private SignOnHost(SignOnServer provider, AppHost product) => (Provider, Product) = (provider, product);

    public SignOnServer Provider { get; }

    public AppHost Product { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <param name="settings">Of the section SignOn, beside where the provider is.</param>
    public static async Task<SignOnHost> StartAsync(params (string Key, string Value)[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}/");
        var provider = await SignOnServer.StartAsync(address);
        var product = await AppHost.StartAsync(
            [
                ("urls", address.GetLeftPart(UriPartial.Authority)),
                ("SignOn:Authority", provider.Issuer.GetLeftPart(UriPartial.Authority)),
                ("SignOn:ClientId", SignOnServer.ClientId),
                ("SignOn:ClientSecret", SignOnServer.ClientSecret),
                ("SignOn:Name", "Acme"),
                .. settings.Select(setting => ($"SignOn:{setting.Key}", setting.Value)),
            ]);
        return new SignOnHost(provider, product);
    }

    public static (string Key, string Value)[] WithGroups(params (string Key, string Value)[] settings) =>
    [
        ("AddPeople", "true"), ("LinkByEmail", "true"),
        ("Groups:0:Group", SupervisorsGroup), ("Groups:0:Roles:0", RoleNames.Supervisor), ("Groups:0:Teams:0", "t-1"),
        ("Groups:1:Group", ManagersGroup), ("Groups:1:Roles:0", RoleNames.Manager),
        .. settings,
    ];

    /// <summary>Goes through the whole sign-in, as a browser does, in the product and at the provider.</summary>
    /// <returns>Where it ended, and who has gone there.</returns>
    public async Task<(Uri End, Visitor Visitor)> SignInAsync(string returnUrl = "/account/security")
    {
        var visitor = new Visitor(Product.Address);
        return (await FollowAsync(visitor, $"/account/sign-on?ReturnUrl={Uri.EscapeDataString(returnUrl)}"), visitor);
    }

    public async Task<Uri> FollowAsync(Visitor visitor, string address)
    {
        var page = new Uri(Product.Address, address);
        for (var steps = 0; steps < 20; steps++)
        {
            using var answer = await visitor.GetAsync(page.AbsoluteUri);
            if (answer.Headers.Location is not { } next)
                return page;
            page = new Uri(page, next);
        }

        throw new InvalidOperationException($"It went round in circles: {page}");
    }

    public async Task<User?> FindAsync(string email)
    {
        await using var store = Product.OpenStore();
        return await store.Users.SingleOrDefaultAsync(user => user.Email == email, Token);
    }

    public async Task<IReadOnlyList<string>> RolesAsync(string email)
    {
        await using var store = Product.OpenStore();
        return await (
            from user in store.Users
            join given in store.UserRoles on user.Id equals given.UserId
            join role in store.Roles on given.RoleId equals role.Id
            where user.Email == email
            orderby role.Name
            select role.Name).ToListAsync(Token);
    }

    public async Task<IReadOnlyList<string>> JournalAsync(string action)
    {
        await using var store = Product.OpenStore();
        return await store.AuditLog.Where(entry => entry.Action == action).OrderBy(entry => entry.Id)
            .Select(entry => entry.Details).ToListAsync(Token);
    }

    public static async Task<bool> IsSignedInAsync(Visitor visitor)
    {
        using var answer = await visitor.GetAsync("/account/security");
        return answer.StatusCode == HttpStatusCode.OK;
    }

    public async ValueTask DisposeAsync()
    {
        await Product.DisposeAsync();
        await Provider.DisposeAsync();
    }
}
