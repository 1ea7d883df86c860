using System.Globalization;
using System.Text;
using CsvHelper;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Exports;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Tests.Exports;

public sealed class CsvResponsesTests
{
    private static readonly ReportingZone Berlin = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    [Fact]
    public async Task Write_OneRow_HasEveryFieldUnderItsHeader()
    {
        var row = Assert.Single(await ReadBackAsync(Rows.Row("Fine.")));
        Assert.Equal(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Feedback id"] = "683754237238497283",
                ["Kind"] = "NPS",
                ["Account"] = "acme",
                ["Team"] = "Billing",
                ["Agent"] = "Ada",
                ["Sent at (Europe/Berlin)"] = "2026-01-15 12:00:00",
                ["Sent at, offset"] = "UTC+01:00",
                ["Scored at (Europe/Berlin)"] = "2026-01-15 13:30:30",
                ["Scored at, offset"] = "UTC+01:00",
                ["Minutes to answer"] = "90.5",
                ["Score"] = "9",
                ["NPS group"] = "Promoter",
                ["Comment"] = "Fine.",
                ["Commented at (Europe/Berlin)"] = "2026-01-15 14:00:00",
                ["Commented at, offset"] = "UTC+01:00",
                ["Question"] = "How likely are you to recommend Acme to a friend?",
                ["Question variant"] = "0",
                ["Display name"] = "Acme",
                ["Privacy URL"] = "https://acme.example/privacy",
                ["Case id"] = "case-00017",
                ["Customer's X id"] = "01234567890123456789",
                ["Direct Message id"] = "683754237238497284",
                ["Updated at (Europe/Berlin)"] = "2026-01-15 14:00:00",
                ["Updated at, offset"] = "UTC+01:00",
            },
            row);
    }

    [Fact]
    public async Task Write_Unattributed_SaysSoAndLeavesTheRestEmpty()
    {
        var row = Assert.Single(await ReadBackAsync(Rows.Row() with { Team = null, Agent = null, DmId = null }));
        Assert.Equal(("Unattributed", "Unattributed", "", ""), (row["Team"], row["Agent"], row["Direct Message id"], row["Comment"]));
        Assert.Equal(("", ""), (row["Commented at (Europe/Berlin)"], row["Commented at, offset"]));
    }

    [Fact]
    public async Task Write_QuestionThatNobodyKnows_IsNamedByItsNumber()
    {
        var row = Assert.Single(await ReadBackAsync(Rows.Row() with { QuestionVariant = 1057 }));
        Assert.Equal(("Question 1057", "1057"), (row["Question"], row["Question variant"]));
    }

    [Fact]
    public async Task Write_NoDisplayName_AsksInTheNameOfTheAccount()
    {
        var row = Assert.Single(await ReadBackAsync(Rows.Row() with { DisplayName = null, NameInQuestion = "Acme Airlines" }));
        Assert.Equal(("How likely are you to recommend Acme Airlines to a friend?", ""), (row["Question"], row["Display name"]));
    }

    [Theory]
    [MemberData(nameof(Rows.AwkwardTexts), MemberType = typeof(Rows))]
    public async Task Write_AwkwardComment_ComesBackExactly(string comment) =>
        Assert.Equal(comment, Assert.Single(await ReadBackAsync(Rows.Row(comment)))["Comment"]);

    [Theory]
    [InlineData("a lone\rreturn")]
    [InlineData("both\r\nof them")]
    [InlineData("_x0041_ is not A")]
    public async Task Write_TextThatAWorkbookWouldChange_ComesBackExactly(string comment) =>
        Assert.Equal(comment, Assert.Single(await ReadBackAsync(Rows.Row(comment)))["Comment"]);

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("@SUM(1+1)*cmd|' /C calc'!A0")]
    public async Task Write_FormulaInAnyText_IsHarmless(string formula)
    {
        var evil = Rows.Row(formula) with { Team = formula, Agent = formula, ExternalId = formula, DisplayName = formula };
        var row = Assert.Single(await ReadBackAsync(evil));
        Every.One(["Comment", "Team", "Agent", "Case id", "Display name"], column => Assert.Equal("'" + formula, row[column]));
    }

    [Theory]
    [MemberData(nameof(Rows.CommentsWithASign), MemberType = typeof(Rows))]
    public async Task Write_CommentBeginsWithASign_IsHarmless(string comment) => Assert.Equal(
        "'" + comment.Replace("\n-", "\n'-", StringComparison.Ordinal),
        Assert.Single(await ReadBackAsync(Rows.Row(comment)))["Comment"]);

    [Fact]
    public async Task Write_NulInAComment_IsLeftOut()
    {
        Assert.Equal("ab", Assert.Single(await ReadBackAsync(Rows.Row("a\0b")))["Comment"]);
        Assert.DoesNotContain((byte)0, await WriteAsync(Rows.Row("a\0b")));
    }

    [Fact]
    public async Task Write_ScoresInTheHourThatComesTwice_AreToldApartByTheirOffset()
    {
        var rows = await ReadBackAsync(
            Rows.Row() with { ScoredAt = new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero) },
            Rows.Row() with { ScoredAt = new DateTimeOffset(2026, 10, 25, 1, 30, 0, TimeSpan.Zero) });
        Assert.Equal(
            [("2026-10-25 02:30:00", "UTC+02:00"), ("2026-10-25 02:30:00", "UTC+01:00")],
            rows.Select(row => (row["Scored at (Europe/Berlin)"], row["Scored at, offset"])));
    }

    [Fact]
    public async Task Write_File_BeginsWithAByteOrderMarkAndEndsItsLinesWithCrLf()
    {
        var bytes = await WriteAsync(Rows.Row(), Rows.Row());
        Assert.Equal(new byte[] { 0xEF, 0xBB, 0xBF }, bytes[..3]);
        Assert.NotEqual((byte)0xEF, bytes[3]);
        var text = Encoding.UTF8.GetString(bytes[3..]);
        Assert.Equal(3, text.Split("\r\n").Length - 1);
        Assert.Equal(3, text.Count(character => character == '\n'));
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_NoRows_IsTheHeaderAlone()
    {
        var text = Encoding.UTF8.GetString(await WriteAsync());
        Assert.StartsWith(
            "\uFEFFScored at (Europe/Berlin),\"Scored at, offset\",Score,NPS group,Comment,Team,Agent,", text, StringComparison.Ordinal);
        Assert.Equal(1, text.Count(character => character == '\n'));
    }

    [Fact]
    public async Task Write_ClientGoesAway_Stops()
    {
        using var client = new CancellationTokenSource();
        var rows = new CountedRows<ResponseRow>(Endless());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            CsvResponses.WriteAsync(
                new AsyncOnlyStream(), new FileRows(ResponseColumns.For(Berlin), rows.ReadAsync(client.Token), [], ""), client.Token));
        Assert.Equal(100, rows.Count);

        async IAsyncEnumerable<ResponseRow> Endless()
        {
            for (var number = 1; ; number++)
            {
                client.Token.ThrowIfCancellationRequested();
                if (number == 100)
                    await client.CancelAsync();
                yield return Rows.Row();
            }
        }
    }

    private static async Task<byte[]> WriteAsync(params ResponseRow[] rows)
    {
        await using var body = new AsyncOnlyStream();
        await CsvResponses.WriteAsync(
            body, new FileRows(ResponseColumns.For(Berlin), Rows.Of(rows), [], ""), TestContext.Current.CancellationToken);
        return body.ToArray();
    }

    private static async Task<List<Dictionary<string, string>>> ReadBackAsync(params ResponseRow[] rows)
    {
        using var csv = new CsvReader(new StreamReader(new MemoryStream(await WriteAsync(rows))), CultureInfo.InvariantCulture);
        await csv.ReadAsync();
        csv.ReadHeader();
        var read = new List<Dictionary<string, string>>();
        while (await csv.ReadAsync())
            read.Add(csv.HeaderRecord!.ToDictionary(header => header, header => csv.GetField(header)!, StringComparer.Ordinal));
        return read;
    }
}
