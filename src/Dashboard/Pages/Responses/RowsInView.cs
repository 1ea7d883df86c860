using Dashboard.Data.Access;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Identity;
using Dashboard.Live;
using Microsoft.AspNetCore.Components.Web.Virtualization;

namespace Dashboard.Pages.Responses;

/// <summary>The rows of the list that are in view, as the one who read them may see them.</summary>
/// <param name="responses">Reads them.</param>
/// <param name="viewers">Who looks.</param>
internal sealed class RowsInView(ResponsesPageQuery responses, ViewerAccessor viewers)
{
    /// <summary>As the style sheet draws a row, in CSS pixels.</summary>
    public const float RowHeight = 56;

    private const int Beside = 10;
    private const int MostWhole = 100;

    private Viewer? _viewer;
    private IReadOnlyList<string> _shown = [];

    /// <summary>Whether the store was away when they were read last.</summary>
    public bool CannotRead { get; private set; }

    /// <summary>Whether a list is on the page as a whole, and so on paper and in what is copied.</summary>
    /// <param name="count">How many rows it has.</param>
    public static bool IsWhole(int count) => count <= MostWhole;

    /// <summary>How many rows are on the page on either side of those in view.</summary>
    /// <param name="count">How many rows the list has.</param>
    public static int BesideOf(int count) => IsWhole(count) ? MostWhole : Beside;

    /// <summary>Reads what comes into view; nothing where the store is away.</summary>
    /// <param name="filter">Which answers.</param>
    /// <param name="list">Which of them can be scrolled through, in which order.</param>
    /// <param name="request">Which of these come into view.</param>
    public async Task<ItemsProviderResult<ResponseRow>> ReadAsync(ReportFilter filter, ResponseWindow list, ItemsProviderRequest request)
    {
        var count = Math.Min(request.Count, list.Count - request.StartIndex);
        if (count <= 0)
            return new ItemsProviderResult<ResponseRow>([], list.Count);
        try
        {
            var window = list with { Offset = list.Offset + request.StartIndex, Count = count };

            // Asked for with every stretch: a list may stay open for longer than its reader may see what is in it.
            _viewer = await viewers.CurrentAsync(request.CancellationToken);
            var rows = await responses.RowsAsync(_viewer, filter, window, request.CancellationToken);
            (CannotRead, _shown) = (false, [.. rows.Select(row => row.FeedbackId)]);
            return new ItemsProviderResult<ResponseRow>(rows, list.Count);
        }
        catch (Exception problem) when (StoreTrouble.Is(problem))
        {
            CannotRead = true;
            return new ItemsProviderResult<ResponseRow>([], 0);
        }
    }

    /// <summary>Forgets that they could not be read: they are read again.</summary>
    public void Retry() => CannotRead = false;

    /// <summary>Whether some of them may be seen no longer.</summary>
    /// <param name="cancellationToken">Cancelled once nobody waits for it any more.</param>
    public async Task<bool> AreGoneAsync(CancellationToken cancellationToken)
    {
        if (_shown is not { Count: > 0 } ids)
            return false;
        var viewer = await viewers.CurrentAsync(cancellationToken);
        return (await responses.StillSeenAsync(viewer, ids, cancellationToken)).Count < ids.Count;
    }

    /// <summary>How soon it must be asked whether they still may be seen.</summary>
    /// <param name="change">What has changed in the store.</param>
    public Urgency UrgencyOf(StoreChange change) => _viewer is not { } reader ? Urgency.Soon
        : change.MovesRightsOf(reader.UserId) ? Urgency.Now
        : reader.Scope.IsConcernedBy(change) ? Urgency.Soon
        : Urgency.None;
}
