using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Store.Search;

namespace Dashboard.Data.Access;

/// <summary>
/// Whose results somebody sees (metrics.md, "Who sees what"): those of some teams or of all, and never of the agents that they are
/// themselves. Whoever is linked to an agent does not see Unattributed either, since it may be their own. The rule is said here and nowhere
/// else, once for each way in which results are reached. Two scopes are equal when they show the same results, so that what was read for
/// one may be shown to the other.
/// </summary>
public sealed class ViewerScope : IEquatable<ViewerScope>
{
    private readonly bool _hasResults;
    private readonly FrozenSet<int>? _teams;
    private readonly FrozenSet<int> _hiddenAgents;
    private readonly EmployeeDataRules _rules;
    private readonly bool _isEverything;

    internal ViewerScope(
        ViewerRoles roles, IReadOnlyCollection<int> teams, IReadOnlyCollection<int> ownAgents, EmployeeDataRules rules)
    {
        _rules = rules;
        var seesAll = roles.HasFlag(ViewerRoles.Manager);
        _hasResults = seesAll || roles.HasFlag(ViewerRoles.Supervisor);
        _teams = seesAll ? null : _hasResults ? teams.Where(team => team != DayCell.Unattributed).ToFrozenSet() : [];
        _hiddenAgents = _hasResults && ownAgents.Count > 0 ? ownAgents.Append(DayCell.Unattributed).ToFrozenSet() : [];
        _isEverything = seesAll && _hiddenAgents.Count == 0;
    }

    /// <summary>Whether Unattributed results are left out that would be shown to somebody who is no agent too: the page says why.</summary>
    public bool LeavesOutUnattributed => (_teams is null || _rules.LosesAgents) && _hiddenAgents.Count > 0;

    /// <summary>
    /// Whether a change may have moved results that are seen, or what stands beside all results. One's own results never do.
    /// </summary>
    /// <returns>Whether it is worth looking again.</returns>
    public bool IsConcernedBy(StoreChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return _hasResults && (change.Is(ChangeKinds.OfResultPages) || change.MovesResults(Sees));
    }

    /// <summary>Whether the results of an agent in a team are seen.</summary>
    public bool Sees(AgentInTeam agent) => Includes(agent.TeamId, agent.AgentId);

    /// <summary>
    /// The same for scopes that are equal and for no others, also of another instance or version: what was made for one can be kept, and is
    /// handed out for as long as its maker sees the same. It is no more than a mark, and names nobody.
    /// </summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{_hasResults};{(_teams is null ? "*" : Listed(_teams))};{Listed(_hiddenAgents)};{_rules.Words}")));

    /// <inheritdoc />
    public bool Equals(ViewerScope? other) =>
        other is not null && _hasResults == other._hasResults && _hiddenAgents.SetEquals(other._hiddenAgents) && _rules.Equals(other._rules)
        && (_teams is null ? other._teams is null : other._teams is not null && _teams.SetEquals(other._teams));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as ViewerScope);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        // Sets have no order, so their parts are added up.
        var teams = _teams?.Sum(team => (long)team) ?? -1;
        return HashCode.Combine(_hasResults, _teams?.Count, teams, _hiddenAgents.Count, _hiddenAgents.Sum(agent => (long)agent), _rules);
    }

    private static string Listed(IEnumerable<int> keys) => string.Join(',', keys.Order());

    /// <summary>Feedback: the WHERE of the very first query, before anything is summed, counted or sorted.</summary>
    internal IQueryable<StoredFeedback> Narrow(IQueryable<StoredFeedback> feedback)
    {
        if (!_hasResults)
            return feedback.Where(_ => false);
        if (_teams is not null)
        {
            var teams = _teams.ToArray();
            feedback = feedback.Where(row => row.TeamId != null && teams.Contains(row.TeamId.Value));
        }

        if (_hiddenAgents.Count == 0)
            return feedback;
        var hidden = _hiddenAgents.ToArray();
        return feedback.Where(row => row.AgentId != null && !hidden.Contains(row.AgentId.Value));
    }

    /// <summary>Prompts of closed conversations, sent or not: by whoever closed them.</summary>
    internal IQueryable<SeenPrompt> Narrow(IQueryable<SeenPrompt> prompts)
    {
        if (!_hasResults)
            return prompts.Where(_ => false);
        if (_teams is not null)
        {
            var teams = _teams.ToArray();
            prompts = prompts.Where(seen => teams.Contains(seen.Closing.TeamId));
        }

        if (_hiddenAgents.Count == 0)
            return prompts;
        var hidden = _hiddenAgents.ToArray();
        return prompts.Where(seen => !hidden.Contains(seen.Closing.AgentId));
    }

    /// <summary>
    /// A cell, by its team and agent; 0 stands for Unattributed. Quick enough to be asked for every one of some hundred thousand.
    /// </summary>
    internal bool Includes(int teamId, int agentId) =>
        _isEverything || (!_hiddenAgents.Contains(agentId) && (_teams is null || _teams.Contains(teamId)));

    /// <summary>What holds for results about agents.</summary>
    internal EmployeeDataRules Rules => _rules;

    /// <summary>Whether no more than some teams are seen.</summary>
    internal bool IsOfSomeTeams => _hasResults && _teams is not null;

    /// <summary>Whether single answers name nobody, neither agent nor team.</summary>
    internal bool HidesWhose => _rules.LeastAnswers > 0;

    /// <summary>Whether there is any account whose results are shown by no agent.</summary>
    internal bool HidesAgents => _rules.AccountsWithoutAgents.Count > 0;

    /// <summary>Whether an account's results are shown by team and account alone, and by no agent.</summary>
    internal bool HidesAgentsOf(int accountId) => _rules.HidesAgentsOf(accountId);

    /// <summary>The agent of a feedback that is seen, as it may be shown; null where nobody is to see who it was.</summary>
    internal int? AgentOf(StoredFeedback feedback) => HidesWhose || HidesAgentsOf(feedback.AccountId) ? null : feedback.AgentId;

    /// <summary>
    /// Of feedback that is seen what may be asked for by agent. Whoever narrows by agent begins here: else a filter would tell what is
    /// shown by no agent.
    /// </summary>
    internal IQueryable<StoredFeedback> ByAgent(IQueryable<StoredFeedback> seen)
    {
        if (_rules.AccountsWithoutAgents.Count == 0)
            return seen;
        var without = _rules.AccountsWithoutAgents.ToArray();
        return seen.Where(row => !without.Contains(row.AccountId));
    }

    /// <summary>Of prompts that are seen what may be asked for by agent, as of the feedback that may come of them.</summary>
    internal IQueryable<SeenPrompt> ByAgent(IQueryable<SeenPrompt> seen)
    {
        if (_rules.AccountsWithoutAgents.Count == 0)
            return seen;
        var without = _rules.AccountsWithoutAgents.ToArray();
        return seen.Where(prompt => !without.Contains(prompt.Closing.AccountId));
    }

    /// <summary>
    /// A search: the question is narrowed before it is asked, so that not even a count of what was found knows of the rest.
    /// </summary>
    internal SearchQuestion Narrow(SearchQuestion question)
    {
        if (question.NamesAgents)
            question = question with { NoneOf = [.. question.NoneOf, .. _rules.AccountsWithoutAgents.Select(SearchFacet.Account)] };
        var shown = question with { NoneOf = [.. question.NoneOf, .. _hiddenAgents.Select(SearchFacet.Agent)] };
        return _teams is null ? shown : shown.With([.. _teams.Select(SearchFacet.Team)]);
    }
}
