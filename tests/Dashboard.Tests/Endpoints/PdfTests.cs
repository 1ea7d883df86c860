using System.Net;
using Dashboard.Charts.Measures;
using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Links;
using Dashboard.TestKit;
using Dashboard.Tests.Exports;
using Dashboard.Tests.Identity;
using Dashboard.Tests.Printouts;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>The report as PDF, as the real server hands it out, printed by Chromium and read by another program.</summary>
public sealed class PdfTests
{
    private const string Query = $"{Paths.ReportPdf}?{KnownFeedback.Days}";
    private static readonly ReportFilter March = new() { Period = new Period(new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 31)) };
    private static readonly Viewer Everything = new("any", "any", ViewerRoles.Manager, [], []);

    [Fact]
    public async Task Pdf_AsManager_IsThePrintedReportWithItsNumbersAndPages()
    {
        using var printer = StandInPrinter.ThatIsReal();
        await using var host = await AppHost.StartAsync(printer.Setting);
        var before = (await AuditTrail.OfAsync(host)).Count;
        var tally = (await host.Get<OverviewQuery>().RunAsync(Everything, March, AppHost.Token)).Current;

        using var answer = await (await host.AsAsync(People.Manager)).GetAsync(Query);
        var file = await answer.Content.ReadAsByteArrayAsync(AppHost.Token);

        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
        Assert.Equal(
            "report-all-accounts-2025-03-01-to-2025-03-31-csat-and-nps.pdf", answer.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("%PDF-"u8.ToArray(), file[..5]);
        var pages = await OtherProgram.PagesAsync(file);
        Assert.InRange(pages.Length, 2, 8);
        Every.One(pages.Index(), page => Assert.Contains($"Page {page.Index + 1} of {pages.Length}", page.Item, StringComparison.Ordinal));
        Every.One(pages, page => Assert.Contains($"made by {People.EmailOf(People.Manager)}", page, StringComparison.Ordinal));
        Assert.Contains("Customer feedback", pages[0], StringComparison.Ordinal);
        Assert.Contains(host.Get<ReportingZone>().Id, pages[0], StringComparison.Ordinal);
        Assert.Contains(Measure.CsatAverage.Write(Measure.CsatAverage.Of(tally)!.Value), pages[0], StringComparison.Ordinal);
        Assert.Contains("Team t-1", string.Concat(pages), StringComparison.Ordinal);
        Assert.Contains("Danke, \"gut\";", string.Concat(pages), StringComparison.Ordinal);
        Assert.Contains("=HYPERLINK", string.Concat(pages), StringComparison.Ordinal);

        Assert.False(Directory.Exists(printer.PrintFolder));
        await AuditTrail.UntilAsync(host, before + 2);
        var entries = (await AuditTrail.OfAsync(host)).Skip(before).ToList();
        Assert.Equal([AuditActions.DownloadStarted, AuditActions.DownloadFinished], entries.Select(entry => entry.Action));
        Assert.Equal([null, 3], entries.Select(entry => entry.Rows));
        Every.One(entries, entry => Assert.Equal(Query, entry.Details));
    }

    [Fact]
    public async Task Page_ToBePrinted_IsInTheReadersLanguageAndLetsNothingOfCustomersThrough()
    {
        using var printer = StandInPrinter.OfPages();
        await using var host = await AppHost.StartAsync(printer.Setting);
        var visitor = await host.AsAsync(People.Manager);
        using var request = new HttpRequestMessage(HttpMethod.Get, Query) { Headers = { { "Accept-Language", "de" } } };
        using var german = await visitor.SendAsync(request);
        using var english = await visitor.GetAsync($"{Query}&comments=no");
        var (said, silent) =
            (await german.Content.ReadAsStringAsync(AppHost.Token), await english.Content.ReadAsStringAsync(AppHost.Token));

        Assert.Contains("<html lang=\"de\">", said, StringComparison.Ordinal);
        Assert.Contains("Kundenfeedback", said, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", WebUtility.HtmlDecode(said), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=", said, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(KnownFeedback.RightToLeft, WebUtility.HtmlDecode(said), StringComparison.Ordinal);
        Assert.Contains("<p class=\"comment\" dir=\"auto\">", said, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"comment\"", silent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pdf_ItsReaderGoesAway_LeavesNoProcessAndNoFile()
    {
        using var printer = StandInPrinter.ThatWaits();
        await using var host = await AppHost.StartAsync(printer.Setting);
        var before = (await AuditTrail.OfAsync(host)).Count;
        using (var visitor = new Visitor(host.Address))
        {
            using var entered = await visitor.SignInAsync(People.EmailOf(People.Manager), People.Password);
            var answer = visitor.GetAsync(Query);
            await Until.TrueAsync(() => printer.HasChild, "the print has begun");
            Assert.True(printer.IsAlive);
            Assert.True(Directory.Exists(printer.PrintFolder));
            visitor.Dispose();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        }

        await Until.TrueAsync(() => !printer.IsAlive, "what was started has ended");
        await Until.TrueAsync(() => !Directory.Exists(printer.PrintFolder), "what was written is gone");
        await AuditTrail.UntilAsync(host, before + 2);
        Assert.Equal(
            [AuditActions.DownloadStarted, AuditActions.DownloadAborted],
            (await AuditTrail.OfAsync(host)).Skip(before).Select(entry => entry.Action));
    }

    [Fact]
    public async Task Pdf_ThatTakesTooLong_IsRefusedAndItsProcessEnded()
    {
        using var printer = StandInPrinter.ThatWaits();
        await using var host = await AppHost.StartAsync(printer.Setting, ("Reports:PrintSeconds", "1"));

        using var answer = await (await host.AsAsync(People.Manager)).GetAsync(Query);

        await ProblemAnswer.IsAsync(answer, HttpStatusCode.ServiceUnavailable);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Null(answer.Content.Headers.ContentDisposition);
        Assert.False(printer.IsAlive);
        Assert.False(Directory.Exists(printer.PrintFolder));
    }

    [Fact]
    public async Task Pdf_ThatChromiumCannotPrint_IsRefusedAndSaidInTheLog()
    {
        using var printer = StandInPrinter.ThatFails();
        await using var host = await AppHost.StartAsync(printer.Setting);

        using var answer = await (await host.AsAsync(People.Manager)).GetAsync(Query);

        await ProblemAnswer.IsAsync(answer, HttpStatusCode.ServiceUnavailable);
        Assert.Contains(host.Errors, line => line.Contains("no display", StringComparison.Ordinal));
        Assert.False(Directory.Exists(printer.PrintFolder));
    }

    [Fact]
    public async Task Pdf_WhereChromiumIsGone_IsRefusedWithWhatToInstall()
    {
        using var printer = StandInPrinter.OfPages();
        await using var host = await AppHost.StartAsync(printer.Setting);
        File.Delete(printer.Program);

        using var answer = await (await host.AsAsync(People.Manager)).GetAsync(Query);

        Assert.Equal(
            (HttpStatusCode.NotImplemented, "application/problem+json"),
            (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        using var problem = await answer.Content.ReadAsJsonAsync();
        Assert.Contains("Reports:Chromium", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
