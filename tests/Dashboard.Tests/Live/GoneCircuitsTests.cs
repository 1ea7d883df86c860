using Dashboard.Live;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Tests.Live;

public sealed class GoneCircuitsTests : IDisposable
{
    private readonly ManualTimeProvider clock = new();
    private readonly GoneCircuits gone;
    private int collections;

    public GoneCircuitsTests() => gone = new GoneCircuits(clock, () => collections++);

    public void Dispose() => gone.Dispose();

    [Fact]
    public async Task Pages_ManyGone_AreCollectedOnceAfterTheLast()
    {
        for (var page = 0; page < 3 * GoneCircuits.Many; page++)
        {
            await GoAsync();
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(0, collections);
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(1, collections);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, collections);
    }

    [Fact]
    public async Task Pages_FewGone_CollectNothing()
    {
        for (var page = 1; page < GoneCircuits.Many; page++)
            await GoAsync();

        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(0, collections);
    }

    // The handler does not ask which circuit it is.
    private Task GoAsync() => new GoneCircuits.Handler(gone).OnCircuitClosedAsync(null!, TestContext.Current.CancellationToken);
}
