using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.Access.Resets;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Access.Resets;

public sealed class PasswordResetsTests : IAsyncDisposable
{
    private const string Ann = "ann@acme.example";
    private const string Place = "192.0.2.7";
    private const string Other = "another fine sentence";

    private AccessStore _store = null!;

    private PasswordResets Resets => _store.Services.GetRequiredService<PasswordResets>();

    private Passwords Passwords => _store.Services.GetRequiredService<Passwords>();

    private static CancellationToken Token => AccessStore.Token;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory, Databases]
    public async Task Link_AskedForMailedAndUsed_SetsThePasswordOnceAndIsAllWrittenDown(StoreKind database)
    {
        await BeginAsync(database);
        var earlier = (await Passwords.MakeLinkAsync(Ann, Actor.CommandLine, Token)).Secret!;

        var (due, link) = await LinkAsync(" ANN@acme.example ");
        await Resets.MailedAsync(due, link!.Email, Token);

        Assert.Equal((Ann, "de"), (link.Email, due.Language));
        Assert.Null(await Resets.NextAsync(Token));
        Assert.Null(await Passwords.OwnerOfLinkAsync(earlier, Token));
        Assert.True((await Passwords.UseLinkAsync(link.Secret, Other, Token)).Succeeded);
        Assert.Null(await Passwords.OwnerOfLinkAsync(link.Secret, Token));
        Assert.Equal(
            [
                ("reset.asked", $"{Place}, ANN@acme.example: new password"),
                ("user.link-made", $"{Ann}: asked for by mail"),
                ("reset.mailed", Ann),
                ("user.password-set", $"{Ann}: by a link that they asked for"),
            ],
            (await _store.AuditAsync()).TakeLast(4).Select(entry => (entry.Action, entry.Details)));
        Assert.DoesNotContain(await _store.AuditAsync(), entry => entry.Details.Contains(link.Secret, StringComparison.Ordinal));
    }

    [Theory, Databases]
    public async Task Link_AnHourLater_OpensNothing(StoreKind database)
    {
        await BeginAsync(database);
        var (_, link) = await LinkAsync(Ann);

        _store.Clock.Advance(PasswordResets.LinkLife);

        Assert.Null(await Passwords.OwnerOfLinkAsync(link!.Secret, Token));
    }

    [Theory, Databases]
    public async Task MakeLink_ForWhoMayHaveNone_RefusesAndForgetsIt(StoreKind database)
    {
        await BeginAsync(database);
        await _store.AddUserAsync("ada@acme.example", RoleNames.Admin);
        await _store.AddUserAsync("out@acme.example", RoleNames.Manager);
        await _store.Services.GetRequiredService<PeopleEditor>().DisableAsync("out@acme.example", Actor.CommandLine, Token);
        await AddSignedOnAsync("sso@acme.example");

        foreach (var (address, why) in new[]
        {
            ("nobody@acme.example", "nobody has this address"),
            ("out@acme.example", "disabled"),
            ("sso@acme.example", "signs in by single sign-on alone"),
        })
        {
            var (_, link) = await LinkAsync(address);
            Assert.Null(link);
            var entry = (await _store.AuditAsync())[^1];
            Assert.Equal(("reset.refused", $"{address}: {why}"), (entry.Action, entry.Details));
        }

        Assert.Empty(await LinksAsync());
        Assert.Null(await Resets.NextAsync(Token));
    }

    [Theory, Databases]
    public async Task MakeLink_WherePasswordsOpenNothing_RefusesAllButWhoMayUseOne(StoreKind database)
    {
        await BeginAsync(database);
        await _store.AddUserAsync("ada@acme.example", RoleNames.Admin);

        Assert.Null((await LinkAsync(Ann, IsAda)).Link);
        Assert.NotNull((await LinkAsync("ada@acme.example", IsAda)).Link);

        static bool IsAda(string email) => email.StartsWith("ada", StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task MakeLink_AskedForAgainAndAgain_MailsOnePersonThreeWithinAnHour(StoreKind database)
    {
        await BeginAsync(database);
        for (var mail = 0; mail < PasswordResets.MostMails; mail++)
        {
            var (due, link) = await LinkAsync(Ann);
            await Resets.MailedAsync(due, link!.Email, Token);
            _store.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Null((await LinkAsync(Ann)).Link);
        Assert.Single(await LinksAsync());

        _store.Clock.Advance(TimeSpan.FromMinutes(58));
        Assert.NotNull((await LinkAsync(Ann)).Link);
    }

    [Theory, Databases]
    public async Task Ask_TooOftenFromOnePlace_WaitsAlikeForEverybodysAddress(StoreKind database)
    {
        await BeginAsync(database);
        var waits = new List<(TimeSpan OfAnn, TimeSpan OfNobody)>();
        for (var asked = 0; asked < 6; asked++)
            waits.Add((await AskAsync(Ann, "192.0.2.1"), await AskAsync("nobody@acme.example", "192.0.2.2")));

        Assert.Equal(TimeSpan.Zero, waits[0].OfAnn);
        Assert.True(waits[^1].OfAnn > TimeSpan.Zero);
        Every.One(waits, wait => Assert.Equal(wait.OfAnn, wait.OfNobody));
        Assert.Equal(TimeSpan.Zero, await AskAsync(Ann, "192.0.2.3"));
    }

    [Theory, Databases]
    public async Task Failed_ForNow_IsTriedAgainLaterAndLaterForAnHour(StoreKind database)
    {
        await BeginAsync(database);
        await AskAsync(Ann, Place);
        var began = _store.Clock.GetUtcNow();
        var tries = new List<TimeSpan>();
        for (var minute = 0; minute < 90 * 2; minute++)
        {
            if (await Resets.NextAsync(Token) is { } due)
            {
                tries.Add(_store.Clock.GetUtcNow() - began);
                Assert.Equal(tries.Count, due.Tries);
                await Resets.FailedAsync(due, Ann, "No server.", isLasting: false, Token);
            }

            _store.Clock.Advance(TimeSpan.FromSeconds(30));
        }

        Assert.InRange(tries.Count, 6, 12);
        Assert.True(tries[^1] < PasswordResets.LinkLife);
        var last = (await _store.AuditAsync())[^1];
        Assert.Equal(("reset.failed", $"{Ann}: No server."), (last.Action, last.Details));
    }

    [Theory, Databases]
    public async Task Failed_ForGood_IsNotTriedAgain(StoreKind database)
    {
        await BeginAsync(database);
        var (due, link) = await LinkAsync(Ann);

        await Resets.FailedAsync(due, link!.Email, "No such mailbox.", isLasting: true, Token);

        _store.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(await Resets.NextAsync(Token));
    }

    [Theory, Databases]
    public async Task Next_TakenByOneThatEnds_IsTakenByAnotherAfterMinutes(StoreKind database)
    {
        await BeginAsync(database);
        await AskAsync(Ann, Place);

        var taken = await Task.WhenAll(Resets.NextAsync(Token), Resets.NextAsync(Token));

        Assert.Single(taken, due => due is not null);
        _store.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(2, (await Resets.NextAsync(Token))?.Tries);
    }

    [Theory, Databases]
    public async Task UseLink_OfSomebodyWithASecondStep_LeavesIt(StoreKind database)
    {
        await BeginAsync(database);
        await using (var scope = _store.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
            await users.SetTwoFactorEnabledAsync((await users.FindByEmailAsync(Ann))!, enabled: true);
        }

        var (_, link) = await LinkAsync(Ann);
        Assert.True((await Passwords.UseLinkAsync(link!.Secret, Other, Token)).Succeeded);

        await using var context = await _store.OpenAsync();
        Assert.True((await context.Users.SingleAsync(user => user.Email == Ann, Token)).TwoFactorEnabled);
    }

    private async Task BeginAsync(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        await _store.AddUserAsync(Ann, RoleNames.Manager);
    }

    private Task<TimeSpan> AskAsync(string address, string place) => Resets.AskAsync(address, place, "de", Token);

    private async Task<(DueReset Due, ResetLink? Link)> LinkAsync(string address, Func<string, bool>? hasPassword = null)
    {
        Assert.Equal(TimeSpan.Zero, await AskAsync(address, Place));
        var due = (await Resets.NextAsync(Token))!;
        return (due, await Resets.MakeLinkAsync(due, hasPassword ?? (_ => true), Token));
    }

    private async Task<IReadOnlyList<OneTimeLink>> LinksAsync()
    {
        await using var context = await _store.OpenAsync();
        return await context.OneTimeLinks.AsNoTracking().ToListAsync(Token);
    }

    private async Task AddSignedOnAsync(string email)
    {
        Assert.True((await _store.Registry.AddAsync(email, [RoleNames.Manager], null, Actor.CommandLine, Token)).Succeeded);
        await using var scope = _store.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        await users.AddLoginAsync((await users.FindByEmailAsync(email))!, new UserLoginInfo("https://login.example", email, "login"));
    }
}
