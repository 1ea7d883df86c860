using System.Threading.Channels;

namespace Dashboard.Data.Sync.Inbox;

/// <summary>Wakes whoever applies the inbox in this process. A hint only: the inbox itself says what there is to do.</summary>
public sealed class InboxSignal
{
    private readonly Channel<bool> _raised = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Says that something has come.</summary>
    public void Raise() => _raised.Writer.TryWrite(true);

    /// <summary>Waits until something has come since the last time.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken) => await _raised.Reader.ReadAsync(cancellationToken);
}
