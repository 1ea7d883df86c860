using Dashboard.Data.Access;
using Dashboard.Data.Access.SignOn;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Access.SignOn;

public sealed class SignOnRegistryTests : IAsyncDisposable
{
    private const string Issuer = "https://login.example";
    private const string Ann = "ann@acme.example";

    private static readonly SignOnRules Open = new(LinksByEmail: true, AddsPeople: true, BreakGlass: "");

    private AccessStore _store = null!;

    private SignOnRegistry Registry => _store.Services.GetRequiredService<SignOnRegistry>();

    private static CancellationToken Token => AccessStore.Token;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory, Databases]
    public async Task Admit_TheOnlyAdminWithoutTheirGroup_LetsNobodyInAndLeavesAnAdmin(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        await _store.AddUserAsync(Ann, RoleNames.Admin);

        var answer = await Registry.AdmitAsync(Person("s-1", RoleNames.Manager), Open, Token);

        Assert.Equal(new SignOnAnswer(SignOnRefusal.LastAdmin, null), answer);
        Assert.Equal([RoleNames.Admin], await RolesAsync());
    }

    [Theory, Databases]
    public async Task Admit_TheSameIdOfAnotherProvider_IsAnotherPerson(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        var first = await Registry.AdmitAsync(Person("s-1", RoleNames.Manager), Open, Token);
        Assert.Equal(SignOnRefusal.None, first.Refusal);

        var other = Person("s-1", RoleNames.Manager) with { Issuer = "https://elsewhere.example", Email = "eve@elsewhere.example" };
        var second = await Registry.AdmitAsync(other, Open, Token);

        Assert.NotEqual(first.UserId, second.UserId);
        Assert.Equal(first, await Registry.AdmitAsync(Person("s-1", RoleNames.Manager), Open, Token));
    }

    [Theory, Databases]
    public async Task Admit_OfTwoAtTheSameTime_AddsOnePerson(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(
            _ => Registry.AdmitAsync(Person("s-1", RoleNames.Manager), Open, Token)));

        await using var context = await _store.OpenAsync();
        var user = await context.Users.SingleAsync(Token);
        Assert.Equal(1, await context.UserLogins.CountAsync(Token));
        Assert.All(answers, answer => Assert.Equal(new SignOnAnswer(SignOnRefusal.None, user.Id), answer));
    }

    [Theory, Databases]
    public async Task Admit_WithRightsLeftToAdmins_TakesAndGivesNothing(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        await _store.AddUserAsync(Ann, RoleNames.Supervisor);

        var answer = await Registry.AdmitAsync(Person("s-1") with { Rights = SignOnRights.LeftToAdmins }, Open, Token);

        Assert.Equal(SignOnRefusal.None, answer.Refusal);
        Assert.Equal([RoleNames.Supervisor], await RolesAsync());
        Assert.DoesNotContain(AuditActions.RolesChanged, (await _store.AuditAsync()).Select(entry => entry.Action));
    }

    private static SignedOnPerson Person(string subject, params string[] roles) =>
        new(Issuer, subject, Ann, IsEmailVerified: true, new SignOnRights(roles, Teams: null, Agents: []));

    private async Task<IReadOnlyList<string?>> RolesAsync()
    {
        await using var context = await _store.OpenAsync();
        return await context.UserRoles
            .Join(context.Roles, given => given.RoleId, role => role.Id, (_, role) => role.Name)
            .ToListAsync(Token);
    }
}
