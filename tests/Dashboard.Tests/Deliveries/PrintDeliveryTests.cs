using System.Text;
using System.Text.RegularExpressions;
using Dashboard.Data.Foundation;
using Dashboard.Data.Schedules;
using Dashboard.Data.Schedules.Destinations;
using Dashboard.Data.Store.Entities;
using Dashboard.Printouts;
using Dashboard.TestKit;
using Dashboard.Tests.Endpoints;
using Dashboard.Tests.Printouts;
using MimeKit;
using Xunit;

namespace Dashboard.Tests.Deliveries;

/// <summary>Reports that go along as PDF. In Chromium's place stands a script, which hands out the page that it is given.</summary>
public sealed class PrintDeliveryTests
{
    private const string NoChromium = "/nowhere/chromium";

    private static CancellationToken Token => AppHost.Token;

    [Fact]
    public async Task Report_AsPdf_IsPrintedForEachInTheScheduleSLanguageWithWhatTheySee()
    {
        using var printer = StandInPrinter.OfPages();
        await using var desk = await DeliveryDesk.OpenAsync(printer.Setting);
        var (manager, ben) = (await desk.ViewerAsync(People.Manager), await desk.ViewerAsync(People.WorkingManager));
        var supervisor = await desk.ViewerAsync(People.Supervisor);
        var draft = DeliveryDesk.Draft("Monatlich", DeliveryDesk.Query, manager, ben, supervisor) with
        {
            File = ReportFile.Pdf, Language = "de",
        };

        await DeliveryDesk.MakeDueAsync(desk.Host, manager, draft);

        var mails = new Dictionary<string, MimeMessage>(StringComparer.Ordinal);
        while (mails.Count < 3)
        {
            var mail = (await desk.Mail.NextAsync(Token)).Read();
            mails.Add(mail.To.ToString(), mail);
        }

        var (whole, own) = (PrintOf(mails[People.EmailOf(People.Manager)]), PrintOf(mails[People.EmailOf(People.WorkingManager)]));
        Assert.Empty(mails[People.EmailOf(People.Supervisor)].Attachments);
        Assert.StartsWith("%PDF-<!DOCTYPE html>\n<html lang=\"de\"", whole, StringComparison.Ordinal);
        Assert.Contains("erstellt von " + People.EmailOf(People.Manager), TextOf(whole), StringComparison.Ordinal);
        Assert.Contains("Das angehängte PDF", mails[People.EmailOf(People.Manager)].TextBody, StringComparison.Ordinal);
        Assert.Contains("noch eine Zeile", whole, StringComparison.Ordinal);

        // Ben's only answer is not for who is Ben.
        Assert.DoesNotContain("noch eine Zeile", own, StringComparison.Ordinal);
        Assert.Contains("HYPERLINK", own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_AsPdfWithoutChromium_IsNotSentToManagersAndToldAtOnce()
    {
        await using var desk = await DeliveryDesk.OpenAsync(("Reports:Chromium", NoChromium));
        var (manager, supervisor) = (await desk.ViewerAsync(People.Manager), await desk.ViewerAsync(People.Supervisor));
        var draft = DeliveryDesk.Draft("Monthly", DeliveryDesk.Query, manager, supervisor) with { File = ReportFile.Pdf };

        var id = await DeliveryDesk.MakeDueAsync(desk.Host, manager, draft);

        var ends = (await desk.EndsAsync(manager, id)).ToDictionary(end => end.To, StringComparer.Ordinal);
        Assert.Equal(DeliveryState.Sent, ends[People.EmailOf(People.Supervisor)].State);
        var failed = ends[People.EmailOf(People.Manager)];
        Assert.Equal((DeliveryState.Failed, ReportPrint.Missing), (failed.State, failed.Reason));
        var mails = new[] { await desk.Mail.NextAsync(Token), await desk.Mail.NextAsync(Token), await desk.Mail.NextAsync(Token) };
        var told = mails.Where(mail => mail.Read().TextBody!.Contains(ReportPrint.Missing, StringComparison.Ordinal)).ToList();
        Assert.Equal(
            [People.EmailOf(People.Admin), People.EmailOf(People.Manager)], told.SelectMany(mail => mail.To).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Report_ThatChromiumDoesNotPrint_IsTriedAgain()
    {
        using var printer = StandInPrinter.ThatFails();
        await using var desk = await DeliveryDesk.OpenAsync(printer.Setting);
        var manager = await desk.ViewerAsync(People.Manager);

        var id = await DeliveryDesk.MakeDueAsync(
            desk.Host, manager, DeliveryDesk.Draft("Monthly", DeliveryDesk.Query, manager) with { File = ReportFile.Pdf });

        DeliveryListing? row = null;
        await Until.TrueAsync(
            async () =>
            {
                row = (await desk.Host.Get<ScheduleQuery>().HistoryAsync(manager, id, new RowRange(0, 5), Token))! is [var first, ..]
                    ? first
                    : null;
                return row is { Reason: not null };
            },
            "the print has failed once");
        Assert.Equal((DeliveryState.Waiting, "Chromium could not print it; the log has the details."), (row!.State, row.Reason));
        Assert.False(desk.Mail.HasMore);
    }

    [Fact]
    public async Task Folder_OfAPdf_HoldsItUnderItsExtension()
    {
        using var printer = StandInPrinter.OfPages();
        using var folder = new TemporaryFolder();
        await using var host = await AppHost.StartAsync(printer.Setting, ("Deliveries:Folder", folder.Path));
        var manager = await DeliveryDesk.ViewerAsync(host, People.EmailOf(People.Manager));
        var draft = DeliveryDesk.Draft("Monthly", DeliveryDesk.Query) with
        {
            File = ReportFile.Pdf, Destination = new DestinationDraft(DestinationKind.Folder) { Folder = "monthly" },
        };

        var id = await DeliveryDesk.MakeDueAsync(host, manager, draft);

        Assert.Equal(DeliveryState.Sent, Assert.Single(await DeliveryDesk.EndsAsync(host, manager, id)).State);
        var file = Assert.Single(Directory.GetFiles(folder.File("monthly")));
        Assert.Matches("^monthly-2025-03-01-to-2025-03-31-[0-9a-f]{8}\\.pdf$", Path.GetFileName(file));
        Assert.StartsWith("%PDF-", await File.ReadAllTextAsync(file, Token), StringComparison.Ordinal);
    }

    private static string PrintOf(MimeMessage mail)
    {
        var part = Assert.IsType<MimePart>(Assert.Single(mail.Attachments), exactMatch: false);
        Assert.Equal("report-all-accounts-2025-03-01-to-2025-03-31-csat-and-nps.pdf", part.FileName);
        Assert.Equal("application/pdf", part.ContentType.MimeType);
        using var bytes = new MemoryStream();
        part.Content!.DecodeTo(bytes);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    // The foot of every page stands in the style sheet, where all but letters and digits is written as a number.
    private static string TextOf(string page) => Regex.Replace(
        page, @"\\(?<sign>[0-9a-f]+) ", match => char.ConvertFromUtf32(Convert.ToInt32(match.Groups["sign"].Value, 16)),
        RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
}
