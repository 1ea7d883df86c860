using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.Store.Files;

/// <summary>
/// SQLite's file as this process has opened it. The system lets an open file be deleted, moved or replaced, and whoever has it open writes
/// on into what nobody will find again. So before anything is acknowledged, and now and then, this looks whether what lies under the
/// store's path is still the file that is open; and the same for the log and the index beside it, without which what was committed last is
/// lost. On PostgreSQL, and for a store in memory, there is nothing to look at.
/// </summary>
/// <param name="options">Which database, and where.</param>
public sealed class StoreFile(IOptions<StoreOptions> options) : IDisposable
{
    private static readonly string[] Endings = ["", "-wal", "-shm"];

    private readonly SqlitePlace? _place = SqlitePlace.FromOptions(options.Value);
    private readonly ConditionalWeakTable<object, object> _admitted = [];
    private readonly Lock _gate = new();
    private FileIdentity?[]? _opened;
    private SqliteConnection? _witness;

    /// <summary>Makes sure that the files are those that are open.</summary>
    /// <exception cref="StoreFileGoneException">One of them is not; when it is back under its path, this succeeds again.</exception>
    public void Check()
    {
        if (Volatile.Read(ref _opened) is not { } opened)
            return;
        for (var file = 0; file < opened.Length; file++)
        {
            var path = _place!.Path + Endings[file];
            if (FileIdentity.Read(path) is not { } found)
                throw StoreFileGoneException.Missing(path, isLog: file > 0);
            if (found != opened[file])
                throw StoreFileGoneException.Replaced(path, isLog: file > 0);
        }
    }

    /// <summary>
    /// Remembers which files are open. A connection of its own, which does nothing, keeps the log from being removed by whoever closes
    /// theirs last.
    /// </summary>
    internal void Open()
    {
        lock (_gate)
        {
            if (_place is null || _witness is not null)
                return;
            _witness = new SqliteConnection(
                new SqliteConnectionStringBuilder(_place.ConnectionString) { Pooling = false }.ConnectionString);
            _witness.Open();
            Ask("PRAGMA schema_version");
            Volatile.Write(ref _opened, [.. Endings.Select(ending => FileIdentity.Read(_place.Path + ending))]);
        }
    }

    /// <summary>
    /// Lets a connection be used that is open to the file; one that was opened to another file under the same path is none.
    /// </summary>
    /// <exception cref="StoreFileGoneException">It was opened while another file lay there.</exception>
    internal void Admit(DbConnection connection)
    {
        if (_place is null || ((SqliteConnection)connection).Handle is not { } handle || _admitted.TryGetValue(handle, out _))
            return;
        Check();
        _admitted.AddOrUpdate(handle, handle);
    }

    /// <summary>Writes what is in the log into the file, as far as nobody reads the old state, and cuts it.</summary>
    internal void EmptyLog()
    {
        lock (_gate)
        {
            if (_witness is not null)
                Ask("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    /// <summary>How many bytes the log has.</summary>
    internal long LogLength => _place is not null && new FileInfo(_place.Path + Endings[1]) is { Exists: true } log ? log.Length : 0;

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_gate)
        {
            _witness?.Dispose();
            _witness = null;
        }

        if (_place is null)
            return;
        using var pooled = new SqliteConnection(_place.ConnectionString);
        SqliteConnection.ClearPool(pooled);
    }

    private void Ask(string pragma)
    {
        using var command = _witness!.CreateCommand();
        command.CommandText = pragma;
        command.ExecuteScalar();
    }
}
