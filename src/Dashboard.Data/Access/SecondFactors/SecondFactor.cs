using System.Globalization;
using Dashboard.Data.Access.People;
using Dashboard.Data.Access.Sessions;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.SecondFactors;

/// <summary>
/// What its owner does with their second factor: the codes of an authenticator, and ten recovery codes for when it is lost. Turning it on
/// ends every other session, which began without it.
/// </summary>
public sealed class SecondFactor
{
    /// <summary>How long a key waits for its first code: whoever finds a page open later is not shown it.</summary>
    public static readonly TimeSpan SetUpTime = TimeSpan.FromMinutes(10);

    private readonly UserEdits _edits;
    private readonly SecretProtector _secrets;
    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly TimeProvider _clock;

    internal SecondFactor(
        UserEdits edits, SecretProtector secrets, IDbContextFactory<DashboardContext> contexts, TimeProvider clock) =>
        (_edits, _secrets, _contexts, _clock) = (edits, secrets, contexts, clock);

    /// <summary>How it stands with somebody.</summary>
    public async Task<SecondFactorState> StateOfAsync(string userId, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var isOn = await context.Users.AnyAsync(user => user.Id == userId && user.TwoFactorEnabled, cancellationToken);
        return new SecondFactorState(isOn, await FactorTokens.RecoveryOf(context, userId).CountAsync(cancellationToken));
    }

    /// <summary>Makes a key, which counts once a code of it has been shown. One that was made before counts no more.</summary>
    /// <param name="password">The owner's: whoever finds a page open must not bind an authenticator of their own.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public async Task<WaitingKeyAnswer> BeginAsync(string email, string password, CancellationToken cancellationToken)
    {
        var key = AuthenticatorCodes.NewKey();
        var answer = await _edits.ByOwnerAsync(
            email,
            password,
            async (edit, user) =>
            {
                if (user.TwoFactorEnabled)
                    return WrongCode();
                await FactorTokens.SetAsync(edit.Context, user.Id, FactorTokens.WaitingKey, _secrets.Protect(Waiting(key)), edit.Token);
                return RegistryAnswer.Done;
            },
            cancellationToken);
        return new WaitingKeyAnswer(answer, answer.Succeeded ? key : null);
    }

    /// <summary>The key that waits for its first code, to be shown once more.</summary>
    /// <returns>The key in Base32; null where none waits.</returns>
    public async Task<string?> WaitingKeyAsync(string userId, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var kept = await FactorTokens.Of(context, userId, FactorTokens.WaitingKey).SingleOrDefaultAsync(cancellationToken);
        return kept is { Value: { } value } ? KeyIn(_secrets.Reveal(value)) : null;
    }

    /// <summary>Turns it on; the session that does it goes on, all others end.</summary>
    /// <param name="code">What the authenticator shows: proof that it has the key.</param>
    /// <param name="sessionId">The session that goes on.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RecoveryAnswer> TurnOnAsync(string email, string code, string sessionId, CancellationToken cancellationToken) =>
        WithCodesAsync(
            change => _edits.ForUserAsync(email, change, cancellationToken),
            async (edit, user) =>
            {
                var before = user.SecurityStamp;
                var waiting = FactorTokens.Of(edit.Context, user.Id, FactorTokens.WaitingKey);
                if (await waiting.Select(token => token.Value).SingleOrDefaultAsync(edit.Token) is not { } kept
                    || KeyIn(_secrets.Reveal(kept)) is not { } key
                    || AuthenticatorCodes.StepOf(key, code, edit.Clock.GetUtcNow()) is not { } step)
                    return WrongCode();
                await waiting.ExecuteDeleteAsync(edit.Token);
                await FactorTokens.SetAsync(edit.Context, user.Id, FactorTokens.Key, _secrets.Protect(key), edit.Token);
                (user.TwoFactorEnabled, user.LastCodeStep) = (true, step);
                IdentityInContext.OrThrow(await edit.Users.UpdateSecurityStampAsync(user));
                await SessionRegister.KeepOnlyAsync(edit, user, before, sessionId);
                return edit.Recorded(Actor.Of(user), AuditActions.SecondFactorOn, $"{user.Email}");
            });

    /// <summary>Makes new recovery codes; those before open nothing any more.</summary>
    /// <param name="password">The owner's, which whoever finds a page open does not know.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RecoveryAnswer> RenewCodesAsync(string email, string password, CancellationToken cancellationToken) =>
        WithCodesAsync(
            change => _edits.ByOwnerAsync(email, password, change, cancellationToken),
            (edit, user) => Task.FromResult(
                user.TwoFactorEnabled
                    ? edit.Recorded(Actor.Of(user), AuditActions.RecoveryCodesMade, $"{user.Email}")
                    : WrongCode()));

    /// <summary>Turns it off: the password alone opens then.</summary>
    /// <param name="password">The owner's, which whoever finds a page open does not know.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RegistryAnswer> TurnOffAsync(string email, string password, CancellationToken cancellationToken) =>
        _edits.ByOwnerAsync(
            email,
            password,
            async (edit, user) =>
            {
                await FactorTokens.Of(edit.Context, user.Id, FactorTokens.Key).ExecuteDeleteAsync(edit.Token);
                await FactorTokens.Of(edit.Context, user.Id, FactorTokens.WaitingKey).ExecuteDeleteAsync(edit.Token);
                await FactorTokens.RecoveryOf(edit.Context, user.Id).ExecuteDeleteAsync(edit.Token);
                (user.TwoFactorEnabled, user.LastCodeStep) = (false, 0);
                IdentityInContext.OrThrow(await edit.Users.UpdateAsync(user));
                return edit.Recorded(Actor.Of(user), AuditActions.SecondFactorOff, $"{user.Email}");
            },
            cancellationToken);

    /// <summary>What is followed by new recovery codes.</summary>
    private static async Task<RecoveryAnswer> WithCodesAsync(
        Func<Func<UserEdit, User, Task<RegistryAnswer>>, Task<RegistryAnswer>> change, Func<UserEdit, User, Task<RegistryAnswer>> work)
    {
        IReadOnlyList<string> codes = [];
        var answer = await change(async (edit, user) =>
        {
            var done = await work(edit, user);
            if (done.Succeeded)
                codes = await FactorTokens.RenewRecoveryAsync(edit.Context, user, edit.Token);
            return done;
        });
        return new RecoveryAnswer(answer, answer.Succeeded ? codes : []);
    }

    // Until when, in milliseconds since 1970, and the key.
    private string Waiting(string key) =>
        string.Create(CultureInfo.InvariantCulture, $"{(_clock.GetUtcNow() + SetUpTime).ToUnixTimeMilliseconds()} {key}");

    private string? KeyIn(string waiting) =>
        waiting.Split(' ') is [var until, var key]
        && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
        && _clock.GetUtcNow().ToUnixTimeMilliseconds() < end
            ? key
            : null;

    private static RegistryAnswer WrongCode() =>
        RegistryAnswer.Refused(RegistryProblemKind.WrongCode, "This is not the code that the authenticator shows now.");
}

/// <summary>How it stands with somebody's second factor.</summary>
/// <param name="IsOn">Whether signing in asks for it.</param>
/// <param name="CodesLeft">How many recovery codes are left.</param>
public sealed record SecondFactorState(bool IsOn, int CodesLeft);

/// <summary>What became of a key that was asked for.</summary>
/// <param name="Answer">Done, or why not.</param>
/// <param name="Key">The key in Base32; null where there is none.</param>
public sealed record WaitingKeyAnswer(RegistryAnswer Answer, string? Key);

/// <summary>What became of something that makes new recovery codes.</summary>
/// <param name="Answer">Done, or why not.</param>
/// <param name="Codes">The codes, to be shown once; none where it was not done.</param>
public sealed record RecoveryAnswer(RegistryAnswer Answer, IReadOnlyList<string> Codes);
