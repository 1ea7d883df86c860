using Dashboard.Data.Access;
using Dashboard.Identity.Tokens;
using Microsoft.Extensions.Caching.Memory;

namespace Dashboard.Api;

/// <summary>
/// Writes down what programs read, before they are answered: of sums each address once an hour and reader, since programs ask again and
/// again, and of single answers every page.
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
        var said = WithToken(http, details);
        if (_written.TryGetValue((viewer.UserId, said), out _))
            return;
        await audit.RecordAsync(viewer, AuditActions.ResultsRead, said, rows: null, http.RequestAborted);
        _written.Set((viewer.UserId, said), said, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Once });
    }

    /// <summary>
    /// Writes down how many single answers somebody gets, at every page of them; a log that cannot be written refuses them.
    /// </summary>
    /// <param name="http">The request.</param>
    /// <param name="viewer">Who gets them.</param>
    /// <param name="details">Which: never a customer's words.</param>
    /// <param name="rows">How many.</param>
    public Task NoteRowsAsync(HttpContext http, Viewer viewer, string details, int rows) =>
        audit.RecordAsync(viewer, AuditActions.ResultsRead, WithToken(http, details), rows, http.RequestAborted);

    /// <inheritdoc />
    public void Dispose() => _written.Dispose();

    private static string WithToken(HttpContext http, string details) =>
        http.User.TokenId() is { } token ? $"{details}, by the token {token}" : details;
}
