using System.Globalization;
using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting.PastResults.Reading;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.PastResults.Reading;

public sealed class TimeReaderTests
{
    [Theory]
    [InlineData("2026-02-03T10:00:00Z", "2026-02-03T10:00:00Z")]
    [InlineData("2026-02-03 10:00", "2026-02-03T09:00:00Z")]
    [InlineData("2026-02-03 10:00:01.5 +05:30", "2026-02-03T04:30:01.5Z")]
    [InlineData("03.02.2026, 10:00", "2026-02-03T09:00:00Z")]
    [InlineData("3/2/2026 10:05 PM", "2026-02-03T21:05:00Z")]
    [InlineData("12.7.2026 12:00 AM", "2026-07-11T22:00:00Z")]
    [InlineData("2026/02/03", "2026-02-03T11:00:00Z")]
    [InlineData("2026-10-25 02:30", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25 02:30 +0100", "2026-10-25T01:30:00Z")]
    public void Read_ATime_IsOnTheZonesClocksUnlessItHasAnOffset(string text, string expected)
    {
        var (time, fault) = Reader(DateOrder.DayFirst).Read(text);

        Assert.Null(fault);
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), time!.Value.At);
    }

    [Theory]
    [InlineData("2/3/2026", "2026-02-03")]
    [InlineData("2-3-2026", "2026-02-03")]
    [InlineData("3.2.2026", "2026-02-03")]
    public void Read_MonthFirst_HoldsForSlashesAndDashesAlone(string text, string expected) => Assert.Equal(
        expected, Reader(DateOrder.MonthFirst).Read(text).Time!.Value.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-03-29 02:30", ImportFaultKind.SkippedTime)]
    [InlineData("03.02.26", ImportFaultKind.NoTime)]
    [InlineData("30.02.2026", ImportFaultKind.NoTime)]
    [InlineData("2026-02-03 25:00", ImportFaultKind.NoTime)]
    [InlineData("10:00", ImportFaultKind.NoTime)]
    [InlineData("46056.5", ImportFaultKind.NoTime)]
    [InlineData("03/02.2026", ImportFaultKind.NoTime)]
    [InlineData("2026-02-03 13:00 PM", ImportFaultKind.NoTime)]
    [InlineData("2026-02-03 10:00 +15:00", ImportFaultKind.NoTime)]
    public void Read_WhatIsNoTime_IsRefused(string text, ImportFaultKind fault) =>
        Assert.Equal((null, fault), Reader(DateOrder.DayFirst).Read(text));

    [Fact]
    public void Read_TheHourThatComesTwice_IsTheFirstAndSaysSo()
    {
        Assert.True(Reader(DateOrder.DayFirst).Read("25.10.2026 02:30").Time!.Value.IsDoubled);
        Assert.False(Reader(DateOrder.DayFirst).Read("25.10.2026 03:30").Time!.Value.IsDoubled);
    }

    private static TimeReader Reader(DateOrder order)
    {
        Assert.True(ReportingZone.TryCreate("Europe/Berlin", out var berlin, out _));
        return new TimeReader(berlin, order);
    }
}
