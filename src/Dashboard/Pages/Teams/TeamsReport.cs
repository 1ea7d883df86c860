using Dashboard.Data.Planning.Coaching;
using Dashboard.Data.Reporting;
using Dashboard.Pages.Teams.Coaching;
using Dashboard.ResultPages.Frame;
using Dashboard.ResultPages.Reasons;
using Dashboard.ResultPages.Scope;

namespace Dashboard.Pages.Teams;

/// <summary>The numbers of teams, of a team's agents, or of one agent; of the parts of a page those of the one that is shown.</summary>
/// <param name="Groups">Teams, or the agents of the one team or those that are filtered by; of one agent the questions.</param>
public sealed record TeamsReport(BreakdownReport Groups)
{
    /// <summary>Their days together; null where they are not shown.</summary>
    public OverviewReport? Whole { get; init; }

    /// <summary>By question; null where it is not shown.</summary>
    public BreakdownReport? Questions { get; init; }

    /// <summary>By tag; null where it is not shown.</summary>
    public BreakdownReport? Tags { get; init; }

    /// <summary>By topic; null where it is not shown.</summary>
    public BreakdownReport? Topics { get; init; }

    /// <summary>The newest comments; null where they are not shown.</summary>
    public IReadOnlyList<ResponseRow>? Comments { get; init; }

    /// <summary>An agent's sheet; null where it is not shown.</summary>
    public CoachingReport? Coaching { get; init; }

    /// <summary>What has changed, and why; null where teams are compared.</summary>
    public TeamMoves? Moves { get; init; }

    /// <summary>When whose results are looked at again; null of an agent.</summary>
    public IReadOnlyList<NextLook>? Looks { get; init; }

    /// <summary>Whether two reports draw the same.</summary>
    internal static bool AreSame(TeamsReport one, TeamsReport other) =>
        SameResults.Are(one.Groups, other.Groups)
        && AreSame(one.Whole, other.Whole, SameResults.Are)
        && AreSame(one.Questions, other.Questions, SameResults.Are)
        && AreSame(one.Tags, other.Tags, SameResults.Are)
        && AreSame(one.Topics, other.Topics, SameResults.Are)
        && AreSame(one.Comments, other.Comments, (before, now) => before.SequenceEqual(now))
        && AreSame(one.Coaching, other.Coaching, CoachingReport.AreSame)
        && AreSame(one.Moves, other.Moves, TeamMoves.AreSame)
        && AreSame(one.Looks, other.Looks, (before, now) => before.SequenceEqual(now));

    private static bool AreSame<T>(T? one, T? other, Func<T, T, bool> are)
        where T : class => one is null ? other is null : other is not null && are(one, other);
}

/// <summary>
/// Asks for a <see cref="TeamsReport"/>: what stands below the filter, teams first, then agents, then one agent's own numbers.
/// </summary>
internal sealed class TeamsReader(
    BreakdownQuery breakdown, OverviewQuery overview, ResponsesPageQuery responses, SheetReader sheets, CoachingReader talks,
    ReasonsReader reasons)
{
    /// <summary>How many comments: a taste, the rest is a page of its own.</summary>
    private const int Comments = 10;

    public async Task<TeamsReport> ReadAsync(ResultScope scope, TeamsTab? asked, CancellationToken cancellationToken)
    {
        var by = TeamsLevel.Of(scope.Filter);
        var groups = new TeamsReport(await GroupedAsync(scope, by, cancellationToken));
        return TeamsTabs.Shown(asked, by) switch
        {
            TeamsTab.Numbers => groups with { Whole = await WholeAsync(scope, cancellationToken) },
            TeamsTab.Topics => groups with
            {
                Whole = await WholeAsync(scope, cancellationToken),
                Questions = by is BreakdownBy.Question ? groups.Groups : await GroupedAsync(scope, BreakdownBy.Question, cancellationToken),
                Tags = await GroupedAsync(scope, BreakdownBy.Tag, cancellationToken),
                Topics = await GroupedAsync(scope, BreakdownBy.Topic, cancellationToken),
            },
            TeamsTab.Comments => groups with
            {
                Comments = await responses.RowsAsync(
                    scope.Viewer, scope.Filter with { HasComment = true }, new ResponseWindow(0, Comments), cancellationToken),
            },
            TeamsTab.Coaching when scope.Filter.Agents.Only is { } agent => groups with
            {
                Coaching = await sheets.ReadAsync(scope, agent, cancellationToken),
            },
            TeamsTab.Agents when by is BreakdownBy.Agent => groups with
            {
                Moves = scope.Filter.Scores.IsEmpty ? await TeamMoves.ReadAsync(reasons, scope, cancellationToken) : null,
                Looks = await talks.LooksAsync(scope.Viewer, cancellationToken),
            },
            _ => groups with { Looks = await talks.LooksAsync(scope.Viewer, cancellationToken) },
        };
    }

    private Task<OverviewReport> WholeAsync(ResultScope scope, CancellationToken cancellationToken) =>
        overview.RunAsync(scope.Viewer, scope.Filter, cancellationToken);

    private Task<BreakdownReport> GroupedAsync(ResultScope scope, BreakdownBy by, CancellationToken cancellationToken) =>
        breakdown.RunAsync(scope.Viewer, scope.Filter, by, withWeeks: by is BreakdownBy.Team or BreakdownBy.Agent, cancellationToken);
}

/// <summary>How close a filter looks.</summary>
internal static class TeamsLevel
{
    /// <summary>One agent is looked at question by question; several, and those of one team, are compared; otherwise teams are.</summary>
    public static BreakdownBy Of(ReportFilter filter) => filter switch
    {
        { Agents.Only: not null } => BreakdownBy.Question,
        { Agents.IsEmpty: false } or { Teams.Only: not null } => BreakdownBy.Agent,
        _ => BreakdownBy.Team,
    };
}
