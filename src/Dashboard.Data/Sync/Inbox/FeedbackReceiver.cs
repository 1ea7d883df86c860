using System.Text;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Sync.Inbox;

/// <summary>
/// Takes what X pushes, whatever it is: reading it comes later, so that nothing in it can keep it from being acknowledged.
/// </summary>
public sealed class FeedbackReceiver
{
    /// <summary>X waits for an answer; a store that takes longer, for which the driver would wait on, is as good as none.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(4);

    private readonly InboxWriter _inbox;
    private readonly StoreHealth _health;
    private readonly TimeProvider _clock;

    internal FeedbackReceiver(InboxWriter inbox, StoreHealth health, TimeProvider clock) =>
        (_inbox, _health, _clock) = (inbox, health, clock);

    /// <summary>Writes the body of a webhook to the inbox before it is acknowledged.</summary>
    /// <param name="body">The bytes as they came.</param>
    /// <param name="cancellationToken">Stops waiting; the body may be on disk by then.</param>
    /// <returns>Completes once it is on disk, or throws after about four seconds.</returns>
    /// <exception cref="InboxUnavailableException">The store cannot take it now; the sender must try again.</exception>
    public async Task ReceiveAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var entry = new InboxEntry
        {
            Source = ArrivalSource.Webhook,
            ReceivedAt = _clock.GetUtcNow(),
            Body = Encoding.UTF8.GetString(body.Span),
            EventCount = 1,
        };

        // The sender's time, whatever clock the product goes by.
        using var patience = new CancellationTokenSource(LongestWait, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await _inbox.WriteAsync(entry, either.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            var silent = new StoreUnavailableException("The store does not answer.", exception);
            _health.Note(silent);
            throw new InboxUnavailableException(silent.Message, silent);
        }
        catch (Exception exception) when (StoreTrouble.Is(exception))
        {
            throw new InboxUnavailableException("The store cannot be written right now.", exception);
        }
    }
}
