using Dashboard.Formats;
using Dashboard.Links;

namespace Dashboard.ResultPages.Scope;

/// <summary>Filters that narrow single answers by what was written mean nothing for sums, which do not know them.</summary>
internal static class AnswerFilters
{
    /// <summary>The reading without them, saying so where there were any.</summary>
    /// <param name="reading">What the address asks for.</param>
    /// <param name="knowsLanguages">Whether the page counts comments, which have a language.</param>
    public static FilterReading LeftOut(FilterReading reading, bool knowsLanguages)
    {
        var filter = reading.Filter;
        string?[] names =
        [
            filter.HasComment is null ? null : QueryNames.Comment,
            filter.Search is null ? null : QueryNames.Search,
            knowsLanguages || filter.Languages.IsEmpty ? null : QueryNames.Language,
            filter.Term is null ? null : QueryNames.Term,
            filter.Review is null ? null : QueryNames.Review,
        ];
        var left = names.OfType<string>().ToList();
        return left.Count == 0 ? reading : new FilterReading(
            reading.View with
            {
                Filter = filter with
                {
                    HasComment = null,
                    Search = null,
                    Languages = knowsLanguages ? filter.Languages : [],
                    Term = null,
                    Review = null,
                    Reviewer = null,
                },
            },
            [.. reading.Problems, .. left.Select(Problem)]);
    }

    private static FilterProblem Problem(string name) => new(name, "", Phrases.Of(ScopeWords.AnswersOnly, name));
}
