using System.Text;
using System.Text.Json;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Exports;
using Xunit;

namespace Dashboard.Tests.Exports;

public sealed class NdjsonResponsesTests
{
    private static readonly ReportingZone Berlin = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    [Fact]
    public async Task Write_OneRow_IsThisLine() => Assert.Equal(
        """
        {"scored_at":"2026-01-15T13:30:30+01:00","score":9,"group":"Promoter","comment":"Fine.","team":"Billing","agent":"Ada",
        "kind":"NPS","account":"acme","question":"How likely are you to recommend Acme to a friend?","question_variant":0,
        "sent_at":"2026-01-15T12:00:00+01:00","minutes_to_answer":90.5,"commented_at":"2026-01-15T14:00:00+01:00",
        "updated_at":"2026-01-15T14:00:00+01:00","display_name":"Acme","privacy_url":"https://acme.example/privacy",
        "case_id":"case-00017","feedback_id":"683754237238497283","customer_id":"01234567890123456789",
        "dm_id":"683754237238497284"}

        """.ReplaceLineEndings("\n").Replace(",\n", ",", StringComparison.Ordinal),
        await WriteAsync(Rows.Row("Fine.")));

    [Fact]
    public async Task Write_NoRows_IsEmpty() => Assert.Equal("", await WriteAsync());

    [Fact]
    public async Task Write_HourThatComesTwice_IsToldByItsOffset()
    {
        var lines = await WriteAsync(
            Rows.Row() with { ScoredAt = new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero) },
            Rows.Row() with { ScoredAt = new DateTimeOffset(2026, 10, 25, 1, 30, 0, TimeSpan.Zero) });

        Assert.Contains("\"2026-10-25T02:30:00+02:00\"", lines.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("\"2026-10-25T02:30:00+01:00\"", lines.Split('\n')[1], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rows.AwkwardTexts), MemberType = typeof(Rows))]
    [MemberData(nameof(Rows.CommentsWithASign), MemberType = typeof(Rows))]
    public async Task Write_AwkwardComment_ComesBackExactlyOnOneLine(string comment)
    {
        var lines = await WriteAsync(Rows.Row(comment), Rows.Row(comment));

        Assert.Equal(2, lines.Count(character => character == '\n'));
        Assert.Equal(comment, JsonElement.Parse(lines.Split('\n')[0]).GetProperty("comment").GetString());
    }

    [Fact]
    public async Task Write_WhatReadersRefuse_IsNotThere()
    {
        var lines = (await WriteAsync(Rows.Row("a\0b"), Rows.Row("half \uD83D of it"), Rows.Row("half \uD83D"))).Split('\n');

        Assert.Equal(
            ["ab", "half \uFFFD of it", "half \uFFFD"],
            lines[..^1].Select(line => JsonElement.Parse(line).GetProperty("comment").GetString()));
    }

    [Fact]
    public async Task Write_ManyRows_GoOutInSmallPieces()
    {
        await using var body = new AsyncOnlyStream();
        await NdjsonResponses.WriteAsync(body, File([.. Enumerable.Repeat(Rows.Row(new string('a', 500)), 2_000)]), Token);

        Assert.InRange(body.Writes, 5, int.MaxValue);
        Assert.InRange(body.LargestWrite, 1, 256 * 1024);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static FileRows File(params ResponseRow[] rows) => new(ResponseColumns.For(Berlin), Rows.Of(rows), [], "");

    private static async Task<string> WriteAsync(params ResponseRow[] rows)
    {
        await using var body = new AsyncOnlyStream();
        await NdjsonResponses.WriteAsync(body, File(rows), Token);
        return Encoding.UTF8.GetString(body.ToArray());
    }
}
