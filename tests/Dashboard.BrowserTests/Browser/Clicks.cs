using Microsoft.Playwright;
using Xunit;

namespace Dashboard.BrowserTests.Browser;

/// <summary>The clicks of somebody who wants to know something: all that they press, and nothing else.</summary>
internal sealed class Clicks
{
    private int _count;

    /// <summary>One more.</summary>
    public async Task OnAsync(ILocator what)
    {
        _count++;
        await what.ClickAsync();
    }

    /// <summary>Fails when it took more.</summary>
    public void AreAtMost(int most) => Assert.InRange(_count, 1, most);
}
