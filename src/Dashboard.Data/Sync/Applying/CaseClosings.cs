using Dashboard.Data.Feedback;
using Dashboard.Data.Settings;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Applying;

/// <summary>All closings of some cases. A case is one of an account: another account may have one with the same id.</summary>
internal sealed class CaseClosings
{
    private readonly ILookup<(int AccountId, string ExternalId), Closing> _closings;

    private readonly LostAgents _lost;

    public CaseClosings(IEnumerable<Closing> closings, LostAgents lost) =>
        (_closings, _lost) = (closings.ToLookup(closing => (closing.AccountId, closing.ExternalId)), lost);

    public IEnumerable<Closing> All => _closings.SelectMany(closings => closings);

    public static async Task<CaseClosings> LoadAsync(
        DashboardContext context,
        IEnumerable<(int AccountId, string ExternalId)> cases,
        LostAgents lost,
        CancellationToken cancellationToken)
    {
        var closings = new List<Closing>();
        foreach (var account in cases.Distinct().ToLookup(known => known.AccountId, known => known.ExternalId))
        {
            var ids = account.ToArray();
            closings.AddRange(await context.Closings.AsNoTracking()
                .Where(closing => closing.AccountId == account.Key && EF.Parameter(ids).Contains(closing.ExternalId))
                .ToListAsync(cancellationToken));
        }

        return new CaseClosings(closings, lost);
    }

    /// <summary>
    /// The feedback as it is attributed by these closings, which must be all of its case. One that has lost its agent, as a closing that
    /// has, leaves the team.
    /// </summary>
    public StoredFeedback Attribute(StoredFeedback feedback)
    {
        var closing = feedback.ExternalId is { } known
            ? Attribution.FindClosing(feedback.SentAt, _closings[(feedback.AccountId, known)])
            : null;
        return feedback with
        {
            AgentId = _lost.Holds(feedback.SentAt) || closing?.AgentId is DayCell.Unattributed ? null : closing?.AgentId,
            TeamId = closing?.TeamId,
            Tags = closing?.Tags ?? TagSet.None,
            Handling = Handling.Of(closing?.ClosedAt - closing?.OpenedAt, closing?.AgentMessages, closing?.HandOvers).Code,
        };
    }
}
