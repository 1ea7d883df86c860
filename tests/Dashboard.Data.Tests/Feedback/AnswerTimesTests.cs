using Dashboard.Data.Feedback;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Data.Tests.Feedback;

public sealed class AnswerTimesTests
{
    [Fact]
    public void Step_UpToSixtyEightYears_IsNeverFurtherOffThanItSays()
    {
        var before = -1;
        for (var seconds = 0L; seconds <= int.MaxValue; seconds += 1 + (seconds / 5_000))
        {
            var step = AnswerTimes.StepOf(TimeSpan.FromSeconds(seconds));
            Assert.InRange(step, before, AnswerTimes.Steps - 1);
            var off = Math.Abs(AnswerTimes.MiddleOf(step).TotalSeconds - seconds);
            Assert.True(off == 0 || off < AnswerTimes.LargestError * seconds, $"{seconds} s are told as {AnswerTimes.MiddleOf(step)}");
            before = step;
        }
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(0.999, 0)]
    [InlineData(127, 127)]
    [InlineData(128, 128.5)]
    [InlineData(129, 128.5)]
    [InlineData(255, 254.5)]
    [InlineData(256, 257.5)]
    [InlineData(7_200, 7_199.5)]
    public void MiddleOf_StepOfATime_IsTheMiddleOfAllThatItHolds(double seconds, double middle) =>
        Assert.Equal(TimeSpan.FromSeconds(middle), AnswerTimes.MiddleOf(AnswerTimes.StepOf(TimeSpan.FromSeconds(seconds))));

    [Fact]
    public void StepOf_LongestTime_IsTheLastThatIsToldApart() =>
        Assert.Equal(AnswerTimes.StepOf(TimeSpan.FromSeconds(int.MaxValue)), AnswerTimes.StepOf(TimeSpan.MaxValue));

    [Fact]
    public void Median_NoTimes_IsNull() => Assert.Null(AnswerTimes.Median(new long[AnswerTimes.Steps]));

    [Fact]
    public void Median_AnyTimes_IsAsCloseAsItSays() => Prop.ForAll<uint[]>(IsClose).QuickCheckThrowOnFailure();

    private static void IsClose(uint[] times)
    {
        var spans = times.Select(time => TimeSpan.FromSeconds((time * 2_654_435_761u) >> (int)(1 + (time % 31)))).ToList();
        var counts = new long[AnswerTimes.Steps];
        foreach (var span in spans)
            counts[AnswerTimes.StepOf(span)]++;

        var exact = Median.Of(spans);
        var median = AnswerTimes.Median(counts);

        Assert.Equal(exact is null, median is null);
        if (exact is { } middle)
            Assert.InRange(Math.Abs((median!.Value - middle).TotalSeconds), 0, AnswerTimes.LargestError * middle.TotalSeconds);
    }
}
