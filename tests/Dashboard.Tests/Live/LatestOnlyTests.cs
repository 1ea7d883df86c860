using Dashboard.Live;
using Xunit;

namespace Dashboard.Tests.Live;

public sealed class LatestOnlyTests
{
    private readonly List<string> _accepted = [];

    [Fact]
    public async Task Run_WhileAnotherReads_CancelsItAndDropsItsAnswer()
    {
        using var latest = new LatestOnly();
        var slow = new TaskCompletionSource<string>();
        var cancelled = false;

        var first = latest.RunAsync(
            token =>
            {
                token.Register(() => cancelled = true);
                return slow.Task;
            },
            _accepted.Add);
        await latest.RunAsync(_ => Task.FromResult("second"), _accepted.Add);
        slow.SetResult("first");
        await first;

        Assert.True(cancelled);
        Assert.Equal(["second"], _accepted);
    }

    [Fact]
    public async Task Run_ReadingThatFails_TellsItsCaller()
    {
        using var latest = new LatestOnly();

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => latest.RunAsync<string>(_ => throw new InvalidOperationException("no store"), _accepted.Add));
    }
}
