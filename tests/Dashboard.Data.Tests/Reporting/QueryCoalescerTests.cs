using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store.Changes;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Reporting;

public sealed class QueryCoalescerTests : IDisposable
{
    private static readonly Viewer First = Leader("1", 1);
    private static readonly Viewer Colleague = Leader("2", 1);
    private static readonly Viewer OfAnotherTeam = Leader("3", 2);

    private readonly StoreChanges _changes = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly QueryCoalescer _shared;
    private int _readings;

    public QueryCoalescerTests() => _shared = new QueryCoalescer(_changes, _clock);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _shared.Dispose();

    [Fact]
    public async Task ReadAsync_TheSameForTheSameScope_IsReadOnce()
    {
        Assert.Equal("1", await AskAsync(First));
        Assert.Equal("1", await AskAsync(Colleague));
        Assert.Equal("2", await AskAsync(Colleague, "something else"));
    }

    [Fact]
    public async Task ReadAsync_ForAnotherScope_IsReadAnew()
    {
        Assert.Equal("1", await AskAsync(First));
        Assert.Equal("2", await AskAsync(OfAnotherTeam));
        Assert.Equal("3", await AskAsync(new Viewer("1", "1", ViewerRoles.Supervisor, [1], [5])));
        Assert.Equal("4", await AskAsync(new Viewer("1", "1", ViewerRoles.Manager, [1], [])));
    }

    [Fact]
    public async Task ReadAsync_InAnotherLanguage_IsReadAnew()
    {
        var english = CultureInfo.CurrentCulture;
        Assert.Equal("1", await AskAsync(First));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("sv-SE");
            Assert.Equal("2", await AskAsync(Colleague));
        }
        finally
        {
            CultureInfo.CurrentCulture = english;
        }

        Assert.Equal("1", await AskAsync(First));
    }

    [Fact]
    public async Task ReadAsync_AfterAChangeThatConcernsTheViewer_IsReadAnew()
    {
        await AskAsync(First);

        _changes.Publish(StoreChange.OfResults([new(2, 7)]));
        _changes.Publish(StoreChange.OfKinds(ChangeKinds.Syncing));
        Assert.Equal("1", await AskAsync(First));
        _changes.Publish(StoreChange.OfResults([new(1, 7)]));
        Assert.Equal("2", await AskAsync(First));
        _changes.Publish();
        Assert.Equal("3", await AskAsync(First));
    }

    [Fact]
    public async Task ReadAsync_AfterAChangeOfTheViewersOwnResultsAlone_IsTheSameReading()
    {
        var linked = new Viewer("4", "4", ViewerRoles.Manager, [1], [7, 8]);
        Assert.Equal("1", await AskAsync(linked));

        _changes.Publish(StoreChange.OfResults([new(1, 7), new(2, 7), new(1, 8)]));
        Assert.Equal("1", await AskAsync(linked));
        _changes.Publish(StoreChange.OfResults([new(1, 7), new(1, 9)]));
        Assert.Equal("2", await AskAsync(linked));
    }

    [Fact]
    public async Task ReadAsync_AfterAChangeDuringTheReading_IsReadAnewForWhoComesLater()
    {
        var slow = new TaskCompletionSource<string>();
        var first = _shared.ReadAsync(First, "q", _ => slow.Task, string.Equals, Token);

        _changes.Publish();

        Assert.Equal("1", await AskAsync(Colleague));
        slow.SetResult("slow");
        Assert.Equal("slow", await first);
        Assert.Equal("1", await AskAsync(First));
    }

    [Fact]
    public async Task ReadAsync_WhenItsTimeIsOver_IsReadAnew()
    {
        await AskAsync(First);

        _clock.Advance(QueryCoalescer.Lasts - TimeSpan.FromMilliseconds(1));
        Assert.Equal("1", await AskAsync(First));
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal("2", await AskAsync(First));
    }

    [Fact]
    public async Task ReadAsync_TheSameAnswerAgain_IsTheOlderObject()
    {
        var before = await _shared.ReadAsync(First, "q", _ => Task.FromResult(new string('x', 3)), string.Equals, Token);
        _changes.Publish();
        var after = await _shared.ReadAsync(First, "q", _ => Task.FromResult(new string('x', 3)), string.Equals, Token);
        _changes.Publish();
        var another = await _shared.ReadAsync(First, "q", _ => Task.FromResult("y"), string.Equals, Token);

        Assert.Same(before, after);
        Assert.Equal("y", another);
    }

    [Fact]
    public async Task ReadAsync_Failed_IsToldToAllWhoWaitedAndTriedAnew()
    {
        var failing = new TaskCompletionSource<string>();
        var both = new[] { First, Colleague }
            .Select(viewer => _shared.ReadAsync(viewer, "q", _ => failing.Task, string.Equals, Token))
            .ToList();

        failing.SetException(new InvalidDataException("broken"));

        foreach (var waiting in both)
            await Assert.ThrowsAsync<InvalidDataException>(() => waiting);
        Assert.Equal("1", await AskAsync(First));
    }

    [Fact]
    public async Task ReadAsync_LeftByTheOneWhoBegan_GoesOnForTheOthers()
    {
        using var leaving = new CancellationTokenSource();
        var (answer, told) = (new TaskCompletionSource<string>(), default(CancellationToken));
        var first = _shared.ReadAsync(First, "q", token => WaitAsync(answer, told = token), string.Equals, leaving.Token);
        var second = _shared.ReadAsync<string>(
            Colleague,
            "q",
            _ => throw new InvalidOperationException("read twice"),
            string.Equals,
            Token);

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.False(told.IsCancellationRequested);
        answer.SetResult("for the other");
        Assert.Equal("for the other", await second);
    }

    [Fact]
    public async Task ReadAsync_LeftByAll_IsCancelledAndReadAnewForWhoComesLater()
    {
        using var leaving = new CancellationTokenSource();
        var told = default(CancellationToken);
        var only = _shared.ReadAsync(
            First,
            "q",
            token => WaitAsync(new TaskCompletionSource<string>(), told = token),
            string.Equals,
            leaving.Token);

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => only);
        Assert.True(told.IsCancellationRequested);
        Assert.Equal("1", await AskAsync(First));
    }

    private static Viewer Leader(string id, int team) => new(id, id, ViewerRoles.Supervisor, [team], []);

    private static async Task<string> WaitAsync(TaskCompletionSource<string> answer, CancellationToken token) =>
        await answer.Task.WaitAsync(token);

    private Task<string> AskAsync(Viewer viewer, string question = "q") =>
        _shared.ReadAsync(viewer, question, _ => Task.FromResult(FormattableString.Invariant($"{++_readings}")), string.Equals, Token);
}
