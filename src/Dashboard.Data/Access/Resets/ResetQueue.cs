using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.Resets;

/// <summary>The requests whose mail is to be sent, the earliest first. Of several instances one gets each.</summary>
internal sealed class ResetQueue(StoreWriter writer, IDbContextFactory<DashboardContext> contexts, TimeProvider clock)
{
    /// <summary>Longer than sending a mail may take: whoever took a request and was ended meanwhile holds nobody up for long.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>How long a request waits after so many tries.</summary>
    public static TimeSpan WaitAfter(int tries)
    {
        var wait = FirstWait * Math.Pow(2, Math.Clamp(tries - 1, 0, 10));
        return wait < LongestWait ? wait : LongestWait;
    }

    /// <summary>Leases a request to whoever asks: who does not come back with an answer in time loses it to the next that asks.</summary>
    /// <returns>The request; null where none is due.</returns>
    public async Task<DueReset?> NextAsync(CancellationToken cancellationToken)
    {
        // Where nothing is due, as nearly always, nothing is written.
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await FirstAsync(context, cancellationToken) is null ? null : await writer.WriteAsync(TakeAsync, cancellationToken);
    }

    private async Task<DueReset?> TakeAsync(DashboardContext context, CancellationToken token)
    {
        if (await FirstAsync(context, token) is not { } due)
            return null;
        var until = clock.GetUtcNow() + Lease;
        var taken = await context.ResetRequests
            .Where(request => request.Id == due.Id && request.Tries == due.Tries)
            .ExecuteUpdateAsync(
                row => row.SetProperty(request => request.DueAt, until).SetProperty(request => request.Tries, due.Tries + 1), token);
        return taken == 1 ? due with { Tries = due.Tries + 1 } : null;
    }

    private Task<DueReset?> FirstAsync(DashboardContext context, CancellationToken token)
    {
        var now = clock.GetUtcNow();
        return context.ResetRequests.AsNoTracking()
            .Where(request => request.MailedAt == null && request.DueAt <= now)
            .OrderBy(request => request.DueAt).ThenBy(request => request.Id)
            .Select(request => new DueReset(request.Id, request.Language, request.AskedAt, request.Tries))
            .FirstOrDefaultAsync(token);
    }
}

/// <summary>A request for a new password whose mail is to be sent now.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Language">The language of the mail: en or de.</param>
/// <param name="AskedAt">When it was asked for.</param>
/// <param name="Tries">How often it was looked at, this time too.</param>
public sealed record DueReset(Guid Id, string Language, DateTimeOffset AskedAt, int Tries);
