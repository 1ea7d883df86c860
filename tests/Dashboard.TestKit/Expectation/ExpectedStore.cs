using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Emulator;
using Dashboard.Emulator.Helpdesk;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.TestKit.Expectation;

/// <summary>
/// What a store must hold, worked out from X's own memory and from the rules as they are written down, by none of the code that is tested.
/// Whatever the store says is complete must be complete, whatever was acknowledged must be there, and nothing else may be there than what X
/// did say.
/// </summary>
public sealed class ExpectedStore(EmulatorHost emulator, TimeZoneInfo zone)
{
    /// <summary>Every account must be complete from here at the latest; checks nothing unless set.</summary>
    public DateTimeOffset CompleteFrom { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>Every account must be complete through here at the least; checks nothing unless set.</summary>
    public DateTimeOffset CompleteThrough { get; init; } = DateTimeOffset.MinValue;

    /// <summary>Bodies of webhooks that were acknowledged.</summary>
    public IReadOnlyCollection<string> Acknowledged { get; init; } = [];

    /// <summary>Bodies of webhooks that were sent and perhaps not acknowledged: they may be there or not.</summary>
    public IReadOnlyCollection<string> Sent { get; init; } = [];

    /// <summary>The closed conversations that were reported.</summary>
    public IReadOnlyCollection<ClosedConversation> Closed { get; init; } = [];

    /// <summary>What X pushes: the bodies of all events since then.</summary>
    /// <returns>Each event's body, once.</returns>
    public static IReadOnlyList<string> BodiesSince(EmulatorHost emulator, DateTimeOffset since)
    {
        ArgumentNullException.ThrowIfNull(emulator);
        return WorldSayings.BodiesSince(emulator.World, since);
    }

    /// <param name="store">The store, at rest: nothing in the inbox.</param>
    /// <returns>Every difference in words; empty when the store holds exactly what it must.</returns>
    public async Task<IReadOnlyList<string>> DifferencesAsync(DashboardContext store, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        var names = await StoredNames.ReadAsync(store, cancellationToken);
        var history = new HistoryExpectation(emulator.World, Acknowledged, Sent);
        var claims = await ClaimsAsync(store, names, cancellationToken);
        var lines = await store.Arrivals.AsNoTracking().ToListAsync(cancellationToken);
        var rows = ExpectedRow.FoldAll(history.Known(claims, lines), Closed);
        return
        [
            .. await InboxAsync(store, cancellationToken),
            .. await QuarantineAsync(store, cancellationToken),
            .. claims.SelectMany(claim => claim.Differences(CompleteFrom, CompleteThrough)),
            .. history.Differences(claims, lines),
            .. RowDifferences.Between(rows, await store.StoredFeedback.AsNoTracking().ToListAsync(cancellationToken), lines, names),
            .. CellDifferences.Between(ExpectedCells.FromRows(rows, zone), await CellsAsync(store, cancellationToken), names),
        ];
    }

    private static async Task<IEnumerable<string>> InboxAsync(DashboardContext store, CancellationToken cancellationToken) =>
        await store.Inbox.CountAsync(cancellationToken) is > 0 and var waiting ? [$"{waiting} entries wait in the inbox"] : [];

    private static async Task<IEnumerable<string>> QuarantineAsync(DashboardContext store, CancellationToken cancellationToken) =>
        from aside in await store.Quarantine.AsNoTracking().ToListAsync(cancellationToken)
        select $"quarantine: {aside.Reason}: {aside.Body}";

    private static async Task<IReadOnlyList<Claim>> ClaimsAsync(
        DashboardContext store,
        StoredNames names,
        CancellationToken cancellationToken)
    {
        var progress = await store.SyncProgress.AsNoTracking().ToListAsync(cancellationToken);
        return [.. progress.Select(row => new Claim(names.AccountUserIds[row.AccountId], row.HistoryFrom, row.CompleteThrough))];
    }

    private static async Task<List<DayCell>> CellsAsync(DashboardContext store, CancellationToken cancellationToken)
    {
        var inForce = await store.RollupStates.AsNoTracking().Select(state => state.Generation).SingleOrDefaultAsync(cancellationToken);
        return await store.DayCells.AsNoTracking().Where(cell => cell.Generation == inForce).ToListAsync(cancellationToken);
    }
}
