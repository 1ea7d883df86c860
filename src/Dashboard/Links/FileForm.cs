using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Links;

/// <summary>How a file of answers is made, beside which answers are in it: the one place for what addresses of files say of it.</summary>
internal sealed record FileForm
{
    /// <summary>The file as it is made where nothing is said.</summary>
    public static FileForm Usual { get; } = new();

    /// <summary>What stands between the cells of a CSV file: a comma, or a semicolon, which Excel expects in many countries.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>Reads it from an address.</summary>
    /// <param name="query">The query string's values.</param>
    /// <returns>What it says, and what of it cannot be used.</returns>
    public static (FileForm Form, IReadOnlyList<FilterProblem> Problems) Read(IQueryCollection query)
    {
        var values = new QueryValues(query);
        var form = new FileForm
        {
            Separator = values[QueryNames.Separator] switch
            {
                null or QueryNames.SeparatorComma => ',',
                QueryNames.SeparatorSemicolon => ';',
                _ => values.FallBack(QueryNames.Separator, LinkWords.UnknownSeparator, ','),
            },
        };
        return (form, values.Problems);
    }

    /// <summary>A query string that says it too.</summary>
    /// <param name="query">Which answers; from "?" on, or empty.</param>
    public string AddTo(string query) => QueryHelpers.AddQueryString(query, Parts().Where(part => part.Value is not null));

    private IEnumerable<KeyValuePair<string, string?>> Parts() =>
        [new(QueryNames.Separator, Separator is ';' ? QueryNames.SeparatorSemicolon : null)];
}
