using Dashboard.Data.Access.Sessions;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.SignIns;

/// <summary>
/// Slows guessing down without shutting anybody out: failed tries are counted by address and place together, and by place alone, with waits
/// that grow. Nobody elsewhere can keep the owner of an address out. An address that is nobody's is treated as any other, so that nothing
/// here tells which ones exist (OWASP ASVS 5, 6.3.1 and 6.3.8). Each try is counted before it is looked at: of a burst, no more are looked
/// at
/// than of a row.
/// </summary>
/// <param name="writer">The one way to write.</param>
public sealed class SignInGate(StoreWriter writer, TimeProvider clock)
{
    /// <summary>The most that is kept of an address as it was typed.</summary>
    public const int LongestAddress = 100;

    private static readonly TimeSpan ForgottenAfter = TimeSpan.FromDays(2);

    /// <summary>Looks at a try, unless too many have failed, and counts it by what came of it.</summary>
    /// <param name="address">The e-mail address, as it was typed.</param>
    /// <param name="place">Where the try comes from: the client's network address.</param>
    /// <param name="isRight">Looks; it is not called while there is a wait.</param>
    /// <param name="cancellationToken">Stops it before a commit.</param>
    public async Task<GateAnswer> TryAsync(string address, string place, Func<Task<bool>> isRight, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(isRight);
        var wait = await TakeAsync(address, place, cancellationToken);
        if (wait > TimeSpan.Zero)
            return new GateAnswer(wait, IsRight: false);
        if (await isRight())
        {
            await ForgiveAsync(address, place, cancellationToken);
            return new GateAnswer(TimeSpan.Zero, IsRight: true);
        }

        await RefuseAsync(address, place, cancellationToken);
        return new GateAnswer(TimeSpan.Zero, IsRight: false);
    }

    /// <summary>Asks whether a try may be looked at, and counts it as failed until <see cref="ForgiveAsync"/> takes that back.</summary>
    /// <param name="address">The e-mail address, as it was typed.</param>
    /// <param name="place">Where the try comes from: the client's network address.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>How long to wait before the next try; zero when this one may be looked at.</returns>
    public Task<TimeSpan> TakeAsync(string address, string place, CancellationToken cancellationToken)
    {
        var (ofPlace, ofAddress) = Keys(address, place);
        return writer.WriteAsync(TakeInAsync, cancellationToken);

        async Task<TimeSpan> TakeInAsync(DashboardContext context, CancellationToken token)
        {
            var now = clock.GetUtcNow();
            await context.SignInTries.Where(old => old.LastAt < now - ForgottenAfter).ExecuteDeleteAsync(token);
            var all = await LockAsync(context, ofPlace, now, token);
            var own = await LockAsync(context, ofAddress, now, token);
            var blockedUntil = all.BlockedUntil > own.BlockedUntil ? all.BlockedUntil : own.BlockedUntil;
            if (blockedUntil > now)
                return blockedUntil - now;

            var waits = Count(all, TryLimit.OfPlace, now);
            waits |= Count(own, TryLimit.OfAddress, now);
            if (waits)
                Record(context, AuditActions.SignInBlocked, address, place);
            return TimeSpan.Zero;
        }
    }

    /// <summary>Takes back what a try counted that has succeeded.</summary>
    /// <param name="address">As it was taken.</param>
    /// <param name="place">As it was taken.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Completes once it is taken back.</returns>
    public Task ForgiveAsync(string address, string place, CancellationToken cancellationToken)
    {
        var (ofPlace, ofAddress) = Keys(address, place);
        return writer.WriteAsync(ForgiveInAsync, cancellationToken);

        async Task ForgiveInAsync(DashboardContext context, CancellationToken token)
        {
            var now = clock.GetUtcNow();
            var all = await LockAsync(context, ofPlace, now, token);
            all.Failures = Math.Max(0, all.Failures - 1);
            if (TryLimit.OfPlace.WaitAfter(all.Failures) == TimeSpan.Zero)
                all.BlockedUntil = now;
            await context.SignInTries.Where(one => one.Key == ofAddress).ExecuteDeleteAsync(token);
        }
    }

    /// <summary>Writes down that a try was refused.</summary>
    /// <param name="address">As it was typed.</param>
    /// <param name="place">Where it came from.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Completes once it is written.</returns>
    public Task RefuseAsync(string address, string place, CancellationToken cancellationToken)
    {
        return writer.WriteAsync(RecordIn, cancellationToken);

        Task RecordIn(DashboardContext context, CancellationToken token)
        {
            Record(context, AuditActions.SignInRefused, address, place);
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

    private void Record(DashboardContext context, string action, string address, string place) =>
        context.AuditLog.Add(AuditEntries.New(
            clock, Actor.Nobody, action, $"{place}, {Told(address)}"));

    // What is no address may be a password that was typed into the wrong field.
    private static string Told(string address) =>
        address.Contains('@', StringComparison.Ordinal) ? OutsideText.Line(address, LongestAddress) : "no e-mail address";

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

    private static (string OfPlace, string OfAddress) Keys(string address, string place)
    {
        ArgumentNullException.ThrowIfNull(address);
        return (SecretHash.Of(place), SecretHash.Of($"{place} {address.Trim().ToUpperInvariant()}"));
    }
}

/// <summary>What became of a try.</summary>
/// <param name="Wait">How long no further try is looked at; zero where this one was.</param>
/// <param name="IsRight">Whether it was looked at, and right.</param>
public sealed record GateAnswer(TimeSpan Wait, bool IsRight);
