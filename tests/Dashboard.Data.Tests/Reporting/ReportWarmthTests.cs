using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.Words;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Reporting;

public sealed class ReportWarmthTests
{
    [Theory, Databases]
    public async Task RunAsync_ThenAQuestion_NeedsNoSumsAndNoCommentsFromTheStore(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 51);
        var filter = new ReportFilter { Period = RandomStore.Days };
        await using var expected = await RandomStore.CreateAsync(database, 51);
        var report = await expected.Host.Get<OverviewQuery>().RunAsync(DataHost.Manager, filter, CancellationToken.None);
        var languages = await expected.Host.Get<LanguageCountsQuery>().RunAsync(DataHost.Manager, filter, CancellationToken.None);
        Assert.InRange(report.Current.Scored, 1, long.MaxValue);
        Assert.NotEmpty(languages);

        await store.Host.Get<ReportWarmth>().RunAsync(RandomStore.Days.To, CancellationToken.None);

        // Behind the product's back, without a trace in the version that every question looks at.
        await using (var context = store.Host.OpenStore())
            await context.DayCells.ExecuteDeleteAsync();
        await using (var context = store.Host.OpenStore())
            await context.HourCells.ExecuteDeleteAsync();
        await using (var context = store.Host.OpenStore())
            await context.SearchEntries.ExecuteDeleteAsync();
        var hours = await store.Host.Get<HeatmapQuery>().RunAsync(DataHost.Manager, filter, CancellationToken.None);
        Assert.Equal(report.Current.Scored, hours.Hours.Sum(hour => hour.Tally.Scored));
        var warm = await store.Host.Get<OverviewQuery>().RunAsync(DataHost.Manager, filter, CancellationToken.None);
        Assert.Equal((report.Current, report.Compared), (warm.Current, warm.Compared));
        Assert.Equal(languages, await store.Host.Get<LanguageCountsQuery>().RunAsync(DataHost.Manager, filter, CancellationToken.None));
    }
}
