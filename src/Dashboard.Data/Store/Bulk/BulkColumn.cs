namespace Dashboard.Data.Store.Bulk;

/// <summary>One column of many rows that are written together.</summary>
internal abstract class BulkColumn(string name)
{
    /// <summary>The column's name in the table.</summary>
    public string Name => name;

    /// <summary>All values, as an array that PostgreSQL takes as one parameter.</summary>
    public abstract Array Values { get; }

    /// <summary>One value, as a parameter of its own.</summary>
    public abstract object At(int row);

    /// <summary>Takes the column's value from every row.</summary>
    public static BulkColumn Of<TRow, T>(string name, IReadOnlyList<TRow> rows, Func<TRow, T> value) => new Typed<T>(name, [.. rows.Select(value)]);

    /// <summary>As <see cref="Of{TRow,T}"/>, for instants: the store keeps milliseconds since 1970.</summary>
    public static BulkColumn Instant<TRow>(string name, IReadOnlyList<TRow> rows, Func<TRow, DateTimeOffset?> value) =>
        Of(name, rows, row => value(row)?.ToUnixTimeMilliseconds());

    private sealed class Typed<T>(string name, T[] values) : BulkColumn(name)
    {
        public override Array Values => values;

        public override object At(int row) => (object?)values[row] ?? DBNull.Value;
    }
}
