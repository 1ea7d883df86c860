using Dashboard.Data.Access;
using Dashboard.Data.Settings;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting.Prompts;

/// <summary>
/// From the closed conversation to the comment: how many came how far, and what kept the others. By the day of the closing, which sent and
/// unsent have alike; what of a filter only sent prompts have, such as a question, leaves nothing out here.
/// </summary>
/// <param name="contexts">Where the outbox is.</param>
/// <param name="zones">Whose days these are.</param>
public sealed class PromptFunnelQuery(IDbContextFactory<DashboardContext> contexts, ZoneInForce zones)
{
    /// <summary>Counts them.</summary>
    /// <param name="viewer">Who looks: what they may not see of results is not counted here either.</param>
    /// <param name="filter">Its days, accounts, teams and agents.</param>
    public async Task<PromptFunnel> RunAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(filter);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var zone = zones.Current;
        var hasAnswers = !viewer.Scope.HidesWhose;
        var count = new PromptCount(zone);
        await foreach (var line in Lines(context, viewer, PromptFilter.Of(context, viewer, filter, zone), hasAnswers)
                           .AsAsyncEnumerable().WithCancellation(cancellationToken))
            count.Add(line);
        var accounts = await Names.AccountsAsync(context, cancellationToken);
        return count.Funnel(accounts, hasAnswers, await PromptPause.SinceAsync(context, cancellationToken));
    }

    private static IQueryable<PromptLine> Lines(
        DashboardContext context, Viewer viewer, IQueryable<SeenPrompt> prompts, bool hasAnswers)
    {
        if (!hasAnswers)
        {
            return prompts.Select(seen =>
                new PromptLine(seen.Prompt.AccountId, seen.Prompt.ClosedAt, seen.Prompt.State, seen.Prompt.Reason, false, false));
        }

        var scored = context.FeedbackVisibleTo(viewer).Where(row => row.Score != null && !row.IsTest);
        return
            from seen in prompts
            from answer in scored.Where(row => row.Id == seen.Prompt.FeedbackId).DefaultIfEmpty()
            select new PromptLine(
                seen.Prompt.AccountId,
                seen.Prompt.ClosedAt,
                seen.Prompt.State,
                seen.Prompt.Reason,
                answer != null,
                answer != null && answer.CommentedAt != null);
    }
}
