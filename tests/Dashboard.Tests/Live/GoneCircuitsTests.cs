using Dashboard.Live;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Tests.Live;

public sealed class GoneCircuitsTests : IDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly GoneCircuits _gone;
    private int _collections;

    public GoneCircuitsTests() => _gone = new GoneCircuits(_clock, () => _collections++);

    public void Dispose() => _gone.Dispose();

    [Fact]
    public async Task Pages_ManyGone_AreCollectedOnceAfterTheLast()
    {
        for (var page = 0; page < 3 * GoneCircuits.Many; page++)
        {
            await GoAsync();
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(0, _collections);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(1, _collections);
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, _collections);
    }

    [Fact]
    public async Task Pages_FewGone_CollectNothing()
    {
        for (var page = 1; page < GoneCircuits.Many; page++)
            await GoAsync();

        _clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(0, _collections);
    }

    // The handler does not ask which circuit it is.
    private Task GoAsync() => new GoneCircuits.Handler(_gone).OnCircuitClosedAsync(null!, TestContext.Current.CancellationToken);
}
