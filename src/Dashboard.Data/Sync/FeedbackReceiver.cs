using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync;

/// <summary>Takes what X pushes. Whatever it is, it is on disk when this returns: merged, or set aside with the reason.</summary>
public sealed class FeedbackReceiver
{
    private readonly FeedbackMerger _merger;
    private readonly StoreWriter _writer;
    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly TimeProvider _clock;

    internal FeedbackReceiver(
        FeedbackMerger merger, StoreWriter writer, IDbContextFactory<DashboardContext> contexts, TimeProvider clock) =>
        (_merger, _writer, _contexts, _clock) = (merger, writer, contexts, clock);

    /// <summary>Takes one webhook's body.</summary>
    /// <param name="body">The bytes as they came.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>What became of it.</returns>
    public async Task<MergeResult> ReceiveAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        switch (WireEventParser.ParseBody(body))
        {
            case FeedbackEvent feedback:
                return await MergeAsync(feedback, cancellationToken);
            case MalformedEvent malformed:
                return await SetAsideAsync(malformed.Reason, malformed.Raw, cancellationToken);
            default:
                return new MergeResult(1, 0, 0);
        }
    }

    private async Task<MergeResult> MergeAsync(FeedbackEvent feedback, CancellationToken cancellationToken)
    {
        var sender = feedback.Feedback.FromUserId;
        var account = await AccountAsync(sender, cancellationToken);
        return account is null
            ? await SetAsideAsync($"from_user_id {sender} is no account of this installation", feedback.Raw, cancellationToken)
            : await _merger.MergeAsync(MergeBatch.Of(account, ArrivalSource.Webhook, [feedback]), cancellationToken);
    }

    private async Task<Account?> AccountAsync(string userId, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Accounts.AsNoTracking().SingleOrDefaultAsync(account => account.XUserId == userId, cancellationToken);
    }

    private async Task<MergeResult> SetAsideAsync(string reason, string body, CancellationToken cancellationToken)
    {
        await _writer.WriteAsync(
            (context, token) => Quarantine.StoreHomelessAsync(context, ArrivalSource.Webhook, _clock.GetUtcNow(), reason, body, token),
            cancellationToken);
        return new MergeResult(1, 0, 1);
    }
}
