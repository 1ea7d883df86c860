namespace Dashboard.Data.FeedbackApi;

/// <summary>
/// A connection to X on which a request goes out once. The network stack would send a request without a body again by itself when a kept
/// connection ends before the answer, and that below the signing: with a nonce that X may have taken already. Here such an end is an
/// error of a kind that the stack passes on, so that whoever signs decides about another attempt.
/// </summary>
/// <param name="inner">The connection, decrypted.</param>
internal sealed class SingleAttemptStream(Stream inner) : Stream
{
    private int _awaitsAnswer;
    private int _hasEnded;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>An empty buffer only waits for data, and nothing is read into it.</summary>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            var read = await inner.ReadAsync(buffer, cancellationToken);
            if (read > 0)
                Interlocked.Exchange(ref _awaitsAnswer, 0);
            else if (!buffer.IsEmpty && EndsUnanswered())
                throw Unanswered(null);
            return read;
        }
        catch (IOException exception) when (EndsUnanswered())
        {
            throw Unanswered(exception);
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var isFirst = Interlocked.Exchange(ref _awaitsAnswer, 1) == 0;
        if (Volatile.Read(ref _hasEnded) != 0)
            throw isFirst ? NeverSent() : Unanswered(null);
        try
        {
            await inner.WriteAsync(buffer, cancellationToken);
        }
        catch (IOException exception)
        {
            throw Unanswered(exception);
        }
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        try
        {
            await inner.FlushAsync(cancellationToken);
        }
        catch (IOException exception)
        {
            throw Unanswered(exception);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
        // Every write has gone to the socket.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private static HttpRequestException NeverSent() =>
        new(HttpRequestError.ConnectionError, "The connection had ended before the request was sent.");

    private static HttpRequestException Unanswered(IOException? exception) =>
        new(HttpRequestError.ResponseEnded, "The connection ended before an answer began.", exception);

    /// <summary>
    /// An idle connection may be watched while a request begins: the end is noted first, so that one of the two notices the other.
    /// </summary>
    private bool EndsUnanswered()
    {
        Interlocked.Exchange(ref _hasEnded, 1);
        return Volatile.Read(ref _awaitsAnswer) != 0;
    }
}
