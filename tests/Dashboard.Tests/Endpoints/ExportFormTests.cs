using System.Net;
using System.Text.Json;
using ClosedXML.Excel;
using Dashboard.Links;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>How files of answers are made, beside which answers are in them.</summary>
public sealed class ExportFormTests(AppHost host) : IClassFixture<AppHost>
{
    [Fact]
    public async Task Xlsx_AsManager_SaysWhatItIs()
    {
        var query = $"?{KnownFeedback.Days}&kind=nps&comments=no";
        using var book = new XLWorkbook(await FileAsync(Paths.ResponsesXlsx, "&kind=nps&comments=no"));

        var about = book.Worksheet("About").RowsUsed().ToDictionary(row => row.Cell(1).GetString(), row => row.Cell(2).GetString());

        Assert.Equal(["Rows", "Days", "Time zone", "Asked for", "Made by", "Made at"], about.Keys);
        Assert.Equal(("2", "2025-03-01 to 2025-03-31", query), (about["Rows"], about["Days"], about["Asked for"]));
        Assert.Equal(People.EmailOf(People.Manager), about["Made by"]);
    }

    [Theory]
    [InlineData("", "Comment", true)]
    [InlineData("&comments=no", "Comment", false)]
    [InlineData("&comments=no", "Commented at (Europe/Berlin)", false)]
    [InlineData("&columns=score,feedback_id", "Comment", false)]
    [InlineData("&columns=score,feedback_id", "Score", true)]
    [InlineData("&columns=score,feedback_id", "File made by", true)]
    [InlineData("&columns=comment&comments=no", "Comment", false)]
    [InlineData("&columns=scored_at", "Scored at, offset", true)]
    public async Task Csv_AskedForInAForm_HasTheColumnsOfIt(string form, string header, bool isThere) =>
        Assert.Equal(isThere, CsvFile.Read(await FileAsync(Paths.ResponsesCsv, form))[0].Contains(header, StringComparer.Ordinal));

    [Fact]
    public async Task File_WithIdsMasked_HasNoCustomersId()
    {
        var whole = await TextAsync(Paths.ResponsesNdjson, "");
        Assert.Contains("343434343434", whole, StringComparison.Ordinal);
        foreach (var path in new[] { Paths.ResponsesCsv, Paths.ResponsesNdjson })
        {
            var masked = await TextAsync(path, "&ids=masked");
            Assert.DoesNotContain("343434343434", masked, StringComparison.Ordinal);
            Assert.Contains("masked", masked, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Report_WithCommentsLeftOut_HasNoSheetOfThem()
    {
        using var book = new XLWorkbook(await FileAsync(Paths.ReportXlsx, "&comments=no"));

        Assert.DoesNotContain("Comments", book.Worksheets.Select(sheet => sheet.Name));
    }

    [Fact]
    public async Task Ndjson_AsManager_IsAnObjectALineWithWhatTheQuerySays()
    {
        using var answer = await (await host.AsAsync(People.Manager)).GetAsync($"{Paths.ResponsesNdjson}?{KnownFeedback.Days}");
        Assert.Equal("application/x-ndjson; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(
            "responses-all-accounts-2025-03-01-to-2025-03-31-csat-and-nps.ndjson", answer.Content.Headers.ContentDisposition?.FileName);

        var lines = (await answer.Content.ReadAsStringAsync(AppHost.Token)).Split('\n');
        Assert.Equal("", lines[^1]);
        var objects = lines[..^1].Select(line => JsonElement.Parse(line)).ToList();
        Assert.Equal(KnownFeedback.Scored.Select(pushed => pushed.Id), objects.Select(one => one.GetProperty("feedback_id").GetString()));
        Assert.Equal(KnownFeedback.Scored.Select(pushed => pushed.Comment), objects.Select(one => one.GetProperty("comment").GetString()));
        Assert.Equal("2025-03-10T23:30:00+01:00", objects[0].GetProperty("sent_at").GetString());
    }

    private async Task<string> TextAsync(string path, string form)
    {
        using var reader = new StreamReader(await FileAsync(path, form));
        return await reader.ReadToEndAsync(AppHost.Token);
    }

    private async Task<MemoryStream> FileAsync(string path, string form)
    {
        using var answer = await (await host.AsAsync(People.Manager)).GetAsync($"{path}?{KnownFeedback.Days}{form}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new MemoryStream(await answer.Content.ReadAsByteArrayAsync(AppHost.Token));
    }
}
