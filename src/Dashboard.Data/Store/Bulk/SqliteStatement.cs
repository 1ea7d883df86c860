using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dashboard.Data.Store.Bulk;

/// <summary>
/// One prepared statement that runs row by row. The driver's own commands look every parameter up by its name and box every value, which
/// for many short rows costs more than the database's work.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _utf8 = new byte[1024];

    /// <summary>Prepares it on an open connection, in whose transaction it then runs.</summary>
    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is closed.");
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    /// <summary>The place of a parameter by its name, for <see cref="Bind(int, long?)"/>; 0 where the statement has no such.</summary>
    public int PlaceOf(string parameter) => raw.sqlite3_bind_parameter_index(_statement, parameter);

    /// <summary>Binds a whole number, or NULL; the first parameter is 1.</summary>
    public void Bind(int parameter, long? value) =>
        Check(value is { } number ? raw.sqlite3_bind_int64(_statement, parameter, number) : raw.sqlite3_bind_null(_statement, parameter));

    /// <summary>Binds a text, or NULL.</summary>
    public void Bind(int parameter, string? value) =>
        Check(value is null ? raw.sqlite3_bind_null(_statement, parameter) : raw.sqlite3_bind_text(_statement, parameter, Utf8(value)));

    /// <summary>Binds bytes.</summary>
    public void Bind(int parameter, ReadOnlySpan<byte> value) => Check(value.IsEmpty
        ? raw.sqlite3_bind_zeroblob(_statement, parameter, 0)
        : raw.sqlite3_bind_blob(_statement, parameter, value));

    /// <summary>Asks with what is bound for the bytes in the only column of the only row; none where there is no row.</summary>
    /// <exception cref="SqliteException">The database refuses.</exception>
    public byte[] Bytes()
    {
        var step = raw.sqlite3_step(_statement);
        byte[] bytes = step == raw.SQLITE_ROW ? raw.sqlite3_column_blob(_statement, 0).ToArray() : [];
        var reset = raw.sqlite3_reset(_statement);
        Check(step is raw.SQLITE_DONE or raw.SQLITE_ROW ? reset : step);
        return bytes;
    }

    /// <summary>Runs it with what is bound; the next run may bind anew.</summary>
    /// <exception cref="SqliteException">The database refuses.</exception>
    public void Run()
    {
        var step = raw.sqlite3_step(_statement);
        var reset = raw.sqlite3_reset(_statement);
        Check(step is raw.SQLITE_DONE or raw.SQLITE_ROW ? reset : step);
    }

    /// <summary>Goes to the next row of what it answers; false behind the last.</summary>
    /// <exception cref="SqliteException">The database refuses.</exception>
    public bool Step()
    {
        var step = raw.sqlite3_step(_statement);
        if (step is raw.SQLITE_ROW or raw.SQLITE_DONE)
            return step is raw.SQLITE_ROW;
        Check(step);
        return false;
    }

    /// <summary>A number of the row; the first column is 0.</summary>
    public long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <summary>The bytes of the row, or a text in UTF-8, good until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);

    public void Dispose() => _statement.Dispose();

    /// <summary>In a place that the next text takes over: the database keeps a copy.</summary>
    private ReadOnlySpan<byte> Utf8(string text)
    {
        if (_utf8.Length < Encoding.UTF8.GetMaxByteCount(text.Length))
            _utf8 = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        return _utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, _utf8));
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
