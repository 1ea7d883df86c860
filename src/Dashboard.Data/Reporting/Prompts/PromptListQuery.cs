using System.Linq.Expressions;
using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting.Prompts;

/// <summary>
/// Closed conversations one by one, and whether their customers were asked, or why not. Three kinds of people look: with results, where the
/// Viewer rule and the filter hold; admins, who see all and no result; and whoever answered, for their own conversations.
/// </summary>
/// <param name="contexts">Where the outbox is.</param>
/// <param name="zones">Whose days a filter names.</param>
/// <param name="clock">Ends what is listed of one's own.</param>
public sealed class PromptListQuery(IDbContextFactory<DashboardContext> contexts, ZoneInForce zones, TimeProvider clock)
{
    /// <summary>How far back the list of one's own conversations goes.</summary>
    public static readonly TimeSpan OwnDays = TimeSpan.FromDays(30);

    /// <summary>Those that may be seen beside results.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="filter">Its days, accounts, teams and agents.</param>
    /// <returns>
    /// The rows; null where single answers name nobody, since a case id and whoever closed it would name them.
    /// </returns>
    public async Task<RowPage<PromptRow>?> BesideResultsAsync(
        Viewer viewer, ReportFilter filter, PromptWish wish, RowRange range, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(filter);
        if (!viewer.SeesResults || viewer.Scope.HidesWhose)
            return null;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var without = viewer.Rules.AccountsWithoutAgents.ToArray();
        return await PageAsync(
            PromptFilter.Of(context, viewer, filter, zones.Current), wish, range, Row(context, without, isAdmin: false), cancellationToken);
    }

    /// <summary>All of the installation.</summary>
    /// <param name="viewer">Who looks: an admin.</param>
    /// <returns>The rows; null for whoever is none.</returns>
    public async Task<RowPage<PromptRow>?> OfAllAsync(
        Viewer viewer, PromptWish wish, RowRange range, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Roles.HasFlag(ViewerRoles.Admin))
            return null;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await PageAsync(context.PromptsSentAndNot(viewer), wish, range, Row(context, [], isAdmin: true), cancellationToken);
    }

    /// <summary>Those of the conversations that somebody answered themselves, of the last <see cref="OwnDays"/>.</summary>
    /// <param name="viewer">Who looks.</param>
    public async Task<RowPage<PromptRow>> OwnAsync(Viewer viewer, PromptWish wish, RowRange range, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var from = clock.GetUtcNow() - OwnDays;
        var own = context.OwnPrompts(viewer).Where(seen => seen.Prompt.ClosedAt >= from);
        return await PageAsync(own, wish, range, Row(context, [], isAdmin: false), cancellationToken);
    }

    private static Task<RowPage<PromptRow>> PageAsync(
        IQueryable<SeenPrompt> prompts,
        PromptWish wish,
        RowRange range,
        Expression<Func<SeenPrompt, PromptRow>> row,
        CancellationToken cancellationToken)
    {
        var begin = wish.Search?.Trim() ?? "";
        var found = InGroup(prompts, wish.Group).Where(seen => begin == "" || seen.Prompt.ExternalId.StartsWith(begin));
        var sorted = wish.Group is PromptGroup.Next
            ? found.OrderBy(seen => seen.Prompt.NextAt).ThenBy(seen => seen.Prompt.Id)
            : found.OrderByDescending(seen => seen.Prompt.ClosedAt).ThenByDescending(seen => seen.Prompt.Id);
        return sorted.PageAsync(range, row, cancellationToken);
    }

    private static IQueryable<SeenPrompt> InGroup(IQueryable<SeenPrompt> prompts, PromptGroup group) => group switch
    {
        PromptGroup.Next => prompts.Where(seen => seen.Prompt.State == PromptState.Waiting),
        PromptGroup.Sent => prompts.Where(seen => seen.Prompt.State == PromptState.Sent),
        PromptGroup.NotSent => prompts.Where(seen => seen.Prompt.State == PromptState.HeldBack
            || seen.Prompt.State == PromptState.Refused || seen.Prompt.State == PromptState.Withdrawn),
        PromptGroup.Uncertain => prompts.Where(seen => seen.Prompt.State == PromptState.Sending
            || seen.Prompt.State == PromptState.Uncertain),
        _ => prompts,
    };

    private static Expression<Func<SeenPrompt, PromptRow>> Row(DashboardContext context, int[] accountsWithoutAgents, bool isAdmin) =>
        seen => new PromptRow(
            seen.Prompt.ClosedAt,
            seen.Prompt.ExternalId,
            context.Accounts.Single(account => account.Id == seen.Prompt.AccountId).Handle,
            context.Teams.Single(team => team.Id == seen.Closing.TeamId).Name,
            accountsWithoutAgents.Contains(seen.Prompt.AccountId)
                ? null
                : context.Agents.Single(agent => agent.Id == seen.Closing.AgentId).Name,
            seen.Prompt.State,
            seen.Prompt.Reason,
            seen.Prompt.NextAt,
            seen.Prompt.SentAt)
        {
            Detail = isAdmin ? seen.Prompt.Detail : null,
            RulesVersion = isAdmin ? seen.Prompt.RulesVersion : null,
            MessageLanguage = isAdmin ? seen.Prompt.MessageLanguage : null,
        };
}
