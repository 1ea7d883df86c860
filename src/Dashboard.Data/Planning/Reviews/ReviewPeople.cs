using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Planning.Reviews;

/// <summary>To whom an answer can be given: supervisors and managers who see it, and so never whoever it is about.</summary>
public sealed class ReviewPeople(IDbContextFactory<DashboardContext> contexts)
{
    /// <summary>Reads them, by name.</summary>
    /// <param name="feedbackId">X's id of the feedback.</param>
    /// <returns>Nobody where there is no such answer that the viewer may follow up.</returns>
    public async Task<IReadOnlyList<ReviewPerson>> RunAsync(Viewer viewer, string feedbackId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!ReviewRules.MayReview(viewer))
            return [];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var feedback = await context.FeedbackVisibleTo(viewer).AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == feedbackId, cancellationToken);
        if (feedback is null || !ReviewRules.IsReviewed(feedback))
            return [];
        var team = feedback.TeamId ?? DayCell.Unattributed;
        var asked = await RoleHolders.Of(context, RoleNames.Manager)
            .Union(RoleHolders.Of(context, RoleNames.Supervisor).Where(user => user.Teams.Any(led => led.TeamId == team)))
            .Select(user => user.Id)
            .ToListAsync(cancellationToken);
        var people = new List<ReviewPerson>();
        foreach (var id in asked)
        {
            var somebody = await ViewerReader.ReadAsync(context, id, cancellationToken);
            if (MayHave(somebody, viewer, feedback))
                people.Add(new ReviewPerson(id, somebody.Name));
        }

        return [.. people.OrderBy(person => person.Name, NameOrder.ForReader).ThenBy(person => person.Id, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Whether somebody can be given an answer. Where whoever gives it is not shown whose it is, people who are agents are left out, all
    /// alike: who alone cannot be given it would tell.
    /// </summary>
    internal static bool MayHave(Viewer somebody, Viewer giver, StoredFeedback feedback) =>
        ReviewRules.MayReview(somebody) && somebody.Scope.Sees(AgentOf(feedback))
        && (giver.Scope.AgentOf(feedback) is not null || somebody.OwnAgents.IsEmpty);

    /// <summary>Whose answer it is, as signals say it.</summary>
    internal static AgentInTeam AgentOf(StoredFeedback feedback) =>
        new(feedback.TeamId ?? DayCell.Unattributed, feedback.AgentId ?? DayCell.Unattributed);
}

/// <summary>Somebody to whom an answer can be given.</summary>
/// <param name="Id">The user's id.</param>
/// <param name="Name">What they sign in with.</param>
public sealed record ReviewPerson(string Id, string Name);
