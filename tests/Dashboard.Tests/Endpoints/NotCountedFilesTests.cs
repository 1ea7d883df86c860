using System.Net;
using ClosedXML.Excel;
using Dashboard.Data.Access;
using Dashboard.Data.Planning.Exclusions;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Exports.Reports.Sheets;
using Dashboard.Links;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>Files of days of which a rating was taken out of the count.</summary>
public sealed class NotCountedFilesTests(AppHost host) : IClassFixture<AppHost>
{
    [Fact]
    public async Task Files_OfDaysWithARatingTakenOut_LeaveItOutAndSayHowMany()
    {
        var problem = await host.Get<RatingExclusions>().ExcludeAsync(DataHost.Manager, "102", ExclusionReason.Outage, AppHost.Token);
        Assert.Equal(ExclusionProblem.None, problem);

        using var responses = new XLWorkbook(await FileAsync(Paths.ResponsesXlsx));
        var about = responses.Worksheet("About").RowsUsed().ToDictionary(row => row.Cell(1).GetString(), row => row.Cell(2).GetString());
        Assert.StartsWith("1, taken out", about["Not counted"], StringComparison.Ordinal);
        Assert.Equal($"{KnownFeedback.Scored.Count - 1}", about["Rows"]);
        var lines = CsvFile.Read(await FileAsync(Paths.ResponsesCsv));
        Assert.Equal(KnownFeedback.Scored.Count - 1, lines.Count - 1);
        using var report = new XLWorkbook(await FileAsync(Paths.ReportXlsx));
        var said = report.Worksheet(SummarySheet.Name).CellsUsed(cell => cell.GetString() is "Ratings taken out of the count").Single();
        Assert.Equal("1", said.CellRight().GetString());
        await using var store = await host.Get<IDbContextFactory<DashboardContext>>().CreateDbContextAsync(AppHost.Token);
        Assert.Equal(2, await store.AuditLog.CountAsync(
            entry => entry.Action == AuditActions.DownloadStarted && entry.Details.EndsWith("; ratings not counted: 1"), AppHost.Token));
    }

    private async Task<MemoryStream> FileAsync(string path)
    {
        using var answer = await (await host.AsAsync(People.Manager)).GetAsync($"{path}?{KnownFeedback.Days}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new MemoryStream(await answer.Content.ReadAsByteArrayAsync(AppHost.Token));
    }
}
