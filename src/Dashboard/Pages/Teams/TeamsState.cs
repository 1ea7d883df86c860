using Dashboard.Charts.Frame;
using Dashboard.Charts.Funnels;
using Dashboard.Charts.Measures;
using Dashboard.Controls;
using Dashboard.Controls.Filters;
using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;
using Dashboard.Formats;
using Dashboard.Links;
using Dashboard.ResultPages.Cards;
using Dashboard.ResultPages.Scope;

namespace Dashboard.Pages.Teams;

/// <summary>What the page shows for one address and one viewer.</summary>
/// <param name="Scope">Who looks, and at what.</param>
/// <param name="Report">The numbers.</param>
/// <param name="View">How they are shown.</param>
public sealed record TeamsState(ResultScope Scope, TeamsReport Report, TeamsView View)
{
    /// <summary>By what the groups are made.</summary>
    public BreakdownBy By => Report.Groups.By;

    /// <summary>The parts of the page; none where teams are compared.</summary>
    public IReadOnlyList<TeamsTab> Tabs => TeamsTabs.Of(By);

    /// <summary>The part that is shown.</summary>
    public TeamsTab Tab => TeamsTabs.Shown(View.Tab, By);

    /// <summary>What the sparklines show: prompts have no weeks, so there the average stands in.</summary>
    public Measure Sparked => View.Measure == Measure.ResponseRate ? Measure.CsatAverage : View.Measure;

    /// <summary>The rows of the table.</summary>
    public IReadOnlyList<TeamRow> Rows => TeamRow.Sorted(
        Report.Groups.Groups.Select(Row), View.Sort, View.IsDescending);

    /// <summary>The columns that have anything to say.</summary>
    public IReadOnlyList<TeamsColumn> Columns =>
        [.. TeamsColumn.All.Where(column => column != TeamsColumn.Change || Report.Groups.Compared is not null)];

    /// <summary>The points of the funnel.</summary>
    public IReadOnlyList<FunnelPoint> Points =>
    [
        .. from @group in Report.Groups.Groups
           let reading = View.Measure.Of(@group.Current)
           where reading is not null
           select new FunnelPoint(GroupNames.Of(By, @group), reading, Below(@group)),
    ];

    /// <summary>What must be known of the table.</summary>
    public string TableSub => Phrases.Of(TeamsWords.TableSub, Numbers.Count(Scope.Filter.Conventions.ThinBelow))
        + (By is BreakdownBy.Team && Scope.Plan.Targets.Count > 0 ? $" {TeamsWords.TargetSub}" : "");

    /// <summary>What the points are judged against.</summary>
    public Benchmark? Benchmark => View.Measure.BenchmarkOf(Report.Groups.Current);

    /// <summary>What stands over the funnel.</summary>
    public ChartHead FunnelHead => ChartHeads.For(
        Scope,
        "funnel",
        Phrases.Of(By == BreakdownBy.Team ? TeamsWords.FunnelTeams : TeamsWords.FunnelAgents, View.Measure.Name),
        View.Measure.Basis(View.Measure.Of(Report.Groups.Current)?.N ?? 0),
        View.Measure);

    /// <summary>What the page is called: the team or the agent that it is about, where it is one.</summary>
    public static string TitleOf(ResultScope? scope) => scope switch
    {
        { Filter.Agents: { Only: not null } agents } => FilterLabels.Of(agents, scope.Choices.Agents, ControlWords.ManyAgents),
        { Filter: { Agents.IsEmpty: true, Teams: { Only: not null } teams } } =>
            FilterLabels.Of(teams, scope.Choices.Teams, ControlWords.ManyTeams),
        _ => TeamsWords.Title,
    };

    /// <summary>The way from all teams to what is shown; the last one has no link.</summary>
    public IReadOnlyList<(string Name, string? Href)> Crumbs
    {
        get
        {
            var filter = Scope.Filter;
            var crumbs = new List<(string Name, string? Href)>
            {
                (TeamsWords.AllTeams, Elsewhere(filter with { Teams = [], Agents = [] })),
            };
            if (!filter.Teams.IsEmpty)
                crumbs.Add(
                    (FilterLabels.Of(filter.Teams, Scope.Choices.Teams, ControlWords.ManyTeams), Elsewhere(filter with { Agents = [] })));
            if (!filter.Agents.IsEmpty)
                crumbs.Add((FilterLabels.Of(filter.Agents, Scope.Choices.Agents, ControlWords.ManyAgents), null));
            crumbs[^1] = (crumbs[^1].Name, null);
            return crumbs;
        }
    }

    /// <summary>The same groups in another view.</summary>
    public string Href(TeamsView view) => Address(Scope.Filter, view);

    /// <summary>Another part of the same page; the first needs no word.</summary>
    public string Href(TeamsTab tab) => Href(View with { Tab = tab == Tabs[0] ? null : tab });

    private TeamRow Row(BreakdownGroup group)
    {
        var row = TeamRow.Of(By, group, Sparked, View.Measure, Below(group)) with { Targets = TargetsOf(group) };
        return row with { Why = row.Change is null or { Verdict: ChangeVerdict.NoClearChange } ? null : WhyOf(group) };
    }

    private string? WhyOf(BreakdownGroup group) => View.Measure.Splits is null ? null : (By, group.Choice) switch
    {
        (BreakdownBy.Team, { } team) => WhyLink.Of(Scope, View.Measure, Scope.Filter with { Teams = [team.Id] }),
        (BreakdownBy.Agent, { } agent) => WhyLink.Of(Scope, View.Measure, Scope.Filter with { Agents = [agent.Id] }),
        _ => null,
    };

    private MeasureTargets? TargetsOf(BreakdownGroup group) =>
        By is BreakdownBy.Team && group.Choice is { } team ? new MeasureTargets(Scope, Scope.Filter with { Teams = [team.Id] }) : null;

    private string? Below(BreakdownGroup group) => (By, group.Choice) switch
    {
        (BreakdownBy.Team, { } team) => Elsewhere(Scope.Filter with { Teams = [team.Id] }),
        (BreakdownBy.Agent, { } agent) => Elsewhere(Scope.Filter with { Agents = [agent.Id] }),
        _ => null,
    };

    // Further up or down the page begins with its first part.
    private string Elsewhere(ReportFilter filter) => Address(filter, View with { Tab = null });

    private string Address(ReportFilter filter, TeamsView view) =>
        Paths.Teams + FilterQuery.Write(Scope.View with { Filter = filter }, Scope.Choices) + view.Query(filter);
}
