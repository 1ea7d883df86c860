using Dashboard.Data.Access;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Components.Web;
using Xunit;

namespace Dashboard.Tests.Pages.Overview;

/// <summary>What an open Overview costs the server, in what can be counted: each component is there for as long as the page is.</summary>
public sealed class OverviewCostTests
{
    private const int MostComponents = 50;
    private const int MostKept = 2400;

    [Fact]
    public async Task Overview_OfASupervisor_StaysWithinItsComponentsAndFrames()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);
        desk.Navigation.NavigateTo("/?" + OverviewDesk.Days);
        await using var tree = new LiveTree(desk.Services);
        await tree.ShowAsync<HeadOutlet>();
        await tree.ShowAsync<Routes>();
        await Until.TrueAsync(async () => (await tree.ReadAsync()).Any(one => one.Name == "HistogramChart"), "the charts are there");

        var live = await tree.ReadAsync();

        var kept = live.Sum(one => LiveTree.Kept(one.Frames));
        var parts = string.Join(", ", live.OrderByDescending(one => one.Frames).Select(one => $"{one.Name} {one.Frames}"));
        Assert.True(live.Count <= MostComponents, $"{live.Count} components instead of {MostComponents}: {parts}");
        Assert.True(kept <= MostKept, $"{kept} frames instead of {MostKept}: {parts}");
    }
}
