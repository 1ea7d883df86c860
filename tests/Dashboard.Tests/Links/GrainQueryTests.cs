using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Links;
using Xunit;

namespace Dashboard.Tests.Links;

/// <summary>400 points over time are the most: of days from 1 January 2025 the 400th is 4 February 2026.</summary>
public sealed class GrainQueryTests
{
    [Theory]
    [InlineData("2026-02-04", true)]
    [InlineData("2026-02-05", false)]
    public void Read_DaysAtTheMostPoints_AreDrawnUpToThem(string to, bool isDrawn)
    {
        var reading = Read($"?from=2025-01-01&to={to}&by=day");

        Assert.Equal(isDrawn ? 0 : 1, reading.Problems.Count);
        Assert.Equal(isDrawn ? Grain.Day : null, reading.View.AskedGrain);
    }

    [Theory]
    [InlineData("2026-02-04", Grain.Day)]
    [InlineData("2026-02-05", null)]
    public void Grain_AskedForAtTheMostPoints_GivesWayAboveThem(string to, Grain? drawn)
    {
        var view = Read($"?from=2025-01-01&to={to}").View with { AskedGrain = Grain.Day };

        Assert.Equal(drawn, view.Grain);
    }

    [Theory]
    [InlineData("?period=90d", null)]
    [InlineData("?period=365d&by=day", Grain.Day)]
    [InlineData("?period=7d&by=week", Grain.Week)]
    public void Grain_NotAskedFor_IsLeftToTheCharts(string query, Grain? expected) => Assert.Equal(expected, Read(query).View.Grain);

    [Fact]
    public void Read_GrainOfTooManyPoints_IsRefusedWithTheirNumber()
    {
        var reading = Read("?from=2024-01-01&to=2026-11-21&by=day");

        Assert.Equal(
            "by “day” would draw 1,056 points, and 400 are the most; what suits the period is shown.",
            Assert.Single(reading.Problems).Sentence);
        Assert.Null(reading.View.Grain);
    }

    private static FilterReading Read(string query) =>
        FilterQuery.Read("http://localhost/" + query, new FilterChoices([], [], []), new DateOnly(2026, 11, 21));
}
