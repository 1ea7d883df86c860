using Dashboard.Data.Store;

namespace Dashboard.Data.Access.Rights;

/// <summary>
/// The one way to write on behalf of somebody. Their right is asked within the transaction (<see cref="PresentRights"/>), before the
/// feedback lock is taken; a refusal is in the audit log, in a transaction of its own where the first one is lost with it.
/// </summary>
internal static class RightfulWriting
{
    /// <summary>Writes what only admins may: who has lost the role since the page was opened changes nothing.</summary>
    /// <param name="what">What is changed, for the audit log, should it be refused.</param>
    /// <exception cref="RightLostException">They are no admin any more.</exception>
    public static Task<T> WriteAsAdminAsync<T>(
        this StoreWriter writer,
        Actor actor,
        TimeProvider clock,
        string what,
        Func<DashboardContext, CancellationToken, Task<T>> work,
        CancellationToken cancellationToken)
    {
        return writer.OrRefusedAsync(clock, what, () => writer.WriteAsync(WorkAsync, cancellationToken), cancellationToken);

        async Task<T> WorkAsync(DashboardContext context, CancellationToken token)
        {
            await PresentRights.RequireAdminAsync(context, actor, token);
            return await work(context, token);
        }
    }

    /// <summary>As <see cref="WriteAsAdminAsync{T}"/>, for work that changes feedback or what is derived from it.</summary>
    /// <exception cref="RightLostException">They are no admin any more.</exception>
    public static Task<T> WriteFeedbackAsAdminAsync<T>(
        this StoreWriter writer,
        Actor actor,
        TimeProvider clock,
        string what,
        Func<DashboardContext, CancellationToken, Task<T>> work,
        CancellationToken cancellationToken) =>
        writer.WriteAsAdminAsync(
            actor,
            clock,
            what,
            async (context, token) =>
            {
                await context.LockFeedbackAsync(token);
                return await work(context, token);
            },
            cancellationToken);

    /// <summary>Writes on behalf of somebody who sees results, given who they are now: what they may do is for the work to ask.</summary>
    public static Task<T> WriteFeedbackAsAsync<T>(
        this StoreWriter writer,
        Viewer viewer,
        Func<DashboardContext, Viewer, CancellationToken, Task<T>> work,
        CancellationToken cancellationToken)
    {
        return writer.WriteAsync(WorkAsync, cancellationToken);

        async Task<T> WorkAsync(DashboardContext context, CancellationToken token)
        {
            var now = await PresentRights.OfAsync(context, viewer, token);
            await context.LockFeedbackAsync(token);
            return await work(context, now, token);
        }
    }

    /// <summary>Writes down that a change was refused, in the transaction of the one that was to be.</summary>
    public static void AddRefusal(this DashboardContext context, TimeProvider clock, Actor actor, string what) =>
        context.AuditLog.Add(AuditEntries.New(clock, actor, AuditActions.AccessRefused, $"a change: {what}"));

    /// <summary>Where a refusal is an answer like any other, and nobody has to catch it.</summary>
    /// <param name="write">The change, which has written down itself that it was refused.</param>
    /// <param name="refusal">What is answered then.</param>
    public static async Task<T> OrWhenLostAsync<T>(this Task<T> write, T refusal)
    {
        try
        {
            return await write;
        }
        catch (RightLostException)
        {
            return refusal;
        }
    }

    /// <summary>Does it, or writes down that it was refused.</summary>
    public static async Task<T> OrRefusedAsync<T>(
        this StoreWriter writer, TimeProvider clock, string what, Func<Task<T>> write, CancellationToken cancellationToken)
    {
        try
        {
            return await write();
        }
        catch (RightLostException lost)
        {
            await writer.WriteAsync(
                (context, _) =>
                {
                    context.AddRefusal(clock, lost.Actor, $"{what}, which needs {lost.Needs}");
                    return Task.CompletedTask;
                },
                cancellationToken);
            throw;
        }
    }
}
