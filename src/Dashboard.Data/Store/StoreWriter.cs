using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store;

/// <summary>
/// The one way to change the store: a context and a transaction of its own, committed when the work returns and rolled back when it throws.
/// SQLite has one writer at a time, so writers of this process queue here, in order, instead of polling the file's lock.
/// </summary>
/// <param name="contexts">Where contexts come from.</param>
public sealed class StoreWriter(IDbContextFactory<DashboardContext> contexts) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Runs <paramref name="work"/> in a transaction, saves what it tracked and commits.</summary>
    /// <param name="work">What to do; it may also run SQL on the context's connection.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <typeparam name="T">What the work answers.</typeparam>
    /// <returns>The work's answer, once it is on disk.</returns>
    public async Task<T> WriteAsync<T>(Func<DashboardContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            var answer = await work(context, cancellationToken);
            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return answer;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>As <see cref="WriteAsync{T}"/>, for work without an answer.</summary>
    /// <param name="work">What to do.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Completes once it is on disk.</returns>
    public Task WriteAsync(Func<DashboardContext, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return WriteAsync(Unanswered, cancellationToken);

        async Task<bool> Unanswered(DashboardContext context, CancellationToken token)
        {
            await work(context, token);
            return true;
        }
    }

    /// <summary>As <see cref="WriteAsync{T}"/>, for work that changes feedback or what is derived from it: one at a time in the whole installation.</summary>
    /// <param name="work">What to do.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <typeparam name="T">What the work answers.</typeparam>
    /// <returns>The work's answer, once it is on disk.</returns>
    public Task<T> WriteFeedbackAsync<T>(Func<DashboardContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        WriteAsync(work, cancellationToken);

    /// <summary>As <see cref="WriteFeedbackAsync{T}"/>, for work without an answer.</summary>
    /// <param name="work">What to do.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Completes once it is on disk.</returns>
    public Task WriteFeedbackAsync(Func<DashboardContext, CancellationToken, Task> work, CancellationToken cancellationToken) =>
        WriteAsync(work, cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();
}
