using Dashboard.Data.Store.Audit;
using Dashboard.Data.Store.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using Polly;

namespace Dashboard.Data.Store;

/// <summary>
/// The one way to change the store: a context and a transaction of its own, committed when the work returns and rolled back when it throws.
/// SQLite has one writer at a time, so writers of this process queue here, in order, instead of polling the file's lock. On PostgreSQL they
/// run side by side (READ COMMITTED), and work that failed before its commit for a passing reason is done again from its beginning. A
/// commit that fails is not repeated: whether it happened is for the caller to find out.
/// </summary>
public sealed class StoreWriter : IDisposable
{
    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly StoreHealth _health;
    private readonly StoreFile _file;
    private readonly AuditChain _chain;
    private readonly SemaphoreSlim _turn;
    private readonly ResiliencePipeline _retry;

    /// <summary>A writer for one store.</summary>
    /// <param name="health">Told when the store fails.</param>
    /// <param name="file">Whether SQLite's file is still in its place.</param>
    /// <param name="chain">Seals what is added to the audit log.</param>
    public StoreWriter(
        IDbContextFactory<DashboardContext> contexts, IOptions<StoreOptions> options, StoreHealth health, StoreFile file, AuditChain chain)
    {
        ArgumentNullException.ThrowIfNull(options);
        var isPostgres = StoreOptions.IsPostgres(options.Value.Provider);
        _contexts = contexts;
        _health = health;
        _file = file;
        _chain = chain;
        _turn = isPostgres ? new SemaphoreSlim(int.MaxValue) : new SemaphoreSlim(1, 1);
        _retry = isPostgres ? StoreRetry.ForPostgres : ResiliencePipeline.Empty;
    }

    /// <summary>Runs <paramref name="work"/> in a transaction, saves what it tracked and commits.</summary>
    /// <param name="work">
    /// What to do, from the context it is given and with no effect outside it, since it may run again; it may also run SQL on the context's
    /// connection.
    /// </param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>The work's answer, once it is on disk.</returns>
    public async Task<T> WriteAsync<T>(Func<DashboardContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await using var written = await _retry.ExecuteAsync(token => PrepareAsync(work, token), cancellationToken);
            _file.Check();
            var answer = await written.CommitAsync();

            // What went into a file that nobody will find again was not kept, though the database says so.
            _file.Check();
            return answer;
        }
        catch (Exception exception)
        {
            _health.Note(exception);
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>As <see cref="WriteAsync{T}"/>, for work without an answer.</summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Completes once it is on disk.</returns>
    public Task WriteAsync(Func<DashboardContext, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return WriteAsync(Answering(work), cancellationToken);
    }

    /// <summary>
    /// As <see cref="WriteAsync{T}"/>, for work that changes feedback or what is derived from it: in the whole installation one such
    /// transaction runs at a time, each seeing what those before it have committed.
    /// </summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>The work's answer, once it is on disk.</returns>
    public Task<T> WriteFeedbackAsync<T>(Func<DashboardContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return WriteAsync(LockedAsync, cancellationToken);

        async Task<T> LockedAsync(DashboardContext context, CancellationToken token)
        {
            await context.LockFeedbackAsync(token);
            return await work(context, token);
        }
    }

    /// <summary>As <see cref="WriteFeedbackAsync{T}"/>, for work without an answer.</summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Completes once it is on disk.</returns>
    public Task WriteFeedbackAsync(Func<DashboardContext, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return WriteFeedbackAsync(Answering(work), cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private static Func<DashboardContext, CancellationToken, Task<bool>> Answering(Func<DashboardContext, CancellationToken, Task> work) =>
        async (context, token) =>
        {
            await work(context, token);
            return true;
        };

    private async ValueTask<Written<T>> PrepareAsync<T>(
        Func<DashboardContext, CancellationToken, Task<T>> work,
        CancellationToken cancellationToken)
    {
        var context = await _contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            // Contexts are used again, also those whose transaction came to nothing.
            context.TakeSavedEntries();
            var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            var answer = await work(context, cancellationToken);
            await context.SaveChangesAsync(cancellationToken);
            if (context.TakeSavedEntries() is { Count: > 0 } entries)
                await _chain.SealAsync(context, entries, cancellationToken);
            return new Written<T>(context, transaction, answer);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <summary>Work that is done but for its commit.</summary>
    private sealed class Written<T>(DashboardContext context, IDbContextTransaction transaction, T answer) : IAsyncDisposable
    {
        public async Task<T> CommitAsync()
        {
            // From here on nobody could say what a cancellation has left behind.
            await transaction.CommitAsync(CancellationToken.None);
            return answer;
        }

        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await context.DisposeAsync();
        }
    }
}
