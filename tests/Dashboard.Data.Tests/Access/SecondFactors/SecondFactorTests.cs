using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.Access.SecondFactors;
using Dashboard.Data.Access.Sessions;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;
using Xunit;

namespace Dashboard.Data.Tests.Access.SecondFactors;

public sealed class SecondFactorTests : IAsyncDisposable
{
    private const string Ann = "ann@acme.example";

    private AccessStore _store = null!;
    private string _ann = "";

    private SecondFactor Factor => _store.Services.GetRequiredService<SecondFactor>();

    private CodeCheck Check => _store.Services.GetRequiredService<CodeCheck>();

    private static CancellationToken Token => AccessStore.Token;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory, Databases]
    public async Task TurnOn_WithACodeOfTheKey_AsksFromThenOnAndEndsTheOtherSessions(StoreKind database)
    {
        await BeginAsync(database);
        var sessions = _store.Services.GetRequiredService<SessionRegister>();
        var (own, other) = (await SessionAsync(sessions), await SessionAsync(sessions));
        var ownId = (await sessions.FindAsync(own, Token))!.Id;
        var key = (await Factor.BeginAsync(Ann, AccessStore.Password, Token)).Key!;
        Assert.Equal(new SecondFactorState(IsOn: false, CodesLeft: 0), await Factor.StateOfAsync(_ann, Token));

        var answer = await Factor.TurnOnAsync(Ann, CodeOf(key), ownId, Token);

        Assert.True(answer.Answer.Succeeded);
        Assert.Equal(10, answer.Codes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(answer.Codes, code => Assert.Matches("^([A-HJ-KM-NP-Z2-9]{4}-){3}[A-HJ-KM-NP-Z2-9]{4}$", code));
        Assert.Equal(new SecondFactorState(IsOn: true, CodesLeft: 10), await Factor.StateOfAsync(_ann, Token));
        Assert.NotNull(await sessions.FindAsync(own, Token));
        Assert.Null(await sessions.FindAsync(other, Token));
        Assert.Equal(AuditActions.SecondFactorOn, (await _store.AuditAsync())[^1].Action);
        Assert.Null((await Factor.BeginAsync(Ann, AccessStore.Password, Token)).Key);
    }

    [Theory, Databases]
    public async Task Begin_WithAnotherPassword_MakesNoKey(StoreKind database)
    {
        await BeginAsync(database);

        var answer = await Factor.BeginAsync(Ann, "somebody who found the page open", Token);

        Assert.Equal(RegistryProblemKind.WrongPassword, Assert.Single(answer.Answer.Problems).Kind);
        Assert.Null(answer.Key);
        Assert.Null(await Factor.WaitingKeyAsync(_ann, Token));
    }

    [Theory, Databases]
    public async Task WaitingKey_LeftAloneOrAfterAnotherPassword_IsGone(StoreKind database)
    {
        await BeginAsync(database);
        var key = (await Factor.BeginAsync(Ann, AccessStore.Password, Token)).Key!;
        _store.Clock.Advance(SecondFactor.SetUpTime);
        Assert.Null(await Factor.WaitingKeyAsync(_ann, Token));
        Assert.False((await Factor.TurnOnAsync(Ann, CodeOf(key), "none", Token)).Answer.Succeeded);

        await Factor.BeginAsync(Ann, AccessStore.Password, Token);
        await _store.Services.GetRequiredService<Passwords>().SetAsync(Ann, "another fine sentence", Actor.CommandLine, Token);
        Assert.Null(await Factor.WaitingKeyAsync(_ann, Token));
    }

    [Theory, Databases]
    public async Task TurnOn_WithAWrongCode_ChangesNothingAndKeepsTheKey(StoreKind database)
    {
        await BeginAsync(database);
        var key = (await Factor.BeginAsync(Ann, AccessStore.Password, Token)).Key!;

        var answer = await Factor.TurnOnAsync(Ann, WrongCode(key), "none", Token);

        Assert.Equal(RegistryProblemKind.WrongCode, Assert.Single(answer.Answer.Problems).Kind);
        Assert.Empty(answer.Codes);
        Assert.Equal(key, await Factor.WaitingKeyAsync(_ann, Token));
        Assert.False((await Factor.StateOfAsync(_ann, Token)).IsOn);
    }

    [Theory, Databases]
    public async Task Store_ReadByAnother_HoldsNeitherKeyNorCodes(StoreKind database)
    {
        await BeginAsync(database);
        var (key, codes) = await TurnOnAsync();

        await using var context = await _store.OpenAsync();
        var kept = string.Join(' ', await context.UserTokens.Select(token => token.Value).ToListAsync(Token));

        Assert.DoesNotContain(key, kept, StringComparison.OrdinalIgnoreCase);
        Assert.All(codes, code => Assert.DoesNotContain(code, kept, StringComparison.OrdinalIgnoreCase));
    }

    [Theory, Databases]
    public async Task Code_TakenOnce_IsTakenNoMoreAndNoOlderOneEither(StoreKind database)
    {
        await BeginAsync(database);
        var (key, _) = await TurnOnAsync();
        var first = CodeOf(key);
        Assert.False(await Check.TakeAsync(_ann, first, Token));
        _store.Clock.Advance(TimeSpan.FromSeconds(30));
        var second = CodeOf(key);

        Assert.False(await Check.TakeAsync(_ann, WrongCode(key), Token));
        Assert.True(await Check.TakeAsync(_ann, second, Token));

        Assert.False(await Check.TakeAsync(_ann, second, Token));
        Assert.False(await Check.TakeAsync(_ann, first, Token));
        _store.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.True(await Check.TakeAsync(_ann, CodeOf(key), Token));
    }

    [Theory, Databases]
    public async Task Code_SentManyTimesAtOnce_IsTakenOnce(StoreKind database)
    {
        await BeginAsync(database);
        var (key, codes) = await TurnOnAsync();
        _store.Clock.Advance(TimeSpan.FromSeconds(30));
        var code = CodeOf(key);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Check.TakeAsync(_ann, code, Token)));
        var recovered = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Check.TakeRecoveryAsync(_ann, codes[0], Token)));

        Assert.Single(taken, isTaken => isTaken);
        Assert.Single(recovered, isTaken => isTaken);
    }

    [Theory, Databases]
    public async Task RecoveryCode_TypedInAnyWay_OpensOnceAndSaysHowManyAreLeft(StoreKind database)
    {
        await BeginAsync(database);
        var (_, codes) = await TurnOnAsync();

        Assert.True(await Check.TakeRecoveryAsync(_ann, $" {codes[3].ToLowerInvariant().Replace('-', ' ')} ", Token));

        Assert.Equal((AuditActions.RecoveryCodeUsed, "ann@acme.example: 9 left"), await LastEntryAsync());
        Assert.False(await Check.TakeRecoveryAsync(_ann, codes[3], Token));
        Assert.False(await Check.TakeRecoveryAsync(_ann, "", Token));
        Assert.Equal(9, (await Factor.StateOfAsync(_ann, Token)).CodesLeft);
    }

    [Theory, Databases]
    public async Task RecoveryCode_OfAnother_OpensNothing(StoreKind database)
    {
        await BeginAsync(database);
        var (key, codes) = await TurnOnAsync();
        var bob = await _store.AddUserAsync("bob@acme.example");
        _store.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.False(await Check.TakeRecoveryAsync(bob, codes[0], Token));
        Assert.False(await Check.TakeAsync(bob, CodeOf(key), Token));
    }

    [Theory, Databases]
    public async Task RenewCodes_WithThePassword_TakesThePlaceOfThoseBefore(StoreKind database)
    {
        await BeginAsync(database);
        var (_, before) = await TurnOnAsync();
        Assert.Equal(
            RegistryProblemKind.WrongPassword,
            Assert.Single((await Factor.RenewCodesAsync(Ann, "not the present one", Token)).Answer.Problems).Kind);

        var after = await Factor.RenewCodesAsync(Ann, AccessStore.Password, Token);

        Assert.Equal((AuditActions.RecoveryCodesMade, Ann), await LastEntryAsync());
        Assert.False(await Check.TakeRecoveryAsync(_ann, before[0], Token));
        Assert.True(await Check.TakeRecoveryAsync(_ann, after.Codes[0], Token));
    }

    [Theory, Databases]
    public async Task TurnOff_WithThePassword_LeavesNothingBehind(StoreKind database)
    {
        await BeginAsync(database);
        var (key, codes) = await TurnOnAsync();
        Assert.Equal(
            RegistryProblemKind.WrongPassword,
            Assert.Single((await Factor.TurnOffAsync(Ann, "not the present one", Token)).Problems).Kind);
        Assert.True((await Factor.StateOfAsync(_ann, Token)).IsOn);

        Assert.True((await Factor.TurnOffAsync(Ann, AccessStore.Password, Token)).Succeeded);

        Assert.Equal((AuditActions.SecondFactorOff, Ann), await LastEntryAsync());
        Assert.Equal(new SecondFactorState(IsOn: false, CodesLeft: 0), await Factor.StateOfAsync(_ann, Token));
        _store.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.False(await Check.TakeAsync(_ann, CodeOf(key), Token));
        Assert.False(await Check.TakeRecoveryAsync(_ann, codes[0], Token));
    }

    [Theory, Databases]
    public async Task Reset_ByAnAdmin_TakesItAway(StoreKind database)
    {
        await BeginAsync(database);
        await TurnOnAsync();

        Assert.True((await _store.Services.GetRequiredService<Passwords>()
            .ResetSecondFactorAsync(Ann, Actor.CommandLine, Token)).Succeeded);

        Assert.Equal(new SecondFactorState(IsOn: false, CodesLeft: 0), await Factor.StateOfAsync(_ann, Token));
    }

    private async Task BeginAsync(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        _ann = await _store.AddUserAsync(Ann, RoleNames.Manager);
    }

    private async Task<(string Key, IReadOnlyList<string> Codes)> TurnOnAsync()
    {
        var key = (await Factor.BeginAsync(Ann, AccessStore.Password, Token)).Key!;
        var answer = await Factor.TurnOnAsync(Ann, CodeOf(key), "none", Token);
        Assert.Empty(answer.Answer.Problems);
        return (key, answer.Codes);
    }

    private async Task<(string Action, string Details)> LastEntryAsync()
    {
        var last = (await _store.AuditAsync())[^1];
        return (last.Action, last.Details);
    }

    private Task<string> SessionAsync(SessionRegister sessions) => sessions.BeginAsync(
        new SessionStart(_ann, "203.0.113.7", "Browser", "password"),
        new SessionLimits(TimeSpan.FromHours(8), TimeSpan.FromHours(12)),
        Token);

    // The library alone; that its codes are the standard's, AuthenticatorCodesTests hold.
    private string CodeOf(string key) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(_store.Clock.GetUtcNow().UtcDateTime);

    private string WrongCode(string key) => CodeOf(key)[..5] + (CodeOf(key)[5] == '0' ? '1' : '0');
}
