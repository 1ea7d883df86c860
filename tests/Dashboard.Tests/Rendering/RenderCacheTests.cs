using Dashboard.Rendering;
using Dashboard.Tests.Formats;
using Xunit;

namespace Dashboard.Tests.Rendering;

public sealed class RenderCacheTests
{
    private readonly object _value = new();
    private int _renderings;

    [Fact]
    public void GetOrRender_SameValueInTheSameWay_IsRenderedOnce()
    {
        var first = Render("a");

        Assert.Same(first, Render("a"));
        Assert.NotSame(first, Render("b"));
        Assert.NotSame(first, RenderCache.GetOrRender(new object(), "a", () => new object()));
        Assert.Equal(2, _renderings);
    }

    [Fact]
    public void GetOrRender_InAnotherLanguage_IsRenderedAnew()
    {
        var english = Render("a");
        using (Reading.As("de-DE"))
            Assert.NotSame(english, Render("a"));
        Assert.Same(english, Render("a"));
    }

    private object Render(string how) => RenderCache.GetOrRender(_value, how, () =>
    {
        _renderings++;
        return new object();
    });
}
