using System.Diagnostics.CodeAnalysis;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Rollups;

/// <summary>The raw feedback as rollups need it: in the order of the ids, no more columns than are counted.</summary>
internal static class RawFacts
{
    /// <summary>All feedback behind an id, as it lies; nothing is kept in memory.</summary>
    [SuppressMessage("Globalization", "CA1309", Justification = "The database compares: by bytes, on SQLite and under PostgreSQL's collation C.")]
    public static IQueryable<CountedFeedback> After(DashboardContext context, string lastId) => context.StoredFeedback.AsNoTracking()
        .Where(feedback => string.Compare(feedback.Id, lastId) > 0)
        .OrderBy(feedback => feedback.Id)
        .Select(feedback => new CountedFeedback(
            feedback.Id,
            new FeedbackFacts(
                feedback.AccountId,
                feedback.TeamId ?? DayCell.Unattributed,
                feedback.AgentId ?? DayCell.Unattributed,
                feedback.Kind,
                feedback.QuestionVariant,
                feedback.SentAt,
                feedback.Score,
                feedback.ScoredAt,
                feedback.Comment != null,
                feedback.IsTest)));
}

/// <summary>One feedback to be counted.</summary>
/// <param name="Id">X's id.</param>
/// <param name="Facts">What is counted.</param>
internal readonly record struct CountedFeedback(string Id, FeedbackFacts Facts);
