using System.Text;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Sync.Inbox;

/// <summary>Takes what X pushes, whatever it is: reading it comes later, so that nothing in it can keep it from being acknowledged.</summary>
public sealed class FeedbackReceiver
{
    private readonly InboxWriter _inbox;
    private readonly TimeProvider _clock;

    internal FeedbackReceiver(InboxWriter inbox, TimeProvider clock) => (_inbox, _clock) = (inbox, clock);

    /// <summary>Takes one webhook's body.</summary>
    /// <param name="body">The bytes as they came.</param>
    /// <param name="cancellationToken">Stops waiting; the body may be on disk by then.</param>
    /// <returns>Completes once it is on disk.</returns>
    /// <exception cref="InboxUnavailableException">The store cannot take it now; the sender must try again.</exception>
    public async Task ReceiveAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var entry = new InboxEntry { Source = ArrivalSource.Webhook, ReceivedAt = _clock.GetUtcNow(), Body = Encoding.UTF8.GetString(body.Span), EventCount = 1 };
        try
        {
            await _inbox.WriteAsync(entry, cancellationToken);
        }
        catch (Exception exception) when (StoreTrouble.Is(exception))
        {
            throw new InboxUnavailableException("The store cannot be written right now.", exception);
        }
    }
}
