using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting.PastResults.Reading;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Prompting.PastResults;

/// <summary>
/// Imports past results from a file, so that they stand in the same charts under the name of their source. A file can be tried first; the
/// same file again adds nothing, and one that was broken off goes on where it was. Rows are written as the merge writes feedback, with what
/// is derived from them, some in each transaction.
/// </summary>
public sealed class ResultImports
{
    private const int RowsPerTurn = 1_000;

    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly StoreWriter _writer;
    private readonly IReadOnlyList<IFeedbackChangeHandler> _handlers;
    private readonly StoreChanges _changes;
    private readonly ZoneInForce _zones;
    private readonly TimeProvider _clock;

    internal ResultImports(
        IDbContextFactory<DashboardContext> contexts,
        StoreWriter writer,
        IEnumerable<IFeedbackChangeHandler> handlers,
        StoreChanges changes,
        ZoneInForce zones,
        TimeProvider clock) =>
        (_contexts, _writer, _handlers, _changes, _zones, _clock) = (contexts, writer, [.. handlers], changes, zones, clock);

    /// <summary>What the columns of a file are called and what stands in its first rows; or why it cannot be read.</summary>
    /// <param name="file">A CSV file or an Excel workbook; a stream that can be wound back.</param>
    /// <param name="samples">Of how many rows.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<ImportLook> LookAsync(Stream file, int samples, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        var (rows, problem) = await ResultRows.OpenAsync(file, cancellationToken);
        if (rows is null)
            return new ImportLook([], [], problem);
        var first = await rows.ReadAsync(cancellationToken).Where(row => row.Fault is null).Take(samples).ToListAsync(cancellationToken);
        return new ImportLook(rows.Headers, [.. first.Select(row => row.Cells)], null);
    }

    /// <summary>What an import would do now; nothing is changed.</summary>
    /// <param name="viewer">Who asks: a manager who answers no customers.</param>
    /// <param name="file">A CSV file or an Excel workbook; a stream that can be wound back.</param>
    public async Task<ImportReport> TryAsync(Viewer viewer, Stream file, ImportOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(order);
        var (reading, problem) = await OpenAsync(viewer, file, order, cancellationToken);
        if (reading is null)
            return ImportReport.Impossible(problem!);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var source = await ImportSources.FindAsync(context, reading.Source, cancellationToken);
        var (keys, tally) = (new RowKeys(source?.Id ?? 0), new ImportTally());
        await foreach (var rows in reading.TurnsAsync(keys, tally, RowsPerTurn, cancellationToken))
        {
            context.ChangeTracker.Clear();
            var names = await ImportNames.LoadAsync(context, [.. rows.Select(row => row.Row)], cancellationToken);
            tally.Add(await ImportBatch.PlanAsync(context, source?.Id ?? 0, null, rows, names, _clock.GetUtcNow(), cancellationToken));
        }

        return tally.Report(reading, null);
    }

    /// <summary>Imports. Stopped half way it can be run again with the same file, and goes on.</summary>
    /// <param name="viewer">As of <see cref="TryAsync"/>; the right is asked anew with each turn.</param>
    /// <param name="file">As of <see cref="TryAsync"/>.</param>
    /// <param name="progress">Told how many rows were read.</param>
    /// <param name="cancellationToken">Stops between turns; what was taken stays.</param>
    public async Task<ImportReport> RunAsync(
        Viewer viewer, Stream file, ImportOrder order, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(order);
        var (reading, problem) = await OpenAsync(viewer, file, order, cancellationToken);
        if (reading is null)
            return ImportReport.Impossible(problem!);
        if (await BeginAsync(viewer, reading, cancellationToken) is not { } import)
            return ImportReport.Impossible(new ImportFault(0, ImportFaultKind.NotAllowed));
        _changes.Publish(StoreChange.OfKinds(ChangeKinds.Names));
        var (keys, tally) = (new RowKeys(import.AccountId), new ImportTally());
        await foreach (var rows in reading.TurnsAsync(keys, tally, RowsPerTurn, cancellationToken))
        {
            var (batch, change) = await _writer.WriteFeedbackAsAsync(
                viewer, (context, now, token) => WriteAsync(context, viewer, now, import, rows, token), cancellationToken);
            if (batch is null)
                return ImportReport.Impossible(new ImportFault(0, ImportFaultKind.NotAllowed));
            tally.Add(batch);
            _changes.Publish(change);
            progress?.Report(tally.Rows);
        }

        var report = tally.Report(reading, import.Id);
        await _writer.WriteAsync((context, token) => EndAsync(context, viewer, import.Id, report, token), cancellationToken);
        return report;
    }

    private async Task<(ImportReading? Reading, ImportFault? Problem)> OpenAsync(
        Viewer viewer, Stream file, ImportOrder order, CancellationToken cancellationToken)
    {
        if (ImportAccess.FaultOf(viewer) is { } refusal)
            return (null, refusal);
        if (ImportSources.NameOf(order.Source) is not { } source)
            return (null, new ImportFault(
                0, ImportFaultKind.WrongName, null, null, OutsideText.Line(order.Source, 40), ImportOrder.LongestSource));
        var (rows, problem) = await ResultRows.OpenAsync(file, cancellationToken);
        if (rows is null)
            return (null, problem);
        var survey = await FileSurvey.TakeAsync(rows, order, cancellationToken);
        var zone = await _zones.RefreshAsync(cancellationToken);
        return survey.Problem is null
            ? (new ImportReading(source, order, rows, survey, zone, _clock.GetUtcNow()), null)
            : (null, survey.Problem);
    }

    private Task<ResultImport?> BeginAsync(Viewer viewer, ImportReading reading, CancellationToken cancellationToken)
    {
        return _writer.WriteFeedbackAsAsync(viewer, WorkAsync, cancellationToken);

        async Task<ResultImport?> WorkAsync(DashboardContext context, Viewer now, CancellationToken token)
        {
            if (IsRefused(context, viewer, now))
                return null;
            var source = await ImportSources.TakeAsync(context, reading.Source, _clock, token);
            var import = new ResultImport
            {
                AccountId = source.Id,
                FileName = OutsideText.Line(reading.Order.FileName, ResultImport.LongestFileName),
                ImportedBy = viewer.Name,
                BegunAt = _clock.GetUtcNow(),
            };
            context.Imports.Add(import);
            context.AuditLog.Add(AuditEntries.New(
                _clock, Actor.FromViewer(viewer), AuditActions.ImportBegun, $"{source.Handle}: {import.FileName}"));
            return import;
        }
    }

    private async Task<(ImportBatch? Batch, StoreChange Change)> WriteAsync(
        DashboardContext context,
        Viewer viewer,
        Viewer now,
        ResultImport import,
        IReadOnlyList<(string Id, PastResult Row)> rows,
        CancellationToken cancellationToken)
    {
        if (IsRefused(context, viewer, now) || !await context.Imports.AnyAsync(one => one.Id == import.Id, cancellationToken))
            return (null, StoreChange.Nothing);
        IReadOnlyList<PastResult> results = [.. rows.Select(row => row.Row)];
        var names = await ImportNames.LoadAsync(context, results, cancellationToken);
        await names.AddAsync(context, results, cancellationToken);
        var batch = await ImportBatch.PlanAsync(
            context, import.AccountId, import.Id, rows, names, _clock.GetUtcNow(), cancellationToken);
        await FeedbackTable.WriteAsync(context, [.. batch.Changes.Select(change => change.After)], cancellationToken);
        var changes = batch.Changes.Select(change => FeedbackChange.Between(change.Before, change.After)).ToList();
        foreach (var handler in _handlers)
            await handler.ApplyAsync(context, changes, cancellationToken);
        await context.Imports.Where(one => one.Id == import.Id).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.Added, one => one.Added + batch.Added)
                .SetProperty(one => one.Changed, one => one.Changed + batch.Changed)
                .SetProperty(one => one.Known, one => one.Known + batch.Known),
            cancellationToken);
        var named = StoreChange.OfKinds(names.HasNamed ? ChangeKinds.Names : ChangeKinds.None);
        return (batch, FeedbackChange.ReachOf(changes).And(named));
    }

    private async Task EndAsync(
        DashboardContext context, Viewer viewer, int importId, ImportReport report, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        await context.Imports.Where(one => one.Id == importId).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.EndedAt, now).SetProperty(one => one.Refused, report.Refused), cancellationToken);
        context.AuditLog.Add(AuditEntries.New(
            _clock,
            Actor.FromViewer(viewer),
            AuditActions.ResultsImported,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{report.Source}: {report.Added} added, {report.Changed} changed, {report.Known} known, {report.Refused} refused"),
            report.Rows));
    }

    private bool IsRefused(DashboardContext context, Viewer viewer, Viewer now)
    {
        if (ImportAccess.FaultOf(now) is null)
            return false;
        context.AddRefusal(_clock, Actor.FromViewer(viewer), "an import of results");
        return true;
    }
}
