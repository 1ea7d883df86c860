using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.TestKit.Expectation;

/// <summary>What the store's own keys stand for outside of it.</summary>
/// <param name="AccountUserIds">X's id of each account.</param>
/// <param name="Teams">The help desk's id of each team; "" for none.</param>
/// <param name="Agents">The help desk's id of each agent; "" for none.</param>
internal sealed record StoredNames(
    IReadOnlyDictionary<int, string> AccountUserIds, IReadOnlyDictionary<int, string> Teams, IReadOnlyDictionary<int, string> Agents)
{
    public static async Task<StoredNames> ReadAsync(DashboardContext store, CancellationToken cancellationToken) =>
        new(
            await store.Accounts.ToDictionaryAsync(account => account.Id, account => account.XUserId, cancellationToken),
            new Dictionary<int, string>(await store.Teams.ToDictionaryAsync(team => team.Id, team => team.ExternalId, cancellationToken))
            {
                [DayCell.Unattributed] = "",
            },
            new Dictionary<int, string>(
                await store.Agents.ToDictionaryAsync(agent => agent.Id, agent => agent.ExternalId, cancellationToken))
            {
                [DayCell.Unattributed] = "",
            });
}
