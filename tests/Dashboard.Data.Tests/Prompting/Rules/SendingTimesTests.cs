using Dashboard.Data.Prompting.Rules;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.Rules;

public sealed class SendingTimesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void At_WithRoom_SaysHowManyWereSentInTheDay() => Assert.Equal(
        new AccountDay(2, null), new SendingTimes([Now.AddHours(-25), Now.AddHours(-2), Now.AddHours(-24)], 0).At(Now, 3));

    [Fact]
    public void At_WithoutRoom_GivesThoseThatWaitOneFreePlaceAfterTheOther()
    {
        var times = new SendingTimes([Now.AddHours(-3), Now.AddHours(-2), Now.AddHours(-1)], deferred: 0);

        var first = times.At(Now, 3).NextFreeAt;
        times.Deferred = 1;
        var second = times.At(Now, 3).NextFreeAt;
        times.Deferred = 9;
        var last = times.At(Now, 3).NextFreeAt;

        Assert.Equal(
            [Now.AddHours(-3) + SendingTimes.Day, Now.AddHours(-2) + SendingTimes.Day, Now.AddHours(-1) + SendingTimes.Day],
            [first!.Value, second!.Value, last!.Value]);
    }

    [Fact]
    public void At_MoreWereSentThanMayBe_WaitsUntilThereIsRoomAgain() => Assert.Equal(
        Now.AddHours(-1) + SendingTimes.Day,
        new SendingTimes([Now.AddHours(-3), Now.AddHours(-2), Now.AddHours(-1)], 0).At(Now, 1).NextFreeAt);

    [Fact]
    public void At_NoneMayBeSent_KnowsNoTimeForIt() =>
        Assert.Equal(new AccountDay(1, null), new SendingTimes([Now.AddHours(-1)], 0).At(Now, 0));
}
