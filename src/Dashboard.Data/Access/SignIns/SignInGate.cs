using Dashboard.Data.Access.Sessions;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.SignIns;

/// <summary>
/// Slows guessing down without shutting anybody out: failed tries are counted by address and place together, and by place alone, with waits
/// that grow. Nobody elsewhere can keep the owner of an address out. An address that is nobody's is treated as any other, so that nothing
/// here tells which ones exist (OWASP ASVS 5, 6.3.1 and 6.3.8). Each try is counted before it is looked at: of a burst, no more are
/// looked at than of a row.
/// </summary>
/// <param name="writer">The one way to write.</param>
public sealed class SignInGate(StoreWriter writer, IDbContextFactory<DashboardContext> contexts, TimeProvider clock)
{
    private static readonly TimeSpan ForgottenAfter = TimeSpan.FromDays(2);

    /// <summary>Looks at a password for an address, unless too many have failed, and counts it by what came of it.</summary>
    /// <param name="address">The e-mail address, as it was typed.</param>
    /// <param name="place">Where the try comes from: the client's network address.</param>
    /// <param name="isRight">Looks; it is not called while there is a wait.</param>
    /// <param name="cancellationToken">Stops it before a commit.</param>
    public Task<GateAnswer> TryAsync(string address, string place, Func<Task<bool>> isRight, CancellationToken cancellationToken) =>
        TryAsync(CountedTry.OfPassword(address, place), isRight, cancellationToken);

    /// <summary>Looks at a try, unless too many have failed, and counts it by what came of it.</summary>
    /// <param name="tried">What it is counted by.</param>
    /// <param name="isRight">Looks; it is not called while there is a wait.</param>
    /// <param name="cancellationToken">Stops it before a commit.</param>
    public async Task<GateAnswer> TryAsync(CountedTry tried, Func<Task<bool>> isRight, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(isRight);
        var wait = await TakeAsync(tried, cancellationToken);
        if (wait > TimeSpan.Zero)
            return new GateAnswer(wait, IsRight: false);
        if (await isRight())
        {
            await ForgiveAsync(tried, cancellationToken);
            return new GateAnswer(TimeSpan.Zero, IsRight: true);
        }

        await RefuseAsync(tried, cancellationToken);
        return new GateAnswer(TimeSpan.Zero, IsRight: false);
    }

    /// <summary>Asks whether a try may be looked at, and counts it as failed until <see cref="ForgiveAsync"/> takes that back.</summary>
    /// <param name="tried">What it is counted by.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>How long to wait before the next try; zero when this one may be looked at.</returns>
    public async Task<TimeSpan> TakeAsync(CountedTry tried, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tried);
        var (wide, narrow) = KeysOf(tried);

        // Whoever goes on while there is a wait writes nothing: not even many of them hold up those who do write.
        return await WaitAsync(wide, narrow, cancellationToken) is { Ticks: > 0 } wait
            ? wait
            : await writer.WriteAsync(TakeInAsync, cancellationToken);

        async Task<TimeSpan> TakeInAsync(DashboardContext context, CancellationToken token)
        {
            var now = clock.GetUtcNow();
            await context.SignInTries
                .Where(old => old.LastAt < now - ForgottenAfter && old.BlockedUntil < now - ForgottenAfter)
                .ExecuteDeleteAsync(token);
            var all = await LockAsync(context, wide, now, token);
            var own = await LockAsync(context, narrow, now, token);
            var blockedUntil = all.BlockedUntil > own.BlockedUntil ? all.BlockedUntil : own.BlockedUntil;
            if (blockedUntil > now)
                return blockedUntil - now;

            var waits = Count(all, tried.WideLimit, now);
            waits |= Count(own, TryLimit.OfAddress, now);
            if (waits)
                Record(context, AuditActions.SignInBlocked, tried);
            return TimeSpan.Zero;
        }
    }

    /// <summary>Takes back what a try counted that has succeeded.</summary>
    /// <param name="tried">As it was taken.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Completes once it is taken back.</returns>
    public Task ForgiveAsync(CountedTry tried, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tried);
        var (wide, narrow) = KeysOf(tried);
        return writer.WriteAsync(ForgiveInAsync, cancellationToken);

        async Task ForgiveInAsync(DashboardContext context, CancellationToken token)
        {
            var now = clock.GetUtcNow();
            var all = await LockAsync(context, wide, now, token);
            all.Failures = Math.Max(0, all.Failures - 1);
            if (tried.WideLimit.WaitAfter(all.Failures) == TimeSpan.Zero)
                all.BlockedUntil = now;
            await context.SignInTries.Where(one => one.Key == narrow).ExecuteDeleteAsync(token);
        }
    }

    /// <summary>Writes down that a try was refused.</summary>
    /// <param name="tried">Which.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Completes once it is written.</returns>
    public Task RefuseAsync(CountedTry tried, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tried);
        return writer.WriteAsync(RecordIn, cancellationToken);

        Task RecordIn(DashboardContext context, CancellationToken token)
        {
            Record(context, AuditActions.SignInRefused, tried);
            return Task.CompletedTask;
        }
    }

    private static bool Count(SignInTry tries, TryLimit limit, DateTimeOffset now)
    {
        tries.Failures = limit.Left(tries.Failures, now - tries.LastAt) + 1;
        tries.LastAt = now;
        tries.BlockedUntil = now + limit.WaitAfter(tries.Failures);
        return tries.BlockedUntil > now;
    }

    private void Record(DashboardContext context, string action, CountedTry tried) =>
        context.AuditLog.Add(AuditEntries.New(clock, Actor.Nobody, action, tried.Details));

    private async Task<TimeSpan> WaitAsync(string wide, string narrow, CancellationToken token)
    {
        await using var context = await contexts.CreateDbContextAsync(token);
        var ends = await context.SignInTries
            .Where(one => one.Key == wide || one.Key == narrow)
            .Select(one => one.BlockedUntil)
            .ToListAsync(token);
        return ends.Select(end => end - clock.GetUtcNow()).Append(TimeSpan.Zero).Max();
    }

    /// <summary>The counter, held until the transaction ends: of two tries at once the second counts after the first.</summary>
    private static async Task<SignInTry> LockAsync(DashboardContext context, string key, DateTimeOffset now, CancellationToken token)
    {
        var at = now.ToUnixTimeMilliseconds();
        await context.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO "SignInTries" ("Key", "Failures", "LastAt", "BlockedUntil") VALUES ({key}, 0, {at}, {at})
             ON CONFLICT ("Key") DO UPDATE SET "Failures" = "SignInTries"."Failures"
             """,
            token);
        return await context.SignInTries.SingleAsync(one => one.Key == key, token);
    }

    private static (string Wide, string Narrow) KeysOf(CountedTry tried) => (SecretHash.Of(tried.Wide), SecretHash.Of(tried.Narrow));
}

/// <summary>What became of a try.</summary>
/// <param name="Wait">How long no further try is looked at; zero where this one was.</param>
/// <param name="IsRight">Whether it was looked at, and right.</param>
public sealed record GateAnswer(TimeSpan Wait, bool IsRight);
