using Dashboard.Data.Access;

namespace Dashboard.Data.Reporting.Words;

/// <summary>Rows whose comments hold a term.</summary>
internal sealed class TermResponses(Viewer viewer, ReportFilter filter, TermComments comments) : IResponseFinder
{
    public Task<IReadOnlyList<string>> FindAsync(ResponseWindow window, CancellationToken cancellationToken) =>
        comments.IdsAsync(viewer, filter, window, cancellationToken);
}
