using Dashboard.Charts.Measures;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Xunit;
using static Dashboard.Tests.Charts.ChartDays;

namespace Dashboard.Tests.Charts;

public sealed class FittingGrainTests
{
    private static readonly DateOnly Complete = First.AddDays(400);

    [Theory]
    [InlineData(28, 20, Grain.Day, GrainReason.Plain)]
    [InlineData(28, 19, Grain.Week, GrainReason.Enough)]
    [InlineData(28, 3, Grain.Week, GrainReason.Enough)]
    [InlineData(28, 2, Grain.Week, GrainReason.Little)]
    [InlineData(84, 2, Grain.Week, GrainReason.Plain)]
    [InlineData(140, 2, Grain.Month, GrainReason.Enough)]
    [InlineData(7, 1, Grain.Day, GrainReason.Plain)]
    [InlineData(500, 1, Grain.Month, GrainReason.Plain)]
    public void Grain_OfSoManyADay_IsTheFinestThatRestsOnEnough(int days, int aDay, Grain grain, GrainReason reason) =>
        Assert.Equal(new ChosenGrain(grain, reason), Of([.. Enumerable.Range(0, days).Select(offset => Scored(offset, aDay))]));

    [Fact]
    public void Grain_WithClosedWeekends_StaysByDay() =>
        Assert.Equal(Grain.Day, Of([.. Enumerable.Range(0, 28).Select(offset => Scored(offset, offset % 7 < 5 ? 40 : 0))]).Grain);

    [Fact]
    public void Grain_WithThinWeekends_IsByWeek() =>
        Assert.Equal(Grain.Week, Of([.. Enumerable.Range(0, 28).Select(offset => Scored(offset, offset % 7 < 5 ? 40 : 6))]).Grain);

    [Fact]
    public void Grain_WithTwoThinDaysInTwenty_StaysByDay() =>
        Assert.Equal(Grain.Day, Of([.. Enumerable.Range(0, 20).Select(offset => Scored(offset, offset % 10 < 9 ? 40 : 6))]).Grain);

    [Fact]
    public void Grain_OfDaysThatMayStillGrow_IsNotJudgedByThem() => Assert.Equal(
        Grain.Day,
        FittingGrain.Of(
            [.. Enumerable.Range(0, 14).Select(offset => Scored(offset, offset < 10 ? 25 : 4))],
            tally => tally.Csat.Total,
            First.AddDays(9)).Grain);

    [Fact]
    public void Grain_OfNothing_SuitsThePeriod()
    {
        Assert.Equal(Grain.Day, Of([.. Enumerable.Range(0, 30).Select(offset => Scored(offset, 0))]).Grain);
        Assert.Equal(default, Of([]));
    }

    [Fact]
    public void Because_OfAChoice_SaysWhatAPointStandsForAndIsSilentOtherwise()
    {
        Assert.Equal(
            "so that a point stands for about 20 scores or more",
            new ChosenGrain(Grain.Week, GrainReason.Enough).Because(Measure.CsatAverage));
        Assert.Equal("since there are so few scores", new ChosenGrain(Grain.Week, GrainReason.Little).Because(Measure.CsatAverage));
        Assert.Equal("since there are so few prompts", new ChosenGrain(Grain.Week, GrainReason.Little).Because(Measure.ResponseRate));
        Assert.Null(new ChosenGrain(Grain.Week, GrainReason.Plain).Because(Measure.Nps));
    }

    private static ChosenGrain Of(IReadOnlyList<DayResults> days) => FittingGrain.Of(days, tally => tally.Csat.Total, Complete);

    private static DayResults Scored(int offset, int count) => Day(offset, [.. Enumerable.Repeat(4, count)]);
}
