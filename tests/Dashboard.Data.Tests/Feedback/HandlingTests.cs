using Dashboard.Data.Feedback;
using Xunit;

namespace Dashboard.Data.Tests.Feedback;

public sealed class HandlingTests
{
    [Theory]
    [InlineData(null, TimeToClose.NotTold)]
    [InlineData("-00:00:01", TimeToClose.WithinAnHour)]
    [InlineData("00:59:59.999", TimeToClose.WithinAnHour)]
    [InlineData("01:00:00", TimeToClose.WithinFourHours)]
    [InlineData("03:59:59.999", TimeToClose.WithinFourHours)]
    [InlineData("04:00:00", TimeToClose.WithinADay)]
    [InlineData("23:59:59.999", TimeToClose.WithinADay)]
    [InlineData("1.00:00:00", TimeToClose.WithinThreeDays)]
    [InlineData("2.23:59:59.999", TimeToClose.WithinThreeDays)]
    [InlineData("3.00:00:00", TimeToClose.Longer)]
    [InlineData("4000.00:00:00", TimeToClose.Longer)]
    public void TimeToClose_AtTheBorders_IsItsBand(string? time, TimeToClose band) => Assert.Equal(
        band, Handling.Of(time is null ? null : TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture), 2, 1).TimeToClose);

    [Theory]
    [InlineData(null, AgentMessages.NotTold)]
    [InlineData(0, AgentMessages.AtMostOne)]
    [InlineData(1, AgentMessages.AtMostOne)]
    [InlineData(2, AgentMessages.TwoOrThree)]
    [InlineData(3, AgentMessages.TwoOrThree)]
    [InlineData(4, AgentMessages.FourToSix)]
    [InlineData(6, AgentMessages.FourToSix)]
    [InlineData(7, AgentMessages.More)]
    [InlineData(1_000_000, AgentMessages.More)]
    public void AgentMessages_AtTheBorders_AreTheirBand(int? count, AgentMessages band) =>
        Assert.Equal(band, Handling.Of(null, count, 2).AgentMessages);

    [Theory]
    [InlineData(null, HandOvers.NotTold)]
    [InlineData(0, HandOvers.None)]
    [InlineData(1, HandOvers.One)]
    [InlineData(2, HandOvers.More)]
    [InlineData(9, HandOvers.More)]
    public void HandOvers_AtTheBorders_AreTheirBand(int? count, HandOvers band) =>
        Assert.Equal(band, Handling.Of(TimeSpan.FromDays(2), 5, count).HandOvers);

    [Fact]
    public void Code_OfEveryHandling_IsItsOwn()
    {
        TimeSpan?[] times = [null, TimeSpan.Zero, TimeSpan.FromHours(2), TimeSpan.FromHours(9), TimeSpan.FromDays(2), TimeSpan.FromDays(5)];
        int?[] messages = [null, 1, 2, 4, 7];
        int?[] handOvers = [null, 0, 1, 2];
        var all = (from time in times from count in messages from handed in handOvers select Handling.Of(time, count, handed)).ToList();

        Assert.Equal(Enumerable.Range(0, 120), all.Select(one => one.Code).Order());
        Assert.All(all, one => Assert.Equal(
            (one.TimeToClose, one.AgentMessages, one.HandOvers),
            (new Handling(one.Code).TimeToClose, new Handling(one.Code).AgentMessages, new Handling(one.Code).HandOvers)));
        Assert.Equal(0, Handling.Of(null, null, null).Code);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(120)]
    public void Handling_OfNoCode_IsRefused(int code) => Assert.Throws<ArgumentOutOfRangeException>(() => new Handling(code));
}
