using Dashboard.Data.Store;
using Dashboard.Data.Store.Audit;

namespace Dashboard.Data.Access.Audit;

/// <summary>
/// Verifies the audit log from time to time and keeps what was found, for the health check and for admins. It remembers the newest seal
/// that it has seen: as long as the process lives, an older state of the log does not pass for the present one.
/// </summary>
public sealed class AuditWatch(AuditVerification verification, StoreWriter writer, AuditChain chain, TimeProvider clock)
{
    private AuditMark? _seen;
    private volatile AuditLook? _newest;

    /// <summary>What was found last; null before the first time.</summary>
    public AuditLook? Newest => _newest;

    /// <summary>
    /// Makes the log ready to be written: seals what was in it before there were seals; and where the key of the seals is lost, goes on
    /// with another, and writes that down with a digest of what is there. For the product alone, which has the keys; commands may have
    /// been given others.
    /// </summary>
    /// <returns>Completes once it can be written.</returns>
    public Task BeginAsync(CancellationToken cancellationToken)
    {
        return writer.WriteAsync(BeginInAsync, cancellationToken);

        async Task BeginInAsync(DashboardContext context, CancellationToken token)
        {
            if (await chain.BeginAsync(context, token) is { } loss)
                context.AuditLog.Add(AuditEntries.New(clock, Actor.Product, AuditActions.SealKeyLost, $"{loss}"));
        }
    }

    /// <summary>Verifies every entry, and that the end which was whole the last time is still in the chain.</summary>
    /// <returns>What was found.</returns>
    public async Task<AuditLook> LookAsync(CancellationToken cancellationToken)
    {
        await BeginAsync(cancellationToken);
        var look = new AuditLook(clock.GetUtcNow(), await verification.RunAsync(_seen, cancellationToken));
        if (look.Verdict.Fault is null)
            _seen = look.Verdict.End;
        _newest = look;
        return look;
    }
}

/// <summary>What a verification found, and as of when: the log may have been changed since.</summary>
/// <param name="At">When it was made.</param>
/// <param name="Verdict">What it found.</param>
public sealed record AuditLook(DateTimeOffset At, AuditVerdict Verdict);
