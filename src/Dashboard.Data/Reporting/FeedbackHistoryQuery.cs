using System.Text;
using Dashboard.Data.Access;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Planning.Exclusions;
using Dashboard.Data.Planning.Reviews;
using Dashboard.Data.Settings;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting;

/// <summary>What became of one feedback: what came, when, and by which way.</summary>
public sealed class FeedbackHistoryQuery(IDbContextFactory<DashboardContext> contexts)
{
    /// <summary>Reads one feedback with all that X said about it, in the order in which it counts.</summary>
    /// <returns>The history; null where there is no such feedback for this viewer, which are one and the same answer.</returns>
    public async Task<FeedbackHistory?> RunAsync(Viewer viewer, string feedbackId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var visible = context.FeedbackVisibleTo(viewer).AsNoTracking().Where(row => row.Id == feedbackId);
        if (await visible.SingleOrDefaultAsync(cancellationToken) is not { } feedback)
            return null;
        var lines = await context.ArrivalsVisibleTo(viewer).AsNoTracking()
            .Where(line => line.FeedbackId == feedbackId)
            .OrderBy(line => line.UpdatedAt).ThenBy(line => line.At).ThenBy(line => line.Id)
            .ToListAsync(cancellationToken);
        var (teamId, agentId) = (viewer.Scope.HidesWhose ? null : feedback.TeamId, viewer.Scope.AgentOf(feedback));
        var rules = await InstallationSettings.PrivacyAsync(context, cancellationToken);
        var account = await context.Accounts.AsNoTracking().SingleAsync(account => account.Id == feedback.AccountId, cancellationToken);
        var hidesAgent = !viewer.Rules.LetCustomersKnowAgentsOf(feedback.AccountId);
        return new FeedbackHistory(
            feedback.Id,
            feedback.Kind,
            account.Handle,
            await context.Teams.Where(team => team.Id == teamId).Select(team => team.Name).SingleOrDefaultAsync(cancellationToken),
            await context
                .Agents.Where(agent => agent.Id == agentId)
                .Select(agent => agent.Name)
                .SingleOrDefaultAsync(cancellationToken),
            feedback.ExternalId,
            feedback.KnownSentAt,
            feedback.Score,
            feedback.ScoredAt,
            CustomerMask.Comment(rules, feedback.Comment),
            lines.ConvertAll(row => Line(row, rules, viewer, hidesAgent)))
        {
            Excluded = feedback is { ExcludedFor: { } reason, ExcludedBy: { } by, ExcludedAt: { } at }
                ? new Exclusion(reason, by, at)
                : null,
            MayBeExcluded = feedback.Score is not null && !feedback.IsTestAtX && RatingExclusions.MayExclude(viewer),
            Review = ReviewRules.IsReviewed(feedback) && ReviewRules.MayReview(viewer)
                ? await ReviewEntry.ReadAsync(context, viewer, feedbackId, cancellationToken)
                : null,
            IsByTeamAlone = feedback.TeamId is not null && agentId is null,
            IsNobodys = viewer.Scope.HidesWhose,
            QuestionVariant = feedback.QuestionVariant,
            NameInQuestion = feedback.DisplayName ?? account.DisplayName,
            PrivacyUrl = feedback.PrivacyUrl,
            CaseUrl = account.CaseUrl,
        };
    }

    private static HistoryLine Line(FeedbackArrival row, PrivacyRules rules, Viewer viewer, bool hidesAgent)
    {
        var said =
            row.Kind is ArrivalKind.Shown
                ? WireEventParser.ParseShown(row.Body)
                : WireEventParser.ParseBody(Encoding.UTF8.GetBytes(row.Body));
        var state = (said as FeedbackEvent)?.Feedback;
        return new HistoryLine(
            row.Kind,
            row.At,
            state?.Score?.Value,
            CustomerMask.Comment(rules, state?.Comment?.Value),
            row.Anomaly,
            Ways(row),
            CustomerMask.Body(rules, viewer, said, row.Body, hidesAgent));
    }

    private static List<HistoryWay> Ways(FeedbackArrival row) =>
    [
        .. new (ArrivalSource Source, DateTimeOffset? At)[]
            {
                (ArrivalSource.Webhook, row.ByWebhookAt), (ArrivalSource.Show, row.ByShowAt), (ArrivalSource.Events, row.ByEventsAt),
            }
            .Where(way => way.At is not null)
            .Select(way => new HistoryWay(way.Source, way.At!.Value))
            .OrderBy(way => way.At),
    ];
}
