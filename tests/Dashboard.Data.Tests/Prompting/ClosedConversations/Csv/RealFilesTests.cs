using System.Text;
using Dashboard.Data.Prompting.ClosedConversations.Csv;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.ClosedConversations.Csv;

/// <summary>Files as help desks and spreadsheets write them, byte for byte, each with what is right.</summary>
public sealed class RealFilesTests
{
    private const string Folder = "tests/Dashboard.Data.Tests/Fixtures/closed-conversations";

    /// <summary>
    /// File; how many lines are taken; the lines that are not, with the beginning of the reason; or why the file is refused.
    /// </summary>
    private static readonly Right[] Rights =
    [
        new("blank_lines.csv", 1, "agent_id is missing", [6, 8]),
        new("dates.csv", 1, "", [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17, 18]),
        new("dup_header.csv", 0, "The header names agent_id more than once", []),
        new("excel_ids.csv", 1, "", [2, 3, 4]),
        new("header_opt_typo.csv", 0, "The header names \"agentname\", which is no column here: agent_name is the nearest.", []),
        new("header_words.csv", 1, "", []),
        new("latin1.csv", 0, "The file is neither UTF-8 nor UTF-16 with its byte order mark", []),
        new("mac_cr.csv", 1, "", []),
        new("more_cols.csv", 0, "the line has 9 fields and the header 8", [2]),
        new("no_header.csv", 0, "The file has no header line", []),
        new("nul.csv", 0, "The file holds NUL characters", []),
        new("quote_inner.csv", 0, "a quote is stray", [2, 3]),
        new("quote_merge.csv", 3, "a quote is stray", [2]),
        new("semicolon.csv", 1, "", []),
        new("sep_line.csv", 1, "", []),
        new("tab.csv", 1, "", []),
        new("ties.csv", 1000, "closed_at \"2026-11-20\" is no time", [2, 3, 4, 1005]),
        new("tz_none.csv", 0, "closed_at \"2026-11-20T09:00:00\" lacks its offset from UTC", [2]),
        new("utf16.csv", 1, "", []),
        new("utf16le_nobom.csv", 0, "The file looks like UTF-16 without its byte order mark", []),
        new("utf8.csv", 1, "", []),
        new("utf8bom_quoted.csv", 1, "", []),
    ];

    public static TheoryData<string> Files => [.. Rights.Select(right => right.File)];

    [Fact]
    public void Files_InTheFolder_EachHaveWhatIsRight() =>
        Assert.Equal(SourceTree.Files(Folder, ".csv"), Rights.Select(right => right.File));

    [Theory, MemberData(nameof(Files))]
    public async Task ImportAsync_FileFromTheRealWorld_TakesWhatIsSureAndNamesTheRest(string file)
    {
        var right = Rights.Single(right => right.File == file);
        await using var host = await BeginAsync(StoreKind.Sqlite);

        var result = await ImportAsync(host, file);

        Assert.Equal(right.Accepted, result.Accepted);
        Assert.Equal(right.RejectedLines, result.Rejected.Select(line => line.Line));
        Every.OneOf(
            right.RejectedLines.Length,
            result.Rejected,
            line => Assert.StartsWith(right.Sentence, line.Reason, StringComparison.Ordinal));
        if (right.Accepted == 0 && right.RejectedLines.Length == 0)
            Assert.StartsWith(right.Sentence, result.Problem, StringComparison.Ordinal);
        else
            Assert.Null(result.Problem);
    }

    [Theory, Databases]
    public async Task ImportAsync_AllOfThemAfterEachOther_RenameNobody(StoreKind database)
    {
        await using var host = await BeginAsync(database);

        foreach (var right in Rights.OrderBy(right => right.File is "latin1.csv"))
            await ImportAsync(host, right.File);

        await using var store = host.OpenStore();
        Assert.Equal(
            ["a-1 Maya Brandt", "a-2 Tom Ito", "a-3 Jo Li", "a-4 Ed", "a-5 Zoë", "a-9 Nia", "a-m Jörg Müller"],
            (await store.Agents.ToListAsync()).Select(agent => $"{agent.ExternalId} {agent.Name}").Order(StringComparer.Ordinal));
        Assert.Equal(
            ["0012", "bl-1", "cr-1", "dt-12", "en-1", "en-3", "en-5", "hw-1", "q-2", "q-3", "q-4", "sc-1", "sl-1", "tb-1"],
            (await store.Closings.Select(closing => closing.ExternalId).Distinct().ToListAsync())
                .Where(id => !id.StartsWith("fill-", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ImportAsync_IdsThatASpreadsheetHasShortened_AreNamedEach()
    {
        await using var host = await BeginAsync(StoreKind.Sqlite);

        var reasons = (await ImportAsync(host, "excel_ids.csv")).Rejected.Select(line => line.Reason).ToList();

        Assert.Equal("the line has 10 fields and the header 8", reasons[0]);
        Assert.Contains("external_id \"7.77701E+17\" is a number that a spreadsheet has shortened", reasons[1], StringComparison.Ordinal);
        Assert.Contains(
            "customer_user_id \"3.43434E+11\" is a number that a spreadsheet has shortened",
            reasons[1],
            StringComparison.Ordinal);
        Assert.Contains(
            "account_user_id \"1.21212E+12\" is a number that a spreadsheet has shortened",
            reasons[2],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportAsync_TimesThatWouldHaveToBeGuessed_AreNamedEach()
    {
        string[] guesses =
        [
            "03/04/2026 10:00",
            "13/04/2026 10:00",
            "03.04.2026 10:00",
            "24.12.2026 10:00",
            "2026-04-03 10:00",
            "2026-04-03",
            "10:30",
            "4/26",
            "April 2026",
            "46114.4166",
            "1775210400",
            "03/04/26",
        ];
        await using var host = await BeginAsync(StoreKind.Sqlite);

        var reasons = (await ImportAsync(host, "dates.csv")).Rejected.Select(line => line.Reason).ToList();

        Assert.Equal(
            [
                .. guesses.Select(guess =>
                    $"closed_at \"{guess}\" is no time in ISO 8601 with its offset, "
                        + "such as 2026-01-02T03:04:05Z or 2026-01-02T04:04:05+01:00"),
                "the line has 9 fields and the header 8",
                "closed_at \"3 Apr\" is no time in ISO 8601 with its offset, such as 2026-01-02T03:04:05Z or 2026-01-02T04:04:05+01:00",
                "closed_at lies more than a year ahead",
                "closed_at lies before 2006-03-21, when X began",
            ],
            reasons);
    }

    /// <summary>
    /// The file's own closings have a day and no instant, and are refused: here they get one, the same for the two of a case.
    /// </summary>
    [Theory, Databases]
    public async Task ImportAsync_TwoClosingsAtOneInstant_TheLastReportedCounts(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        var text = (await File.ReadAllTextAsync(SourceTree.PathOf($"{Folder}/ties.csv")))
            .Replace(",2026-11-20\r\n", ",2026-01-20T00:00:00Z\r\n", StringComparison.Ordinal);
        var sent = new DateTimeOffset(2026, 1, 20, 1, 0, 0, TimeSpan.Zero);
        await fixture.MergeAsync(
            account,
            FeedbackFixture.Prompt("1", sent, externalId: "ti-1"),
            FeedbackFixture.Prompt("2", sent, externalId: "ti-2"));

        var result = await host.Get<ClosedConversationCsv>()
            .ImportAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), CancellationToken.None);

        Assert.Equal((1004, 0), (result.Accepted, result.Rejected.Count));
        await using var store = host.OpenStore();
        var last = await store.Agents.SingleAsync(agent => agent.ExternalId == "a-last");
        Assert.Equal(
            [("1", last.Id), ("2", last.Id)],
            (await store.StoredFeedback.OrderBy(row => row.Id).ToListAsync()).Select(row => (row.Id, row.AgentId ?? 0)));
    }

    private static async Task<DataHost> BeginAsync(StoreKind database)
    {
        var host = await DataHost.StartAsync(store: database);
        await new FeedbackFixture(host).AddAccountAsync();
        return host;
    }

    private static async Task<ImportResult> ImportAsync(DataHost host, string name)
    {
        await using var file = File.OpenRead(SourceTree.PathOf($"{Folder}/{name}"));
        return await host.Get<ClosedConversationCsv>().ImportAsync(file, CancellationToken.None);
    }

    private sealed record Right(string File, int Accepted, string Sentence, int[] RejectedLines);
}
