using Dashboard.Data.Access;
using Dashboard.Data.Mail;
using Dashboard.Data.Reporting;
using Dashboard.Data.Schedules;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Exports;
using Dashboard.Exports.Reports;
using Dashboard.Links;
using Dashboard.Mailing;
using Dashboard.Printouts;
using Dashboard.ResultPages.Reasons;
using Microsoft.Extensions.Options;

namespace Dashboard.Deliveries;

/// <summary>
/// Makes a report with the Viewer that somebody is at this moment and nobody else's: what they may not see now is in no number, sentence,
/// sheet or file name of it.
/// </summary>
/// <param name="reader">What the report says.</param>
/// <param name="reasons">Why a number has changed.</param>
/// <param name="print">Prints it, where it is to be a PDF.</param>
/// <param name="choices">What may be filtered by.</param>
/// <param name="zones">Whose days these are.</param>
/// <param name="mail">Where the product is.</param>
internal sealed class ReportMaker(
    ReportReader reader,
    ReasonsReader reasons,
    ReportPrint print,
    FilterChoicesQuery choices,
    ZoneInForce zones,
    IOptions<MailOptions> mail)
{
    private const string NoResults = "They see no results, or not any more.";
    private const string NoManager = "Whose report it is, is no manager, or not any more.";

    /// <summary>Makes it.</summary>
    /// <param name="viewer">Whose report it is, as they are now.</param>
    /// <param name="due">What is to be sent.</param>
    public async Task<MadeReport> MakeAsync(Viewer viewer, DueDelivery due, CancellationToken cancellationToken)
    {
        var isMail = due.To.Kind is DestinationKind.Mail;
        if (!viewer.SeesResults || due.To.Address is null)
            return new MadeReport(due.Query) { Withheld = NoResults };
        if (!isMail && !viewer.SeesAllTeams)
            return new MadeReport(due.Query) { Withheld = NoManager };
        var offered = await choices.RunAsync(viewer, cancellationToken);
        await zones.RefreshAsync(cancellationToken);

        // The day on which it was due, so that all recipients get the same days however often it had to be tried.
        var reading = FilterQuery.Read("http://localhost/" + due.Query, offered, zones.Current.DayOf(due.DueAt)).AskedBy(viewer);
        if (reading.Problems.Count > 0)
            return new MadeReport(due.Query) { Withheld = $"They may not see what it is filtered by: {NamesOf(reading.Problems)}." };

        var filter = reading.Filter;
        var details = FilterQuery.Write(filter, offered);
        var content = await reader.ReadAsync(viewer, filter, offered, cancellationToken);
        var isEmpty = content.Overview.Current is { Scored: 0, Sent: 0 };
        if (isEmpty && due.WhenEmpty is WhenEmpty.Skip && !due.IsTest)
            return new MadeReport(details);
        var hasFile = viewer.Downloads && (isMail ? !isEmpty : due.To.Kind is DestinationKind.Folder);
        if (hasFile && due.File is ReportFile.Pdf && !print.IsPossible)
            return new MadeReport(details) { Fault = ReportPrint.Missing };
        var story = new ReportStory(content, isEmpty)
        {
            Reasons = ReportStory.MostUnusual(content) is { } moved
                ? await reasons.ReadAsync(viewer, new(filter.ForSums, moved.Number!.Measure), cancellationToken)
                : null,
        };
        var file = !hasFile ? null
            : due.File is ReportFile.Pdf ? await PrintAsync(viewer, due.Language, reading.View, content, offered, cancellationToken)
            : await BookAsync(viewer, content, offered, cancellationToken);
        return new MadeReport(details)
        {
            Report = new Report(story, LinkTo(Paths.Overview + details), LinkTo(Paths.Schedules), file),
        };
    }

    private Uri? LinkTo(string path) => mail.Value.HasAddress ? mail.Value.LinkTo(path) : null;

    private static string NamesOf(IEnumerable<FilterProblem> problems) =>
        string.Join(", ", problems.Select(problem => problem.Name).Distinct(StringComparer.Ordinal));

    private async Task<MailAttachment> PrintAsync(
        Viewer viewer,
        string language,
        ReportView view,
        ReportContent content,
        FilterChoices offered,
        CancellationToken cancellationToken)
    {
        var comments = await reader.CommentsAsync(viewer, content.Filter, cancellationToken, Paper.MostComments);
        var pdf = await MailLanguage.Of(
            language, () => print.MakeAsync(viewer, offered, view, content, comments, cancellationToken));
        return new MailAttachment(
            ExportFileName.ForReport(content.Filter, offered, ReportPrint.Extension), ReportPrint.ContentType, pdf);
    }

    private async Task<MailAttachment> BookAsync(
        Viewer viewer, ReportContent content, FilterChoices offered, CancellationToken cancellationToken)
    {
        await using var book = ReportWorkbook.Write(content, await reader.CommentsAsync(viewer, content.Filter, cancellationToken));
        return new MailAttachment(
            ExportFileName.ForReport(content.Filter, offered, ExportFormat.Xlsx.Extension), ExportFormat.Xlsx.ContentType, book.ToArray());
    }
}
