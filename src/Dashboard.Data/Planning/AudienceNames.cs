using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Planning;

/// <summary>What accounts and teams are called; of both there are few.</summary>
internal sealed class AudienceNames(IReadOnlyDictionary<int, string> accounts, IReadOnlyDictionary<int, string> teams)
{
    public static async Task<AudienceNames> ReadAsync(DashboardContext context, CancellationToken cancellationToken) => new(
        await context.Accounts.ToDictionaryAsync(account => account.Id, account => ShownHandle.Of(account.Handle), cancellationToken),
        await context.Teams.ToDictionaryAsync(team => team.Id, team => team.Name, cancellationToken));

    /// <summary>The name; null for everybody, and for whom there is not.</summary>
    public string? Of(Audience audience) => audience.Kind switch
    {
        AudienceKind.Account => accounts.GetValueOrDefault(audience.Id),
        AudienceKind.Team => teams.GetValueOrDefault(audience.Id),
        _ => null,
    };

    /// <summary>Whether there is such an account or team.</summary>
    public bool Knows(Audience audience) => audience == Audience.All || Of(audience) is not null;

    /// <summary>For the audit log.</summary>
    public string Written(Audience audience) => audience.Kind switch
    {
        AudienceKind.All => "all",
        AudienceKind.Account => "account " + Of(audience),
        _ => "team " + Of(audience),
    };
}
