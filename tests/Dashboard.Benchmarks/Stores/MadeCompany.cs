using System.Globalization;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Benchmarks.Stores;

/// <summary>Three accounts, twelve teams and 200 agents; each team answers for one account.</summary>
/// <param name="now">The end of what is made.</param>
/// <param name="secrets">Where accounts are to be pulled: encrypts their tokens; without it they are paused.</param>
internal sealed class MadeCompany(DateTimeOffset now, SecretProtector? secrets = null)
{
    public const int Accounts = 3;
    public const int Teams = 12;
    public const int Agents = 200;

    /// <summary>How long it has asked already.</summary>
    public int Days { get; init; } = 365;

    /// <summary>The first instant.</summary>
    public DateTimeOffset From => new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(-Days);

    /// <summary>The first instant after all.</summary>
    public DateTimeOffset Until => From.AddDays(Days);

    /// <summary>The team of an agent; both count from 1.</summary>
    public static int TeamOf(int agent) => 1 + ((agent - 1) % Teams);

    /// <summary>The help desk's id of a team.</summary>
    public static string TeamIdOf(int team) => Name("t", team);

    /// <summary>The account that a team answers for; both count from 1.</summary>
    public static int AccountOf(int team) => 1 + ((team - 1) % Accounts);

    /// <summary>X's id of an account.</summary>
    public static string XUserIdOf(int account) => Name("90000000000", account);

    /// <summary>The OAuth token of an account.</summary>
    public static string TokenOf(int account) => Name("token-", account);

    /// <summary>Writes accounts, teams, agents and progress.</summary>
    public async Task WriteAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        context.Accounts.AddRange(Enumerable.Range(1, Accounts).Select(AccountNumber));
        context.Teams.AddRange(
            Enumerable
                .Range(1, Teams)
                .Select(id => new Team
                {
                    Id = id,
                    ExternalId = TeamIdOf(id),
                    Name = Name("Team ", id),
                }));
        context.Agents.AddRange(
            Enumerable
                .Range(1, Agents)
                .Select(id => new Agent
                {
                    Id = id,
                    ExternalId = Name("a-", id),
                    Name = Name("Agent ", id),
                }));
        if (secrets is null)
            AddProgress(context);
        (await context.RollupStates.SingleAsync(cancellationToken)).TimeZone = ReportingZone.Utc.Id;
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    private void AddProgress(DashboardContext context)
    {
        context.PullRanges.AddRange(Enumerable.Range(1, Accounts).Select(id => new PullRange
        {
            AccountId = id, Purpose = PullPurpose.Live, From = From, ReadThrough = Until, RequestedAt = From,
        }));
        context.SyncProgress.AddRange(Enumerable.Range(1, Accounts).Select(id => new SyncProgress
        {
            AccountId = id, HistoryFrom = From, CompleteThrough = Until, LastPulledAt = Until,
        }));
    }

    private Account AccountNumber(int id) => new()
    {
        Id = id,
        XUserId = XUserIdOf(id),
        Handle = Name("made", id),
        ProtectedToken = secrets?.Protect(TokenOf(id)) ?? string.Empty,
        ProtectedTokenSecret = secrets?.Protect(TokenOf(id)) ?? string.Empty,
        PrivacyUrl = "https://example.com/privacy",
        DisplayName = Name("Made ", id),
        PausedBecause = secrets is not null ? null : "The store was made for measurements.",
        PausedAt = secrets is not null ? null : Until,
        CreatedAt = From,
        Version = Guid.CreateVersion7(From),
    };

    private static string Name(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number:000}");
}
