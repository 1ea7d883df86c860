using System.Buffers;

namespace Dashboard.Exports;

/// <summary>
/// Takes what is written, some of it synchronously as the end of a file within a zip is, and hands it on asynchronously at moments that the
/// writer chooses. A web server forbids synchronous writes, since they would hold a thread for as long as a slow client likes.
/// </summary>
/// <param name="target">Where the bytes go; stays open.</param>
internal sealed class DrainedStream(Stream target) : Stream
{
    // Enough for good packets, little enough to forget about.
    private const int Worthwhile = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _pending = new(2 * Worthwhile);

    /// <inheritdoc />
    public override bool CanRead => false;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => true;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Whether so much waits that <see cref="DrainAsync"/> is due.</summary>
    public bool IsDue => _pending.WrittenCount >= Worthwhile;

    /// <summary>Hands on what waits, at the speed of the target.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        await target.WriteAsync(_pending.WrittenMemory, cancellationToken);
        _pending.ResetWrittenCount();
    }

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    public override void Write(ReadOnlySpan<byte> buffer) => _pending.Write(buffer);

    /// <inheritdoc />
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Write(buffer, offset, count);
        return Task.CompletedTask;
    }

    /// <summary>Does nothing: see <see cref="DrainAsync"/>.</summary>
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Does nothing: see <see cref="DrainAsync"/>.</summary>
    public override void Flush()
    {
    }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();
}
