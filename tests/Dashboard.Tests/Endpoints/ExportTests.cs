using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ClosedXML.Excel;
using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Exports;
using Dashboard.Links;
using Dashboard.TestKit;
using Dashboard.Tests.Exports;
using Xunit;

namespace Dashboard.Tests.Endpoints;

public sealed class ExportTests(AppHost host) : IClassFixture<AppHost>
{
    private static readonly ReportFilter March = new() { Period = new Period(new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 31)) };
    private static readonly Viewer Everything = new("any", "any", ViewerRoles.Manager, [], []);

    public static TheoryData<string, string> Refused { get; } = new(
        from person in People.All.Except([People.Anonymous, People.Manager, People.WorkingManager], StringComparer.Ordinal)
        from path in Paths.OfFiles
        select (person, path));

    public static TheoryData<string, string> Filters { get; } = new()
    {
        { KnownFeedback.Days, "101 102 103 104" },
        { $"{KnownFeedback.Days}&account=acme", "101 102 103" },
        { $"{KnownFeedback.Days}&account=@BETA", "104" },
        { $"{KnownFeedback.Days}&team=t-1", "101 102" },
        { $"{KnownFeedback.Days}&agent=a-3", "103" },
        { $"{KnownFeedback.Days}&kind=nps", "103 104" },
        { $"{KnownFeedback.Days}&kind=csat&agent=a-2", "102" },
        { "from=2025-03-11&to=2025-03-11", "101" },
        { "from=2025-03-10&to=2025-03-10", "" },
    };

    [Fact]
    public async Task Csv_AsManager_HoldsWhatTheQuerySays()
    {
        var lines = await CsvAsync(People.Manager, KnownFeedback.Days);

        var columns = ResponseColumns.For(FileForm.Usual, host.Get<ReportingZone>(), People.Manager + "@acme.example");
        Assert.Equal(columns.Select(column => column.Header), lines[0]);
        var expected = (await RowsAsync()).Select(row => string.Join('|', columns.Select(column => column.Cell(row).ToCsv())));
        Assert.Equal(expected, lines.Skip(1).Select(line => string.Join('|', line)));
    }

    [Fact]
    public async Task Csv_AwkwardTexts_ComeThroughAndStayHarmless()
    {
        var lines = await CsvAsync(People.Manager, KnownFeedback.Days);
        var comment = Array.IndexOf(lines[0], "Comment");

        Assert.Equal(
            ["'" + KnownFeedback.Formula, KnownFeedback.TwoLines, KnownFeedback.RightToLeft, ""],
            lines.Skip(1).Select(line => line[comment]));
    }

    [Fact]
    public async Task Csv_AsManager_IsAFileWithABomAndANameThatSaysWhatIsInIt()
    {
        using var answer = await (await host.AsAsync(People.Manager)).GetAsync(
            $"{Paths.ResponsesCsv}?{KnownFeedback.Days}&account=acme&kind=nps");

        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("responses-acme-2025-03-01-to-2025-03-31-nps.csv", NameOf(answer));
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(Encoding.UTF8.GetPreamble(), (await answer.Content.ReadAsByteArrayAsync(AppHost.Token))[..3]);
    }

    [Fact]
    public async Task Csv_WithSemicolons_IsTheSameSeparatedByThem()
    {
        var before = (await AuditTrail.OfAsync(host)).Count;
        var query = $"{Paths.ResponsesCsv}?{KnownFeedback.Days}&separator=semicolon";
        using var answer = await (await host.AsAsync(People.Manager)).GetAsync(query);
        var lines = await PythonCsv.ReadAsync(await answer.Content.ReadAsByteArrayAsync(AppHost.Token), ';');

        Assert.Equal(await CsvAsync(People.Manager, KnownFeedback.Days), lines);
        Assert.Equal(query, (await AuditTrail.OfAsync(host))[before].Details);
    }

    [Fact]
    public async Task Xlsx_AsManager_HoldsWhatTheQuerySays()
    {
        using var answer = await (await host.AsAsync(People.Manager)).GetAsync($"{Paths.ResponsesXlsx}?{KnownFeedback.Days}");
        Assert.Equal("responses-all-accounts-2025-03-01-to-2025-03-31-csat-and-nps.xlsx", NameOf(answer));

        using var book = new XLWorkbook(await answer.Content.ReadAsStreamAsync(AppHost.Token));
        var rows = book.Worksheet(1).RowsUsed().Skip(1).ToList();
        var expected = await RowsAsync();
        var (comment, id) = (PlaceOf(book, "Comment"), PlaceOf(book, "Feedback id"));
        Assert.Equal(expected.Select(row => row.FeedbackId), rows.Select(row => row.Cell(id).GetString()));
        Assert.Equal(KnownFeedback.Formula, rows[0].Cell(comment).GetString());
        Assert.False(rows[0].Cell(comment).HasFormula);
        Assert.Equal(KnownFeedback.RightToLeft, rows[2].Cell(comment).GetString());
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Csv_Filtered_HoldsOnlyWhatWasAskedFor(string query, string ids) =>
        Assert.Equal(ids, string.Join(' ', await IdsAsync(People.Manager, query)));

    [Fact]
    public async Task Csv_OfAManagerWhoAnswersCustomers_LeavesTheirOwnAndUnattributedOut() =>
        Assert.Equal(["101", "103"], await IdsAsync(People.WorkingManager, KnownFeedback.Days));

    [Fact]
    public async Task Csv_FilteredByOneself_IsRefusedAsUnknown()
    {
        using var answer = await (await host.AsAsync(People.WorkingManager)).GetAsync(
            $"{Paths.ResponsesCsv}?{KnownFeedback.Days}&agent=a-2");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("from=yesterday", "from", "yesterday")]
    [InlineData("from=2025-03-31&to=2025-03-01", "from", "2025-03-31")]
    [InlineData("to=2025-02-30", "to", "2025-02-30")]
    [InlineData("account=nobody", "account", "nobody")]
    [InlineData("team=t-9", "team", "t-9")]
    [InlineData("agent=a-9", "agent", "a-9")]
    [InlineData("kind=ces", "kind", "ces")]
    [InlineData("compare=mars", "compare", "mars")]
    [InlineData("separator=pipe", "separator", "pipe")]
    [InlineData("comments=maybe", "comments", "maybe")]
    [InlineData("ids=mine", "ids", "mine")]
    [InlineData("columns=score,shoe_size", "columns", "shoe_size")]
    public async Task File_WrongFilter_IsNotMadeAndTheFilterNamed(string query, string name, string value)
    {
        var before = (await AuditTrail.OfAsync(host)).Count;
        foreach (var path in Paths.OfFiles)
        {
            using var answer = await (await host.AsAsync(People.Manager)).GetAsync($"{path}?{query}");
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            using var problem = await answer.Content.ReadAsJsonAsync();
            Assert.Contains($"{name} “{value}”", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal(before, (await AuditTrail.OfAsync(host)).Count);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task File_AsAnyoneButAManager_IsForbidden(string person, string path)
    {
        using var answer = await (await host.AsAsync(person)).GetAsync($"{path}?{KnownFeedback.Days}", accept: "application/octet-stream");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task File_HandedOut_IsInTheAuditLogWithItsRows()
    {
        var before = (await AuditTrail.OfAsync(host)).Count;
        await CsvAsync(People.Manager, $"{KnownFeedback.Days}&kind=nps");
        await AuditTrail.UntilAsync(host, before + 2);

        var entries = (await AuditTrail.OfAsync(host)).Skip(before).ToList();
        Assert.Equal([AuditActions.DownloadStarted, AuditActions.DownloadFinished], entries.Select(entry => entry.Action));
        Assert.Equal([null, 2], entries.Select(entry => entry.Rows));
        Every.One(entries, entry => Assert.Equal(People.EmailOf(People.Manager), entry.UserName));
        Every.One(entries, entry => Assert.Equal($"{Paths.ResponsesCsv}?{KnownFeedback.Days}&kind=nps", entry.Details));
    }

    private async Task<List<string[]>> CsvAsync(string person, string query)
    {
        using var answer = await (await host.AsAsync(person)).GetAsync($"{Paths.ResponsesCsv}?{query}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return CsvFile.Read(await answer.Content.ReadAsStreamAsync(AppHost.Token));
    }

    private async Task<IEnumerable<string>> IdsAsync(string person, string query) =>
        CsvFile.IdsIn(await CsvAsync(person, query));

    private async Task<List<ResponseRow>> RowsAsync()
    {
        var rows = await host.Get<ResponsesQuery>().StreamAsync(Everything, March, AppHost.Token).ToListAsync(AppHost.Token);
        Assert.Equal(KnownFeedback.Scored.Select(pushed => pushed.Id), rows.Select(row => row.FeedbackId));
        return rows;
    }

    private static int PlaceOf(XLWorkbook book, string header) => book.Worksheet(1).Row(1).CellsUsed()
        .Single(cell => string.Equals(cell.GetString(), header, StringComparison.Ordinal)).Address.ColumnNumber;

    private static string? NameOf(HttpResponseMessage answer) => NameOf(answer.Content.Headers.ContentDisposition);

    private static string? NameOf(ContentDispositionHeaderValue? disposition) =>
        disposition?.FileNameStar ?? disposition?.FileName?.Trim('"');
}
