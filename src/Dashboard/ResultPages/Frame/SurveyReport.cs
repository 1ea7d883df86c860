using Dashboard.Data.Access;
using Dashboard.Data.Reporting;
using Dashboard.ResultPages.Scope;

namespace Dashboard.ResultPages.Frame;

/// <summary>Everything that the page of one survey shows at once.</summary>
/// <param name="Whole">The totals and days.</param>
/// <param name="Teams">By team.</param>
/// <param name="Questions">By question.</param>
/// <param name="Tags">By tag.</param>
/// <param name="Topics">By topic.</param>
public sealed record SurveyReport(
    OverviewReport Whole, BreakdownReport Teams, BreakdownReport Questions, BreakdownReport Tags, BreakdownReport Topics)
{
    /// <summary>Whether two reports draw the same.</summary>
    internal static bool AreSame(SurveyReport one, SurveyReport other) =>
        SameResults.Are(one.Whole, other.Whole) && SameResults.Are(one.Teams, other.Teams)
        && SameResults.Are(one.Questions, other.Questions) && SameResults.Are(one.Tags, other.Tags)
        && SameResults.Are(one.Topics, other.Topics);
}

/// <summary>Asks for a <see cref="SurveyReport"/>.</summary>
internal sealed class SurveyReader(OverviewQuery overview, BreakdownQuery breakdown)
{
    /// <summary>Asks; the scope's filter names the survey.</summary>
    public async Task<SurveyReport> ReadAsync(ResultScope scope, CancellationToken cancellationToken)
    {
        var (viewer, filter) = (scope.Viewer, scope.Filter);
        return new SurveyReport(
            await overview.RunAsync(viewer, filter, cancellationToken),
            await ByAsync(viewer, filter, BreakdownBy.Team, cancellationToken),
            await ByAsync(viewer, filter, BreakdownBy.Question, cancellationToken),
            await ByAsync(viewer, filter, BreakdownBy.Tag, cancellationToken),
            await ByAsync(viewer, filter, BreakdownBy.Topic, cancellationToken));
    }

    private Task<BreakdownReport> ByAsync(Viewer viewer, ReportFilter filter, BreakdownBy by, CancellationToken cancellationToken) =>
        breakdown.RunAsync(viewer, filter, by, withWeeks: false, cancellationToken);
}
