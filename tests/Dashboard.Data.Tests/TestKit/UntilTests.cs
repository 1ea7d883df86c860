using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.TestKit;

public sealed class UntilTests
{
    [Fact]
    public async Task Until_TrueAtOnce_AsksOnce()
    {
        var asked = 0;

        await Until.TrueAsync(() => ++asked > 0, TimeSpan.Zero, "it was asked");

        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task Until_TrueAfterSomeAsking_Returns()
    {
        var asked = 0;

        await Until.TrueAsync(() => Task.FromResult(++asked == 4), "it was asked four times");

        Assert.Equal(4, asked);
    }

    [Fact]
    public async Task Until_NeverTrue_SaysWhatItWaitedFor()
    {
        var error = await Assert.ThrowsAsync<TimeoutException>(
            () => Until.TrueAsync(() => false, TimeSpan.FromMilliseconds(40), "the moon is green"));

        Assert.Contains("0.04 s in vain until the moon is green", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Until_ConditionThrows_PassesItOn()
    {
        Func<bool> broken = () => throw new InvalidDataException();

        await Assert.ThrowsAsync<InvalidDataException>(() => Until.TrueAsync(broken, "never"));
    }
}
