using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;

namespace Dashboard.ResultPages;

/// <summary>Where the rows behind the parts of a breakdown are. What has no name in the address, such as Unattributed, has no link.</summary>
/// <param name="scope">Who looks, and at what.</param>
/// <param name="kind">Whose scores; null for both.</param>
internal sealed class GroupLinks(ResultScope scope, SurveyKind? kind)
{
    /// <summary>The rows of a team.</summary>
    public string? OfTeam(BreakdownGroup team) =>
        team.Choice is { } choice ? scope.RowsOf(scope.Filter with { Kind = kind, TeamId = choice.Id }) : null;

    /// <summary>The rows of a tag.</summary>
    public string? OfTag(BreakdownGroup tag) =>
        tag.Choice is { } choice ? scope.RowsOf(scope.Filter with { Kind = kind, TagId = choice.Id }) : null;

    /// <summary>The rows of a question.</summary>
    public string? OfQuestion(BreakdownGroup question) =>
        question.Key.Kind is { } asked ? scope.RowsOf(scope.Filter with { Kind = asked, Family = null, QuestionVariant = question.Key.Id }) : null;
}
