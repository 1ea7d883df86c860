using Dashboard.Data.FileJobs;
using Dashboard.Data.Reporting;
using Dashboard.Exports;

namespace Dashboard.Deliveries;

/// <summary>
/// One file on its way to the disk, step by step. A file of lines goes on behind the last step that is on disk for good; a workbook is one
/// archive, whose end describes its beginning, and so is begun anew.
/// </summary>
/// <param name="queue">Where each step is written down.</param>
/// <param name="folder">Where the file lies.</param>
/// <param name="claim">Which file.</param>
/// <param name="format">As what it is made.</param>
/// <param name="zone">On whose clocks its times are.</param>
internal sealed class FileWork(FileJobQueue queue, FileFolder folder, FileJobClaim claim, ExportFormat format, string zone)
{
    /// <summary>How many rows a step has.</summary>
    public const int RowsPerStep = 5_000;

    private FileJobProgress _progress = FileJobProgress.Beginning;

    /// <summary>Makes it to its end, or for as long as its maker may have it.</summary>
    /// <param name="file">What it is made of but for its rows.</param>
    /// <param name="read">Reads the rows behind a place.</param>
    /// <param name="expected">How many rows there are in all.</param>
    public async Task RunAsync(
        FileRows file, Func<ResponsePlace?, IAsyncEnumerable<ResponseRow>> read, long expected, CancellationToken cancellationToken)
    {
        var goesOn = format.IsOfLines && string.Equals(claim.Zone, zone, StringComparison.Ordinal);
        await using var target = folder.OpenToWrite(claim.FileName, goesOn ? claim.Progress.Bytes : 0);
        _progress = (goesOn && target.Length > 0 ? claim.Progress : FileJobProgress.Beginning) with { RowsExpected = expected };
        try
        {
            await NoteAsync(cancellationToken);
            await (format.IsOfLines
                ? WriteLinesAsync(target, file, read, cancellationToken)
                : WriteWholeAsync(target, file, read, cancellationToken));
            await queue.FinishAsync(claim, zone, _progress, cancellationToken);
        }
        catch (GoneException)
        {
            // It was cancelled, or is not for its maker any more: the sweep takes what there is of it.
        }
    }

    private async Task WriteLinesAsync(
        FileStream target, FileRows file, Func<ResponsePlace?, IAsyncEnumerable<ResponseRow>> read, CancellationToken cancellationToken)
    {
        var place = _progress is { LastScoredAt: { } scoredAt, LastId: { } id } ? new ResponsePlace(scoredAt, id) : null;
        await using var rows = read(place).GetAsyncEnumerator(cancellationToken);
        var isMore = await rows.MoveNextAsync();
        var (count, last) = (_progress.Rows, place);
        do
        {
            await format.WriteAsync(target, file with { Rows = StepAsync(), IsContinued = _progress.Bytes > 0 }, cancellationToken);
            Keep(target, count, last);
            if (isMore)
                await NoteAsync(cancellationToken);
        }
        while (isMore);

        async IAsyncEnumerable<ResponseRow> StepAsync()
        {
            for (var inStep = 0; isMore && inStep < RowsPerStep; inStep++)
            {
                (count, last) = (count + 1, new ResponsePlace(rows.Current.ScoredAt, rows.Current.FeedbackId));
                yield return rows.Current;
                isMore = await rows.MoveNextAsync();
            }
        }
    }

    private async Task WriteWholeAsync(
        FileStream target, FileRows file, Func<ResponsePlace?, IAsyncEnumerable<ResponseRow>> read, CancellationToken cancellationToken)
    {
        var count = 0L;
        await format.WriteAsync(target, file with { Rows = CountedAsync() }, cancellationToken);
        Keep(target, count, last: null);

        async IAsyncEnumerable<ResponseRow> CountedAsync()
        {
            await foreach (var row in read(null).WithCancellation(cancellationToken))
            {
                yield return row;
                if (++count % RowsPerStep != 0)
                    continue;
                _progress = _progress with { Rows = count, Bytes = target.Length };
                await NoteAsync(cancellationToken);
            }
        }
    }

    /// <summary>Only what is on disk for good is written down as such.</summary>
    private void Keep(FileStream target, long rows, ResponsePlace? last)
    {
        target.Flush(flushToDisk: true);
        _progress = _progress with { Rows = rows, Bytes = target.Length, LastScoredAt = last?.ScoredAt, LastId = last?.FeedbackId };
    }

    private async Task NoteAsync(CancellationToken cancellationToken)
    {
        if (await queue.NoteAsync(claim, zone, _progress, cancellationToken) is FileJobTurn.Gone)
            throw new GoneException();
    }

    /// <summary>Nobody may make it further.</summary>
    private sealed class GoneException : Exception;
}
