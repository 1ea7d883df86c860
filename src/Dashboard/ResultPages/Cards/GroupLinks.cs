using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;
using Dashboard.Links;
using Dashboard.ResultPages.Scope;

namespace Dashboard.ResultPages.Cards;

/// <summary>
/// Where the rows behind the parts of a breakdown are. What has no name in the address, such as Unattributed, has no link.
/// </summary>
/// <param name="scope">Who looks, and at what.</param>
/// <param name="kind">Whose scores; null for both.</param>
internal sealed class GroupLinks(ResultScope scope, SurveyKind? kind)
{
    /// <summary>The rows of a team.</summary>
    public string? OfTeam(BreakdownGroup team) =>
        team.Choice is { } choice ? scope.RowsOf(scope.Filter with { Kind = kind, Teams = [choice.Id] }) : null;

    /// <summary>The page of a team, with the same period and comparison.</summary>
    public static string? PageOfTeam(ResultScope scope, BreakdownGroup team) => team.Choice is { } choice
        ? Paths.Teams + FilterQuery.Write(scope.View with { Filter = scope.Filter with { Teams = [choice.Id] } }, scope.Choices)
        : null;

    /// <summary>
    /// The rows of a tag; none for one that only stands beside those that are filtered by, since rows with both cannot be asked for.
    /// </summary>
    public string? OfTag(BreakdownGroup tag) =>
        tag.Choice is { } choice && scope.Filter.Tags.Allows(choice.Id)
            ? scope.RowsOf(scope.Filter with { Kind = kind, Tags = [choice.Id] })
            : null;

    /// <summary>The rows of a topic, on the same terms as <see cref="OfTag"/>.</summary>
    public string? OfTopic(BreakdownGroup topic) =>
        topic.Choice is { } choice && scope.Filter.Topics.Allows(choice.Id)
            ? scope.RowsOf(scope.Filter with { Kind = kind, Topics = [choice.Id] })
            : null;

    /// <summary>The rows of a question.</summary>
    public string? OfQuestion(BreakdownGroup question) =>
        question.Key.Kind is { } asked
            ? scope.RowsOf(scope.Filter with { Kind = asked, Families = [], Questions = [(asked, question.Key.Id)] })
            : null;
}
