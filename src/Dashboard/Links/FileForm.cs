using Dashboard.Data.Foundation;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Links;

/// <summary>How a file of answers is made, beside which answers are in it: the one place for what addresses of files say of it.</summary>
internal sealed record FileForm
{
    private const char BetweenColumns = ',';

    /// <summary>The file as it is made where nothing is said.</summary>
    public static FileForm Usual { get; } = new();

    /// <summary>What stands between the cells of a CSV file: a comma, or a semicolon, which Excel expects in many countries.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>Whether comments are left out, and when they were given.</summary>
    public bool LeavesOutComments { get; init; }

    /// <summary>Whether X's ids of customers and of their Direct Messages are made unknowable.</summary>
    public bool MasksCustomers { get; init; }

    /// <summary>The columns; none chosen is all of them.</summary>
    public Chosen<FileColumn> Columns { get; init; }

    /// <summary>Whether a file has a column.</summary>
    public bool Has(FileColumn column) =>
        Columns.Allows(column) && !(LeavesOutComments && column is FileColumn.Comment or FileColumn.CommentedAt);

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
            LeavesOutComments = values[QueryNames.Comments] switch
            {
                null or QueryNames.CommentYes => false,
                QueryNames.CommentNo => true,
                _ => values.FallBack(QueryNames.Comments, LinkWords.UnknownComments, false),
            },
            MasksCustomers = values[QueryNames.Ids] switch
            {
                null or QueryNames.IdsShown => false,
                QueryNames.IdsMasked => true,
                _ => values.FallBack(QueryNames.Ids, LinkWords.UnknownIds, false),
            },
            Columns = ReadColumns(values),
        };
        return (form, values.Problems);
    }

    /// <summary>The choice of these columns; of all of them, that of none.</summary>
    public static Chosen<FileColumn> ColumnsOf(IEnumerable<FileColumn> columns) =>
        Chosen.Of(columns) is var chosen && chosen.Values.Count == FileColumns.All.Count ? [] : chosen;

    /// <summary>A query string that says it too.</summary>
    /// <param name="query">Which answers; from "?" on, or empty.</param>
    public string AddTo(string query) => QueryHelpers.AddQueryString(query, Parts().Where(part => part.Value is not null));

    private static Chosen<FileColumn> ReadColumns(QueryValues values)
    {
        if (values[QueryNames.Columns] is not { } words)
            return [];
        foreach (var unknown in Split(words).Where(word => FileColumns.Find(word) is null))
            values.Refuse(QueryNames.Columns, unknown, LinkWords.UnknownColumn);
        return ColumnsOf(Split(words).Select(FileColumns.Find).OfType<FileColumn>());
    }

    private static string[] Split(string words) =>
        words.Split(BetweenColumns, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private IEnumerable<KeyValuePair<string, string?>> Parts() =>
    [
        new(QueryNames.Columns, Columns.IsEmpty ? null : string.Join(BetweenColumns, Columns.Values.Select(FileColumns.Word))),
        new(QueryNames.Comments, LeavesOutComments ? QueryNames.CommentNo : null),
        new(QueryNames.Ids, MasksCustomers ? QueryNames.IdsMasked : null),
        new(QueryNames.Separator, Separator is ';' ? QueryNames.SeparatorSemicolon : null),
    ];
}
