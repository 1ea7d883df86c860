using Dashboard.Data.Access;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Control;

/// <summary>Shows and throws away what was set aside, one thing at a time.</summary>
public sealed class QuarantineDesk
{
    private readonly ControlDesk _desk;
    private readonly StoreWriter _writer;
    private readonly TimeProvider _clock;

    internal QuarantineDesk(ControlDesk desk, StoreWriter writer, TimeProvider clock) => (_desk, _writer, _clock) = (desk, writer, clock);

    /// <summary>Reads a body, with its answers masked, and writes down who looked.</summary>
    /// <param name="cancellationToken">Stops it; then nothing is handed out.</param>
    /// <returns>The body as <see cref="MaskedBody.From"/> makes it; null when it is not there any more.</returns>
    /// <exception cref="RightLostException">Whoever looks is no admin any more.</exception>
    public Task<string?> BodyAsync(Guid id, Actor actor, CancellationToken cancellationToken) => _writer.WriteAsAdminAsync(
        actor,
        _clock,
        "a look at what was set aside",
        async (context, token) =>
        {
            if (await FindAsync(context, id, token) is not { } arrival)
                return null;
            context.AuditLog.Add(AuditEntries.New(_clock, actor, AuditActions.QuarantineViewed, QuarantineWords.Describe(arrival)));
            return MaskedBody.From(arrival.Body);
        },
        cancellationToken);

    /// <summary>Throws a thing away for good.</summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Done; refused when it is not there any more.</returns>
    public Task<ControlAnswer> DismissAsync(Guid id, Actor actor, CancellationToken cancellationToken) => _desk.ActAsync(
        actor,
        async (context, token) =>
        {
            if (await FindAsync(context, id, token) is not { } arrival)
                return ControlAnswer.Refused(ControlOutcome.ThingGone);
            context.Quarantine.Remove(arrival);
            context.AuditLog.Add(AuditEntries.New(_clock, actor, AuditActions.QuarantineDismissed, QuarantineWords.Describe(arrival)));
            return ControlAnswer.Done(ControlOutcome.Dismissed);
        },
        cancellationToken);

    private static Task<QuarantinedArrival?> FindAsync(DashboardContext context, Guid id, CancellationToken cancellationToken) =>
        context.Quarantine.SingleOrDefaultAsync(arrival => arrival.Id == id, cancellationToken);
}
