using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;
using Xunit;

namespace Dashboard.Tests.Charts;

public sealed class MeasureTests
{
    private static readonly Tally Some = new(
        ScoreCounts.FromScores([5, 5, 4, 3, 1]), ScoreCounts.FromScores([10, 10, 9, 9, 10, 10, 7, 8, 0, 6]), 10, 3);

    public static TheoryData<Measure> All => [Measure.CsatAverage, Measure.CsatSatisfied, Measure.Nps, Measure.ResponseRate];

    [Theory]
    [MemberData(nameof(All))]
    public void Measure_WithoutAnswers_HasNoReading(Measure measure)
    {
        Assert.Null(measure.Of(Tally.Empty));
        Assert.Null(measure.BenchmarkOf(Tally.Empty));
    }

    [Fact]
    public void Measure_OfAnswers_ReadsAsTheFormulasSay()
    {
        Assert.Equal((3.6, 5), (Measure.CsatAverage.Of(Some)!.Value, Measure.CsatAverage.Of(Some)!.N));
        Assert.Equal(0.6, Measure.CsatSatisfied.Of(Some)!.Value, 9);
        Assert.Equal(40, Measure.Nps.Of(Some)!.Value, 9);
        Assert.Equal((0.3, 10), (Measure.ResponseRate.Of(Some)!.Value, Measure.ResponseRate.Of(Some)!.N));
    }

    // Of the scores as single numbers: 5, 5, 4, 3, 1; then 1, 1, 1, 0, 0; then +1 six times, 0 twice, −1 twice; then three of ten.
    [Fact]
    public void BenchmarkOf_Answers_CarriesTheDeviationOfOneAnswer()
    {
        Assert.Equal(Math.Sqrt(2.8), Measure.CsatAverage.BenchmarkOf(Some)!.Deviation, 9);
        Assert.Equal(Math.Sqrt(0.24), Measure.CsatSatisfied.BenchmarkOf(Some)!.Deviation, 9);
        Assert.Equal(80, Measure.Nps.BenchmarkOf(Some)!.Deviation, 9);
        Assert.Equal(Math.Sqrt(0.21), Measure.ResponseRate.BenchmarkOf(Some)!.Deviation, 9);
    }

    [Fact]
    public void BenchmarkOf_ScoresAllAlike_IsNone() =>
        Assert.Null(Measure.CsatAverage.BenchmarkOf(Tally.Empty with { Csat = ScoreCounts.FromScores([4, 4, 4]) }));
}
