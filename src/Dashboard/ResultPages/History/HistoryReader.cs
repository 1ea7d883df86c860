using Dashboard.Data.Access;
using Dashboard.Data.Reporting;
using Dashboard.Identity;
using Dashboard.Links;

namespace Dashboard.ResultPages.History;

/// <summary>Opens one feedback for whoever looks, wherever it is shown.</summary>
/// <param name="viewers">Who looks.</param>
/// <param name="journal">Where it is written down.</param>
/// <param name="histories">Asks for the history.</param>
internal sealed class HistoryReader(ViewerAccessor viewers, AuditJournal journal, FeedbackHistoryQuery histories)
{
    /// <summary>Reads a feedback and its history.</summary>
    /// <param name="feedbackId">X's id.</param>
    /// <param name="cancellationToken">Stops it; the look is then in the audit log or not, but never read without.</param>
    public async Task<OpenedFeedback> OpenAsync(string feedbackId, CancellationToken cancellationToken)
    {
        var viewer = await viewers.CurrentAsync(cancellationToken);

        // Written before anything is read, as every look at results of named people.
        await journal.RecordAsync(viewer, AuditActions.ResultsViewed, $"{Paths.Feedback}/{feedbackId}", null, cancellationToken);
        return await ReadAsync(viewer, feedbackId, cancellationToken);
    }

    /// <summary>Reads it again for the one who has it open: the same look, which is written down already.</summary>
    /// <param name="feedbackId">X's id.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<OpenedFeedback> AgainAsync(string feedbackId, CancellationToken cancellationToken) =>
        await ReadAsync(await viewers.CurrentAsync(cancellationToken), feedbackId, cancellationToken);

    private async Task<OpenedFeedback> ReadAsync(Viewer viewer, string feedbackId, CancellationToken cancellationToken) =>
        new(viewer, await histories.RunAsync(viewer, feedbackId, cancellationToken));
}

/// <summary>One feedback as somebody sees it.</summary>
/// <param name="Viewer">Who looks.</param>
/// <param name="History">The feedback and its history; null if there is none that they may see.</param>
internal sealed record OpenedFeedback(Viewer Viewer, FeedbackHistory? History);
