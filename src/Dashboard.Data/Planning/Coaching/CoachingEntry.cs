using Dashboard.Data.Store.Changes;

namespace Dashboard.Data.Planning.Coaching;

/// <summary>One talk as it is shown.</summary>
/// <param name="About">Which agent, of which team.</param>
/// <param name="Team">What the team is called.</param>
/// <param name="Note">What was said; empty for nothing.</param>
/// <param name="Step">The step that was agreed; empty for none.</param>
/// <param name="NextLook">The day on which it is looked at again; null for none.</param>
/// <param name="NotedAt">When it was noted first.</param>
/// <param name="Version">The state that this was read at; hand it back when saving.</param>
/// <param name="ChangedBy">Who wrote it last.</param>
/// <param name="ChangedAt">When.</param>
public sealed record CoachingEntry(
    Guid Id,
    AgentInTeam About,
    string Team,
    string Note,
    string Step,
    DateOnly? NextLook,
    DateTimeOffset NotedAt,
    Guid Version,
    string ChangedBy,
    DateTimeOffset ChangedAt);

/// <summary>A day on which somebody wants to look at an agent's results again.</summary>
/// <param name="About">Which agent, of which team.</param>
/// <param name="Agent">What the agent is called.</param>
/// <param name="Team">What the team is called.</param>
/// <param name="Day">The day.</param>
/// <param name="Step">The step that was agreed; empty for none.</param>
public sealed record NextLook(AgentInTeam About, string Agent, string Team, DateOnly Day, string Step);
