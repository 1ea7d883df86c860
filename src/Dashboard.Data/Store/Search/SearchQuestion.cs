using Dashboard.Data.Feedback;

namespace Dashboard.Data.Store.Search;

/// <summary>
/// What is searched: every word; of each group of facets one; and none of some. Words are only letters, numbers and pictures, so that what
/// a person typed can never be read as something else.
/// </summary>
internal sealed record SearchQuestion
{
    /// <summary>More words than anybody would type; what comes after them narrows no further.</summary>
    private const int MostWords = 24;

    /// <summary>Words that must all be there; none where only facets narrow.</summary>
    public IReadOnlyList<SearchWord> Words { get; private init; } = [];

    /// <summary>The first instant of the score.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The first instant after the answers that are looked for.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Facets of which each group must have one.</summary>
    public IReadOnlyList<IReadOnlyList<string>> OneOfEach { get; private init; } = [];

    /// <summary>The hours of the week in which the score must have been given; null where any will do.</summary>
    public SearchHours? Hours { get; init; }

    /// <summary>Facets that must not be there.</summary>
    public IReadOnlyList<string> NoneOf { get; init; } = [];

    /// <summary>Whether nothing can be found: what was typed has no word, or nothing is allowed.</summary>
    public bool IsHopeless { get; init; }

    /// <summary>Whether only what some agents got is looked for.</summary>
    public bool NamesAgents => OneOfEach.Any(group => group.Any(SearchFacet.IsAgent));

    /// <summary>For comments with all words that somebody typed; null is every comment.</summary>
    public static SearchQuestion For(string? typed, DateTimeOffset from, DateTimeOffset until)
    {
        var words = typed is null ? [] : SearchWords.AskedBy(typed, MostWords);
        return new SearchQuestion { Words = words, IsHopeless = typed is not null && words.Count == 0, From = from, Until = until };
    }

    /// <summary>The same question, narrowed to feedback that has one of some facets.</summary>
    public SearchQuestion With(params IReadOnlyList<string> facets) =>
        this with { OneOfEach = [.. OneOfEach, facets], IsHopeless = IsHopeless || facets.Count == 0 };

    /// <summary>In the language of SQLite's FTS5, https://www.sqlite.org/fts5.html#full_text_query_syntax.</summary>
    public string ToMatch()
    {
        var all = string.Join(" AND ", Parts(word => $"\"{word}\"", word => $"\"{word}\"*", " OR "));
        return NoneOf.Count == 0 ? all : $"({all}) NOT ({string.Join(" OR ", NoneOf.Select(facet => $"\"{facet}\""))})";
    }

    /// <summary>In the language of PostgreSQL's tsquery, https://www.postgresql.org/docs/current/datatype-textsearch.html.</summary>
    public string ToTsQuery() => string.Join(" & ",
        [.. Parts(word => $"'{word}'", word => $"'{word}':*", " | "), .. NoneOf.Select(facet => $"!'{facet}'")]);

    /// <summary>The index finds nothing by what is not there: who asks for every comment asks for each kind.</summary>
    private IReadOnlyList<IReadOnlyList<string>> Groups => Words.Count + OneOfEach.Count > 0
        ? OneOfEach
        : [[.. Enum.GetValues<SurveyKind>().Select(SearchFacet.Kind)]];

    private IEnumerable<string> Parts(Func<string, string> whole, Func<string, string> beginning, string or) =>
    [
        .. Words.Select(word => word.IsBeginning ? beginning(word.Text) : whole(word.Text)),
        .. Groups.Select(group => $"({string.Join(or, group.Select(whole))})"),
    ];
}
