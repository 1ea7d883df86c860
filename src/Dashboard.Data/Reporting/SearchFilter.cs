using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Search;

namespace Dashboard.Data.Reporting;

/// <summary>The filter as a question to the search index, which knows the comments of scored feedback.</summary>
internal static class SearchFilter
{
    /// <summary>Comments under the filter, with the words that it searches, if any.</summary>
    public static SearchQuestion QuestionOf(ReportFilter filter, ReportingZone zone)
    {
        var (from, until) = zone.InstantsOf(filter.Period);
        var question = SearchQuestion.For(filter.Search, from, until);
        if (filter.AccountId is { } account)
            question = question.With(SearchFacet.Account(account));
        if (filter.TeamId is { } team)
            question = question.With(SearchFacet.Team(team));
        if (filter.AgentId is { } agent)
            question = question.With(SearchFacet.Agent(agent));
        if (filter.Kind is { } kind)
            question = question.With(SearchFacet.Kind(kind));
        if (filter.QuestionVariant is { } variant)
            question = question.With([.. Kinds.Select(card => SearchFacet.Question(card, variant))]);
        if (filter.Family is { } family)
            question = Narrow(question, family);
        return filter.Scores.IsEmpty ? question : question.With([.. filter.Scores.Scores.Select(SearchFacet.Score)]);
    }

    private static IReadOnlyList<SurveyKind> Kinds { get; } = Enum.GetValues<SurveyKind>();

    private static SearchQuestion Narrow(SearchQuestion question, QuestionFamily family) => family is QuestionFamily.Unknown
        ? question with { NoneOf = [.. question.NoneOf, .. Questions(_ => true)] }
        : question.With([.. Questions(variant => variant.Family == family)]);

    private static IEnumerable<string> Questions(Func<QuestionVariant, bool> wanted) =>
        Kinds.SelectMany(QuestionVariants.All).Where(wanted).Select(variant => SearchFacet.Question(variant.Kind, variant.Id));
}
