using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store.Bulk;

/// <summary>
/// What a statement answers, row by row and value by value, for some hundred thousand rows: SQLite's driver takes longer to hand out a
/// number than the database does to read its row, and makes an object of every text.
/// </summary>
internal abstract class StoredRows : IAsyncDisposable
{
    /// <summary>Asks, on the context's open connection and in its transaction.</summary>
    /// <param name="parameters">Whole numbers and truth values, as @p0 and so on.</param>
    public static async Task<StoredRows> QueryAsync(
        DashboardContext context, string sql, IReadOnlyList<object> parameters, CancellationToken cancellationToken)
    {
        if (context.Database.GetDbConnection() is SqliteConnection connection)
            return new OfSqlite(new SqliteStatement(connection, sql), parameters);
        var command = context.CreateCommand(sql, parameters);
        try
        {
            return new OfDriver(context, command, await command.ExecuteReaderAsync(cancellationToken));
        }
        catch
        {
            await command.DisposeAsync();
            throw;
        }
    }

    /// <summary>Goes to the next row; false behind the last.</summary>
    public abstract ValueTask<bool> ReadAsync(CancellationToken cancellationToken);

    /// <summary>A number of 32 bits; the first column is 0.</summary>
    public abstract int Int(int column);

    public abstract long Long(int column);

    /// <summary>A text as it was written, good until the next value is asked for.</summary>
    public abstract ReadOnlySpan<char> Text(int column);

    /// <summary>Bytes, good until the next row.</summary>
    public abstract ReadOnlySpan<byte> Bytes(int column);

    /// <inheritdoc />
    public abstract ValueTask DisposeAsync();

    private sealed class OfSqlite : StoredRows
    {
        private readonly SqliteStatement _statement;
        private char[] _text = new char[1024];

        public OfSqlite(SqliteStatement statement, IReadOnlyList<object> parameters)
        {
            _statement = statement;
            for (var number = 0; number < parameters.Count; number++)
            {
                var place = statement.PlaceOf(string.Create(CultureInfo.InvariantCulture, $"@p{number}"));
                statement.Bind(place, Convert.ToInt64(parameters[number], CultureInfo.InvariantCulture));
            }
        }

        public override ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new ValueTask<bool>(_statement.Step());
        }

        public override int Int(int column) => (int)_statement.Number(column);

        public override long Long(int column) => _statement.Number(column);

        public override ReadOnlySpan<char> Text(int column)
        {
            var bytes = _statement.Bytes(column);

            // A text has no more characters than bytes.
            if (_text.Length < bytes.Length)
                _text = new char[bytes.Length];
            return _text.AsSpan(0, Encoding.UTF8.GetChars(bytes, _text));
        }

        public override ReadOnlySpan<byte> Bytes(int column) => _statement.Bytes(column);

        public override ValueTask DisposeAsync()
        {
            _statement.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class OfDriver(DashboardContext context, DbCommand command, DbDataReader reader) : StoredRows
    {
        public override ValueTask<bool> ReadAsync(CancellationToken cancellationToken) => new(reader.ReadAsync(cancellationToken));

        public override int Int(int column) => reader.GetInt32(column);

        public override long Long(int column) => reader.GetInt64(column);

        public override ReadOnlySpan<char> Text(int column) => context.FromStored(reader.GetString(column));

        public override ReadOnlySpan<byte> Bytes(int column) => reader.GetFieldValue<byte[]>(column);

        public override async ValueTask DisposeAsync()
        {
            await reader.DisposeAsync();
            await command.DisposeAsync();
        }
    }
}
