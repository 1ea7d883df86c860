using Dashboard.Drawing;
using Dashboard.Tests.Formats;
using Xunit;

namespace Dashboard.Tests.Drawing;

public sealed class DrawnTests
{
    private readonly object value = new();
    private int drawings;

    [Fact]
    public void Once_OfTheSameValueInTheSameWay_IsDrawnOnce()
    {
        var first = Draw("a");

        Assert.Same(first, Draw("a"));
        Assert.NotSame(first, Draw("b"));
        Assert.NotSame(first, Drawn.Once(new object(), "a", () => new object()));
        Assert.Equal(2, drawings);
    }

    [Fact]
    public void Once_InAnotherLanguage_IsDrawnAnew()
    {
        var english = Draw("a");
        using (Reading.As("de-DE"))
            Assert.NotSame(english, Draw("a"));
        Assert.Same(english, Draw("a"));
    }

    private object Draw(string how) => Drawn.Once(value, how, () =>
    {
        drawings++;
        return new object();
    });
}
