using System.Threading.Channels;
using Dashboard.Emulator.Wire;
using Dashboard.Emulator.World;

namespace Dashboard.Emulator.Webhooks;

/// <summary>
/// Events waiting to be pushed. Only what the events endpoint does not serve yet is worth a push: the last 24 hours, and two
/// more so that the two meet.
/// </summary>
internal sealed class WebhookQueue(TimeProvider clock)
{
    private const long Reach = EpochTime.Day + (2 * EpochTime.Hour);

    private readonly Channel<FeedbackEvent> _events =
        Channel.CreateUnbounded<FeedbackEvent>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Never waits: it is called while the world holds its breath.</summary>
    internal void Offer(FeedbackEvent happened)
    {
        if (happened.At >= clock.NowSeconds() - Reach)
            _events.Writer.TryWrite(happened);
    }

    internal IAsyncEnumerable<FeedbackEvent> ReadAllAsync(CancellationToken stop) => _events.Reader.ReadAllAsync(stop);
}
