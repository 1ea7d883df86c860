using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Dashboard.Data.Access;
using Dashboard.Identity.Refusals;
using Dashboard.Layout;
using Dashboard.Pages.Admin.Audit;
using Dashboard.TestKit;
using Dashboard.Tests.Endpoints;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Layout;

/// <summary>A page that is refused within one that is open, where no request of its own is made.</summary>
public sealed class NotAllowedTests : BunitContext, IClassFixture<AppHost>
{
    private static readonly RouteData AuditRoute =
        new(typeof(AuditPage), new Dictionary<string, object?>(StringComparer.Ordinal)) { Template = "admin/audit" };

    private readonly AppHost _host;
    private readonly BunitAuthorizationContext _authorization;

    public NotAllowedTests(AppHost host)
    {
        _host = host;
        Services.AddSingleton(host.Get<RefusedAccess>());
        _authorization = AddAuthorization();
    }

    [Fact]
    public async Task Page_OfAnotherRole_IsInTheLogByItsRoute()
    {
        _authorization.SetAuthorized("nina@acme.example").SetClaims(new Claim(ClaimTypes.NameIdentifier, "nina"));

        Render<NotAllowed>(given => given.Add(part => part.Page, AuditRoute));

        await Until.TrueAsync(async () => await RefusedAsync("nina") == 1, "the refusal is in the log");
        await using var store = _host.OpenStore();
        var entry = await store.AuditLog.SingleAsync(one => one.UserId == "nina", AppHost.Token);
        Assert.Equal(("nina@acme.example", "GET /admin/audit, which needs admin"), (entry.UserName, entry.Details));
    }

    [Fact]
    public async Task Page_AfterTheSessionHasEnded_IsNotInTheLog()
    {
        _authorization.SetNotAuthorized();

        var page = Render<NotAllowed>(given => given.Add(part => part.Page, AuditRoute));

        Assert.Contains("sign in", page.Markup, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, await RefusedAsync(""));
    }

    private async Task<int> RefusedAsync(string userId)
    {
        await using var store = _host.OpenStore();
        return await store.AuditLog.CountAsync(
            entry => entry.Action == AuditActions.AccessRefused && entry.UserId == userId, AppHost.Token);
    }
}
