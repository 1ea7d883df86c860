using Dashboard.Data.Access;
using Dashboard.Identity.Tokens;
using Microsoft.Extensions.Caching.Memory;

namespace Dashboard.Api;

/// <summary>
/// Writes down what programs read, before they are answered: each address once an hour and reader, since programs ask again and again.
/// </summary>
/// <param name="audit">The audit log.</param>
internal sealed class ReadingJournal(AuditJournal audit) : IDisposable
{
    private const int MostKept = 10_000;

    private static readonly TimeSpan Once = TimeSpan.FromHours(1);

    private readonly MemoryCache _written = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <summary>Writes it down; a log that cannot be written refuses the answer.</summary>
    /// <param name="http">The request.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="details">For what: never a customer's words.</param>
    public async Task NoteAsync(HttpContext http, Viewer viewer, string details)
    {
        var said = http.User.TokenId() is { } token ? $"{details}, by the token {token}" : details;
        if (_written.TryGetValue((viewer.UserId, said), out _))
            return;
        await audit.RecordAsync(viewer, AuditActions.ResultsRead, said, rows: null, http.RequestAborted);
        _written.Set((viewer.UserId, said), said, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Once });
    }

    /// <inheritdoc />
    public void Dispose() => _written.Dispose();
}
