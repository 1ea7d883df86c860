using Dashboard.Charts;
using Dashboard.Data.Foundation;
using Xunit;
using static Dashboard.Tests.Charts.ChartDays;

namespace Dashboard.Tests.Charts;

public sealed class NpsSplitTests
{
    private static readonly IReadOnlyList<NpsSplitPoint> Points = NpsSplit.Points(TimeBuckets.Of(
        [Day(0, nps: [10, 9, 8, 0]), Day(1), Day(2, nps: [7])],
        Grain.Day,
        First.AddDays(1)));

    [Fact]
    public void Shares_OfADay_AddUpToTheWhole()
    {
        Assert.Equal((50, 25, 25), (Points[0].PromoterShare, Points[0].PassiveShare, Points[0].DetractorShare));
        Assert.Equal(25, Points[0].Result!.Score);
    }

    [Fact]
    public void Points_WithoutScores_DrawNothingAndReadAsADash()
    {
        Assert.Equal(0, Points[1].PromoterShare + Points[1].PassiveShare + Points[1].DetractorShare);
        Assert.Equal("—", ChartTables.Of(Points, "").Rows[1][^1]);
    }

    [Fact]
    public void Only_CompleteOrProvisional_KeepsEveryPlace()
    {
        Assert.Equal([true, false, false], NpsSplit.Only(Points, isProvisional: false).Select(point => point.Result is not null));
        Assert.Equal([false, false, true], NpsSplit.Only(Points, isProvisional: true).Select(point => point.Result is not null));
    }
}
