using Bunit;
using Dashboard.Data.Store.Changes;
using Dashboard.Live;
using Dashboard.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Live;

public sealed class LiveComponentTests : BunitContext
{
    private readonly ManualTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly StoreChanges _changes = new();

    public LiveComponentTests() => Services.AddSingleton<TimeProvider>(_clock).AddSingleton(_changes);

    [Fact]
    public async Task Change_WhileAReadingIsUnderWay_LetsItComeToItsEndAndReadsOnceMore()
    {
        var page = Render<Reader>().Instance;
        for (var more = 0; more < 5; more++)
        {
            _changes.Publish(StoreChange.OfKinds(ChangeKinds.Progress));
            _clock.Advance(ReloadThrottle.Interval);
        }

        Assert.Single(page.Readings);
        await InvokeAsync(() => page.Readings[0].SetResult("first"));
        await Until.TrueAsync(() => page.Shown is "first", "the page has gone on");
        _clock.Advance(ReloadThrottle.Interval);
        await Until.TrueAsync(() => page.Readings.Count == 2, "the page has gone on");
        await InvokeAsync(() => page.Readings[1].SetResult("second"));
        await Until.TrueAsync(() => page.Shown is "second", "the page has gone on");
        _clock.Advance(ReloadThrottle.Interval);

        Assert.Equal(2, page.Readings.Count);
    }

    [Fact]
    public async Task ChangeOfRights_WhileAReadingIsUnderWay_DropsItsAnswer()
    {
        var page = Render<Reader>().Instance;

        _changes.Publish(StoreChange.OfRights(Reader.Person));
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        await Until.TrueAsync(() => page.Readings.Count == 2, "the page has gone on");
        await InvokeAsync(() => page.Readings[0].TrySetResult("too much"));
        await InvokeAsync(() => page.Readings[1].SetResult("less"));

        await Until.TrueAsync(() => page.Shown is "less", "the page has gone on");
        Assert.Equal(["less"], page.Everything);
    }

    private Task InvokeAsync(Action work) => Renderer.Dispatcher.InvokeAsync(work);

    private sealed class Reader : LiveComponent
    {
        public const string Person = "ann";

        public List<TaskCompletionSource<string>> Readings { get; } = [];

        public List<string> Everything { get; } = [];

        public string? Shown => Everything.LastOrDefault();

        protected override TimeSpan? Beat => null;

        protected override Urgency UrgencyOf(StoreChange change) => change.MovesRightsOf(Person) ? Urgency.Now : Urgency.Soon;

        protected override Task OnInitializedAsync() => GoLiveAsync();

        private protected override async Task<bool> ReadAsync(LatestOnly latest, bool isAsked)
        {
            var reading = new TaskCompletionSource<string>();
            Readings.Add(reading);
            await latest.RunAsync(_ => reading.Task, Everything.Add);
            return true;
        }
    }
}
