using System.Runtime.CompilerServices;
using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting;

/// <summary>The scored feedback behind the numbers, one row each, in the order in which the scores were given.</summary>
/// <param name="contexts">Where contexts come from.</param>
/// <param name="zones">The reporting time zone in force, which decides what a day is.</param>
public sealed class ResponsesQuery(IDbContextFactory<DashboardContext> contexts, ZoneInForce zones)
{
    /// <summary>Reads the rows one by one, in constant memory.</summary>
    /// <param name="viewer">Who is looking.</param>
    /// <param name="filter">What is asked for.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <returns>As many rows as <see cref="CountAsync"/> says.</returns>
    public async IAsyncEnumerable<ResponseRow> StreamAsync(
        Viewer viewer, ReportFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(filter);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var names = await Names.LoadAsync(context, cancellationToken);
        var rows = context.Scored(viewer, filter, zones.Current).AsNoTracking().OrderBy(row => row.ScoredAt).ThenBy(row => row.Id);
        await foreach (var feedback in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return names.Row(feedback);
    }

    /// <summary>Counts the rows.</summary>
    /// <param name="viewer">Who is looking.</param>
    /// <param name="filter">What is asked for.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The number of rows.</returns>
    public async Task<long> CountAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(filter);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Scored(viewer, filter, zones.Current).LongCountAsync(cancellationToken);
    }

    private sealed record Names(Dictionary<int, string> Accounts, Dictionary<int, string> Teams, Dictionary<int, string> Agents)
    {
        public static async Task<Names> LoadAsync(DashboardContext context, CancellationToken cancellationToken) => new(
            await context.Accounts.ToDictionaryAsync(account => account.Id, account => account.Handle, cancellationToken),
            await context.Teams.ToDictionaryAsync(team => team.Id, team => team.Name, cancellationToken),
            await context.Agents.ToDictionaryAsync(agent => agent.Id, agent => agent.Name, cancellationToken));

        public ResponseRow Row(StoredFeedback feedback) => new()
        {
            FeedbackId = feedback.Id,
            Kind = feedback.Kind,
            Account = Accounts[feedback.AccountId],
            Team = feedback.TeamId is { } team ? Teams[team] : null,
            Agent = feedback.AgentId is { } agent ? Agents[agent] : null,
            SentAt = feedback.SentAt,
            Score = feedback.Score!.Value,
            ScoredAt = feedback.ScoredAt!.Value,
            Comment = feedback.Comment,
            CommentedAt = feedback.CommentedAt,
            ExternalId = feedback.ExternalId,
            ToUserId = feedback.ToUserId,
            DmId = feedback.DmId,
            QuestionVariant = feedback.QuestionVariant,
            DisplayName = feedback.DisplayName,
            PrivacyUrl = feedback.PrivacyUrl,
            UpdatedAt = feedback.UpdatedAt,
        };
    }
}
