using Dashboard.Charts.Frame;
using Dashboard.Charts.Measures;
using Dashboard.Charts.Trends;
using Dashboard.Data.Feedback;
using Dashboard.Formats;
using Dashboard.Formats.Files;
using Xunit;

namespace Dashboard.Tests.Charts;

/// <summary>The files of charts are the same in every language: what others read of them is asked here in German.</summary>
public sealed class ChartFileTableTests : IDisposable
{
    private static readonly ChartHead Head = new("csat-trend", "CSAT-Mittelwert", "213 Bewertungen")
    {
        InFile = "2026-11-10 to 2026-11-11, Europe/Berlin",
    };

    private readonly Formats.Reading _reading = Formats.Reading.As("de-DE");

    public void Dispose() => _reading.Dispose();

    [Fact]
    public void Csv_OfATrend_HasIsoDaysPlainNumbersAndEnglishWords()
    {
        TrendPoint[] points =
        [
            new()
            {
                Label = "Di. 10. Nov. 2026",
                ShortLabel = "10. Nov.",
                Days = "2026-11-10..2026-11-10",
                Reading = new Reading(0.29, new Interval(0.2, 0.4), 1234),
                Compared = new ComparedPoint("Di. 3. Nov. 2026", new Reading(0.3, null, 7), "2026-11-03..2026-11-03"),
            },
            new() { Label = "Mi. 11. Nov. 2026", ShortLabel = "11. Nov.", Days = "2026-11-11..2026-11-11", IsProvisional = true },
        ];

        var csv = TextOf(() => new TrendTexts(Measure.CsatSatisfied, points).Table("Zufriedene"));

        Assert.Equal(
            "\uFEFFcsat-trend\r\n"
            + "\"2026-11-10 to 2026-11-11, Europe/Berlin\"\r\n"
            + "\r\n"
            + "First day,Last day,Remark,CSAT satisfied (%),\"95 % interval, low (%)\",\"95 % interval, high (%)\",Scores,"
            + "Compared first day,Compared last day,Compared value (%)\r\n"
            + "2026-11-10,2026-11-10,,29,20,40,1234,2026-11-03,2026-11-03,30\r\n"
            + "2026-11-11,2026-11-11,not complete yet,,,,0,,,\r\n",
            csv);
    }

    [Theory]
    [InlineData("+12|\u22123", "Change", "12|-3")]
    [InlineData("+1\u00A0point|\u22123\u00A0points|0\u00A0points", "Change (points)", "1|-3|0")]
    [InlineData("4.10|—", "Change", "4.1|")]
    [InlineData("1234|0", "Change", "1234|0")]
    [InlineData("5|many", "Change", "5|many")]
    [InlineData("=1+1|x", "Change", "'=1+1|x")]
    [InlineData("007|008", "Change", "007|008")]
    [InlineData("—|—", "Change", "|")]
    public void Csv_OfAColumn_HasNumbersWhereAllOfItIs(string cells, string header, string written)
    {
        var rows = cells.Split('|').Select(cell => new ChartTableRow(["a", cell])).ToArray();

        var lines = TextOf(() => new ChartTableData("", ["Name", "Change"], rows)).Split("\r\n");

        Assert.Equal($"Name,{header}", lines[3]);
        Assert.Equal(written.Split('|').Select(cell => $"a,{cell}"), lines[4..^1]);
    }

    [Fact]
    public void In_WhateverWasReadBefore_IsReadAfterwardsAgain()
    {
        Assert.Equal("1234.5", FileCulture.In(() => $"{1234.5}"));
        Assert.Equal("1234,5", $"{1234.5}");
    }

    private static string TextOf(Func<ChartTableData> table) =>
        FileCulture.In(() => CsvFile.TextOf(ChartFileTable.LinesOf(Head, table())));
}
