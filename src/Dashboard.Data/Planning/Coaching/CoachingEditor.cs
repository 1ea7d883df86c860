using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Planning.Coaching;

/// <summary>
/// Notes, changes and deletes talks about an agent, for whoever sees the agent's results (<see cref="CoachingAccess"/>). Nobody overwrites
/// another unseen, and what somebody may not see is not there for them.
/// </summary>
public sealed class CoachingEditor
{
    private readonly CoachingWriter _writer;
    private readonly ZoneInForce _zones;
    private readonly TimeProvider _clock;

    internal CoachingEditor(CoachingWriter writer, ZoneInForce zones, TimeProvider clock) =>
        (_writer, _zones, _clock) = (writer, zones, clock);

    private DateOnly Today => _zones.Current.DayOf(_clock.GetUtcNow());

    /// <summary>Notes a talk.</summary>
    /// <returns>Why it was not kept, or <see cref="CoachingProblem.None"/>.</returns>
    public Task<CoachingProblem> AddAsync(Viewer viewer, AgentInTeam about, CoachingDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var tidy = draft.Tidy();
        return _writer.RunAsync(viewer, about, Work, cancellationToken);

        async Task<CoachingProblem> Work(CoachingEdit edit, CancellationToken token)
        {
            if (CoachingRules.Check(tidy, null, Today) is var problem and not CoachingProblem.None)
                return problem;
            if (await edit.Context.CoachingTalks.CountAsync(
                talk => talk.AgentId == about.AgentId && talk.TeamId == about.TeamId, token) >= CoachingRules.Most)
                return CoachingProblem.TooMany;
            var talk = new CoachingTalk
            {
                Id = edit.NewId(), TeamId = about.TeamId, AgentId = about.AgentId, NotedAt = edit.Now, Note = "", Step = "", ChangedBy = "",
            };
            edit.Context.CoachingTalks.Add(talk);
            Put(edit, talk, tidy);
            edit.Log(AuditActions.CoachingNoted);
            return CoachingProblem.None;
        }
    }

    /// <summary>Changes a talk.</summary>
    /// <param name="known">The talk as it was read.</param>
    /// <param name="draft">What it is to be.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Why it was not kept, or <see cref="CoachingProblem.None"/>.</returns>
    public Task<CoachingProblem> ChangeAsync(Viewer viewer, CoachingEntry known, CoachingDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(draft);
        var tidy = draft.Tidy();
        return _writer.RunAsync(viewer, known.About, Work, cancellationToken);

        async Task<CoachingProblem> Work(CoachingEdit edit, CancellationToken token)
        {
            var (talk, problem) = await FindAsync(edit, known, token);
            if (problem is not CoachingProblem.None)
                return problem;
            if (CoachingRules.Check(tidy, talk!.NextLook, Today) is var fault and not CoachingProblem.None)
                return fault;
            Put(edit, talk, tidy);
            edit.Log(AuditActions.CoachingChanged);
            return CoachingProblem.None;
        }
    }

    /// <summary>Deletes a talk.</summary>
    /// <param name="known">The talk as it was read.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Why it is still there, or <see cref="CoachingProblem.None"/>.</returns>
    public Task<CoachingProblem> RemoveAsync(Viewer viewer, CoachingEntry known, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(known);
        return _writer.RunAsync(viewer, known.About, Work, cancellationToken);

        async Task<CoachingProblem> Work(CoachingEdit edit, CancellationToken token)
        {
            var (talk, problem) = await FindAsync(edit, known, token);
            if (problem is not CoachingProblem.None)
                return problem;
            edit.Context.CoachingTalks.Remove(talk!);
            edit.Log(AuditActions.CoachingRemoved);
            return CoachingProblem.None;
        }
    }

    // Whose talk it is says the row, not whoever hands it back.
    private static async Task<(CoachingTalk? Talk, CoachingProblem Problem)> FindAsync(
        CoachingEdit edit, CoachingEntry known, CancellationToken cancellationToken)
    {
        var (team, agent) = (edit.About.TeamId, edit.About.AgentId);
        var talk = await edit.Context.CoachingTalks.SingleOrDefaultAsync(
            row => row.Id == known.Id && row.TeamId == team && row.AgentId == agent, cancellationToken);
        return talk is null ? (null, CoachingProblem.Gone)
            : talk.Version != known.Version ? (null, CoachingProblem.Changed)
            : (talk, CoachingProblem.None);
    }

    private static void Put(CoachingEdit edit, CoachingTalk talk, CoachingDraft draft)
    {
        (talk.Note, talk.Step, talk.NextLook) = (draft.Note, draft.Step, draft.NextLook);
        (talk.Version, talk.ChangedBy, talk.ChangedAt) = (edit.NewId(), edit.Viewer.Name, edit.Now);
    }
}
