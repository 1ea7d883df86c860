namespace Dashboard.Data.Store.Bulk;

/// <summary>One column of many rows that are written together.</summary>
internal abstract class BulkColumn(string name)
{
    /// <summary>The column's name in the table.</summary>
    public string Name => name;

    /// <summary>All values, as an array that PostgreSQL takes as one parameter.</summary>
    public abstract Array Values { get; }

    /// <summary>Binds one value on SQLite.</summary>
    public abstract void Bind(SqliteStatement statement, int parameter, int row);

    /// <summary>Takes a column of texts from every row.</summary>
    public static BulkColumn Text<TRow>(string name, IReadOnlyList<TRow> rows, Func<TRow, string?> value) =>
        new Texts(name, [.. rows.Select(value)]);

    /// <summary>As <see cref="Text{TRow}"/>, for numbers of a type that the column has on PostgreSQL.</summary>
    public static BulkColumn Number<TRow>(string name, IReadOnlyList<TRow> rows, Func<TRow, int?> value) =>
        new Numbers<int?>(name, [.. rows.Select(value)], number => number);

    /// <summary>As <see cref="Text{TRow}"/>, for long numbers.</summary>
    public static BulkColumn Long<TRow>(string name, IReadOnlyList<TRow> rows, Func<TRow, long?> value) =>
        new Numbers<long?>(name, [.. rows.Select(value)], number => number);

    /// <summary>As <see cref="Text{TRow}"/>, for yes and no: 1 and 0 on SQLite.</summary>
    public static BulkColumn Flag<TRow>(string name, IReadOnlyList<TRow> rows, Func<TRow, bool> value) =>
        new Numbers<bool>(name, [.. rows.Select(value)], flag => flag ? 1 : 0);

    /// <summary>As <see cref="Text{TRow}"/>, for instants: the store keeps milliseconds since 1970.</summary>
    public static BulkColumn Instant<TRow>(string name, IReadOnlyList<TRow> rows, Func<TRow, DateTimeOffset?> value) =>
        Long(name, rows, row => value(row)?.ToUnixTimeMilliseconds());

    /// <summary>As <see cref="Text{TRow}"/>, for bytes.</summary>
    public static BulkColumn Bytes<TRow>(string name, IReadOnlyList<TRow> rows, Func<TRow, byte[]> value) =>
        new Blobs(name, [.. rows.Select(value)]);

    private sealed class Blobs(string name, byte[][] values) : BulkColumn(name)
    {
        public override Array Values => values;

        public override void Bind(SqliteStatement statement, int parameter, int row) => statement.Bind(parameter, values[row]);
    }

    private sealed class Texts(string name, string?[] values) : BulkColumn(name)
    {
        public override Array Values => values;

        public override void Bind(SqliteStatement statement, int parameter, int row) => statement.Bind(parameter, values[row]);
    }

    private sealed class Numbers<T>(string name, T[] values, Func<T, long?> number) : BulkColumn(name)
    {
        public override Array Values => values;

        public override void Bind(SqliteStatement statement, int parameter, int row) => statement.Bind(parameter, number(values[row]));
    }
}
