using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Reporting;

/// <summary>Nothing is compared with, or from, days of which not everything is in the store.</summary>
public sealed class ReportSpansTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Period Current = new(new DateOnly(2026, 2, 11), new DateOnly(2026, 2, 20));

    private static readonly Period Before = new(new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 10));

    private static ReportFilter Filter { get; } = new() { Period = Current, Compare = Comparison.OwnDays, Against = Before };

    [Theory, Databases]
    public async Task SpanAsync_EverythingStored_Compares(StoreKind database)
    {
        await using var host = await StartAsync(database, from: new DateOnly(2026, 2, 1));

        Assert.Equal((Before, Shortfall.None), await AskAsync(host));
    }

    [Theory, Databases]
    public async Task SpanAsync_HoleBehindTheNewest_ComparesNothingAndTheCurrentIsWhole(StoreKind database)
    {
        await using var host = await StartAsync(database, from: new DateOnly(2026, 2, 5));
        await ReadOnAsync(host);

        var span = await SpanAsync(host, Filter);

        Assert.Null(span.Compared);
        Assert.Equal(
            (true, Shortfall.None, Shortfall.BeingRead),
            (span.Holdings.AreWhole(Current), span.Holdings.ShortfallOf(Current), span.Holdings.ShortfallOf(Before)));
    }

    /// <summary>The days that are compared with may be the later ones.</summary>
    [Theory, Databases]
    public async Task SpanAsync_CurrentBeforeTheHistory_ComparesNothingEither(StoreKind database)
    {
        await using var host = await StartAsync(database, from: new DateOnly(2026, 2, 11));

        var span = await SpanAsync(host, Filter with { Period = Before, Against = Current });

        Assert.Equal((null, Shortfall.NotRead), (span.Compared, span.Holdings.ShortfallOf(Before)));
    }

    [Theory]
    [Databases("2026-02-19", "2026-02-25")]
    [Databases("2026-02-03", "2026-02-03")]
    [Databases("2026-01-01", "2026-02-01")]
    public async Task SpanAsync_DaysLostInEither_ComparesNothing(StoreKind database, string first, string last)
    {
        await using var host = await StartAsync(database, from: new DateOnly(2026, 1, 1));
        var (from, to) = (Day(first), Day(last));
        await LoseAsync(host, from, to);

        var span = await SpanAsync(host, Filter);

        Assert.Null(span.Compared);
        var lost = new Period(from, to);
        Assert.Equal(
            Enumerable.Range(0, 20).Select(Before.From.AddDays).Where(lost.Contains),
            span.Holdings.Lost.Values);
    }

    [Theory]
    [Databases("2026-01-01", "2026-01-31")]
    [Databases("2026-02-21", "2026-02-25")]
    public async Task SpanAsync_DaysLostInNeither_Compares(StoreKind database, string first, string last)
    {
        await using var host = await StartAsync(database, from: new DateOnly(2025, 1, 1));
        await LoseAsync(host, Day(first), Day(last));

        Assert.Equal((Before, Shortfall.None), await AskAsync(host));
    }

    [Theory]
    [Databases("2026-02-20", false)]
    [Databases("2026-02-21", true)]
    [Databases("2026-02-28", true)]
    public async Task SpanAsync_ReadingDoesNotKeepUp_ComparesOnlyWhatIsRead(StoreKind database, string through, bool compares)
    {
        await using var host = await StartAsync(database, from: new DateOnly(2026, 1, 1), through: Day(through));

        Assert.Equal(compares, (await SpanAsync(host, Filter)).Compared is not null);
    }

    [Theory]
    [Databases("2026-01-31", true)]
    [Databases("2026-02-01", false)]
    [Databases("2026-02-15", false)]
    public async Task SpanAsync_PausedAccount_CountsWhereItHasSomeOfTheDays(StoreKind database, string through, bool compares)
    {
        await using var host = await StartAsync(database, from: new DateOnly(2026, 1, 1), through: Day(through));
        await host.Get<StoreWriter>().WriteAsync(
            (context, token) =>
                context.Accounts.ExecuteUpdateAsync(row => row.SetProperty(one => one.PausedBecause, "Not used any more."), token),
            CancellationToken.None);

        Assert.Equal(compares, (await SpanAsync(host, Filter)).Compared is not null);
    }

    [Theory, Databases]
    public async Task SpanAsync_OtherAccountNeverLetItselfBeRead_HoldsUpNothing(StoreKind database)
    {
        await using var host = await StartAsync(database, from: new DateOnly(2026, 1, 1));
        await new FeedbackFixture(host).AddAccountAsync("other", "99");
        await ProgressAsync(host, 2, new DateOnly(2026, 2, 28), new DateOnly(2026, 2, 28));
        await host.Get<StoreWriter>().WriteAsync(
            (context, token) => context.Accounts.Where(account => account.Id == 2)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.PausedBecause, "X refuses it."), token),
            CancellationToken.None);

        var span = await SpanAsync(host, Filter);

        Assert.Equal(Before, span.Compared);
        Assert.Equal(Shortfall.None, span.Holdings.ShortfallOf(Filter.Period));
    }

    [Theory, Databases]
    public async Task SpanAsync_OtherAccountFallsShort_CountsOnlyWhereItIsAskedFor(StoreKind database)
    {
        await using var host = await StartAsync(database, from: new DateOnly(2026, 1, 1));
        await new FeedbackFixture(host).AddAccountAsync("other", "99");
        await ProgressAsync(host, 2, new DateOnly(2026, 2, 5), new DateOnly(2026, 2, 28));

        Assert.Null((await SpanAsync(host, Filter)).Compared);
        Assert.Equal(Before, (await SpanAsync(host, Filter with { Accounts = [1] })).Compared);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<(Period? Compared, Shortfall Current)> AskAsync(DataHost host)
    {
        var span = await SpanAsync(host, Filter);
        return (span.Compared, span.Holdings.ShortfallOf(Current));
    }

    private static Task<ReportSpan> SpanAsync(DataHost host, ReportFilter filter) =>
        host.Get<ReportSpans>().SpanAsync(filter, CancellationToken.None);

    private static async Task<DataHost> StartAsync(StoreKind database, DateOnly from, DateOnly? through = null)
    {
        var host = await DataHost.StartAsync(store: database, clock: new ManualTimeProvider(Now));
        await new FeedbackFixture(host).AddAccountAsync();
        await ProgressAsync(host, 1, from, through ?? new DateOnly(2026, 2, 28));
        return host;
    }

    private static Task ProgressAsync(DataHost host, int account, DateOnly from, DateOnly through) => AddAsync(
        host,
        new SyncProgress { AccountId = account, HistoryFrom = Midnight(from), CompleteThrough = Midnight(through), LastPulledAt = Now });

    private static Task ReadOnAsync(DataHost host) => AddAsync(
        host,
        new PullRange
        {
            AccountId = 1,
            Purpose = PullPurpose.History,
            From = Now.AddDays(-90),
            Until = Midnight(new DateOnly(2026, 2, 5)),
        });

    private static Task LoseAsync(DataHost host, DateOnly from, DateOnly to) => AddAsync(
        host,
        new LostStretch { AccountId = 1, From = Midnight(from).AddHours(9), Until = Midnight(to).AddHours(21), Cause = LossCause.TooOld });

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    private static Task AddAsync(DataHost host, object row) => host.Get<StoreWriter>().WriteAsync(
        (context, _) =>
        {
            context.Add(row);
            return Task.CompletedTask;
        },
        CancellationToken.None);
}
