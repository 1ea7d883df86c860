using Dashboard.Charts.Frame;
using Dashboard.Controls;
using Dashboard.Data.Access;
using Dashboard.Exports;
using Dashboard.Identity;
using Dashboard.ResultPages.Scope;

namespace Dashboard.ResultPages.Frame;

/// <summary>Lets those who may download take charts along; each file is in the audit log before it is made.</summary>
internal sealed class ChartFiles(ViewerAccessor viewers, AuditJournal journal, Toasts toasts)
{
    /// <summary>The files of a page's charts; null for someone who may not download.</summary>
    /// <param name="scope">Whose charts, and of which results.</param>
    /// <param name="path">The page's route.</param>
    public ChartDownloads? Of(ResultScope scope, string path) => scope.Viewer.Downloads
        ? new ChartDownloads(ExportFileName.Filtered(scope.Filter, scope.Choices), file => TakeAsync(scope, path, file))
        : null;

    private async Task<bool> TakeAsync(ResultScope scope, string path, ChartFile file)
    {
        // The page may be older than the roles are now.
        var viewer = await viewers.CurrentAsync(CancellationToken.None);
        if (!viewer.Downloads)
            return false;

        var what = $"{path}{scope.Query}#{file.Chart}.{file.Format.ToString().ToLowerInvariant()}";
        await journal.RecordAsync(viewer, AuditActions.DownloadStarted, what, rows: null, CancellationToken.None);
        toasts.Say(FrameWords.DownloadStarted);
        return true;
    }
}
