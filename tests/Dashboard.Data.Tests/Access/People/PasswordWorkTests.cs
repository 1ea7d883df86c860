using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.Access.SecondFactors;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Access.People;

/// <summary>SQLite has one writer: what takes long about passwords is not done while one is at work.</summary>
public sealed class PasswordWorkTests : IAsyncDisposable
{
    private const string Ann = "ann@acme.example";
    private const string Other = "another fine sentence";

    private readonly WaitingHasher _hasher = new();
    private AccessStore _store = null!;

    public static TheoryData<string> Deeds { get; } =
        ["set", "change", "link", "setup", "add", "rehash", "second factor", "codes", "off"];

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _hasher.Dispose();
    }

    [Theory, MemberData(nameof(Deeds))]
    public async Task Hashing_WhileItTakesItsTime_KeepsNobodyFromWriting(string deed)
    {
        await BeginAsync(withAnn: deed is not "setup");
        var work = await PreparedAsync(deed);
        var holds = _hasher.Hold();

        var doing = Task.Run(work, AccessStore.Token);
        await holds.WaitAsync(Until.Patience, TimeProvider.System, AccessStore.Token);
        await _store.Journal
            .RecordAsync(Actor.Nobody, AuditActions.DownloadStarted, "meanwhile", rows: null, AccessStore.Token)
            .WaitAsync(Until.Patience / 2, TimeProvider.System, AccessStore.Token);

        _hasher.GoOn();
        Assert.True((await doing).Succeeded);
    }

    [Fact]
    public async Task Owner_WhosePasswordWasChangedWhileTheOldOneWasLookedAt_IsRefused()
    {
        await BeginAsync(withAnn: true);
        var holds = _hasher.Hold();
        var beginning = Task.Run(() => Factor.BeginAsync(Ann, AccessStore.Password, AccessStore.Token), AccessStore.Token);
        await holds;
        await _store.Writer.WriteAsync(
            (context, token) => context.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.PasswordHash, "another"), token),
            AccessStore.Token);

        _hasher.GoOn();

        Assert.Equal(RegistryProblemKind.ChangedMeanwhile, Assert.Single((await beginning).Answer.Problems).Kind);
    }

    private Passwords Passwords => _store.Services.GetRequiredService<Passwords>();

    private SecondFactor Factor => _store.Services.GetRequiredService<SecondFactor>();

    private async Task BeginAsync(bool withAnn)
    {
        _store = await AccessStore.CreateAsync(
            StoreKind.Sqlite, services => services.AddSingleton<IPasswordHasher<User>>(_hasher));
        if (withAnn)
            await _store.AddUserAsync(Ann, RoleNames.Manager);
    }

    private async Task<Func<Task<RegistryAnswer>>> PreparedAsync(string deed)
    {
        var token = AccessStore.Token;
        switch (deed)
        {
            case "set":
                return () => Passwords.SetAsync(Ann, Other, Actor.CommandLine, token);
            case "change":
                return () => Passwords.ChangeOwnAsync(Ann, AccessStore.Password, Other, "none", token);
            case "link":
                var link = (await Passwords.MakeLinkAsync(Ann, Actor.CommandLine, token)).Secret!;
                return () => Passwords.UseLinkAsync(link, Other, token);
            case "setup":
                var setup = (await Passwords.MakeSetupLinkAsync(token))!;
                return () => Passwords.UseSetupLinkAsync(setup, Ann, Other, token);
            case "add":
                return () => _store.Registry.AddAsync("bob@acme.example", [RoleNames.Agent], Other, Actor.CommandLine, token);
            case "rehash":
                return RehashAsync;
            case "second factor":
                return async () => (await Factor.BeginAsync(Ann, AccessStore.Password, token)).Answer;
            case "codes":
                await _store.Writer.WriteAsync(
                    (context, cancel) => context.Users
                        .ExecuteUpdateAsync(set => set.SetProperty(user => user.TwoFactorEnabled, true), cancel),
                    token);
                return async () => (await Factor.RenewCodesAsync(Ann, AccessStore.Password, token)).Answer;
            default:
                return () => Factor.TurnOffAsync(Ann, AccessStore.Password, token);
        }
    }

    private async Task<RegistryAnswer> RehashAsync()
    {
        await _store.Registry.RehashAsync("nobody", seen: null, Other, AccessStore.Token);
        return RegistryAnswer.Done;
    }
}
