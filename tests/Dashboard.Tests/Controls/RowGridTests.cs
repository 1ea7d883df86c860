using Bunit;
using Dashboard.Controls;
using Dashboard.Data.Foundation;
using Microsoft.AspNetCore.Components;
using Microsoft.Data.Sqlite;
using MudBlazor;
using MudBlazor.Services;
using Xunit;

namespace Dashboard.Tests.Controls;

public sealed class RowGridTests : BunitContext
{
    private readonly List<RowsAsked> _asked = [];

    private int _total = 23;

    public RowGridTests()
    {
        Services.AddMudServices();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Grid_Shown_AsksForItsFirstPageOnceInTheOrderOfTheColumn()
    {
        var grid = Show();

        Assert.Equal([new RowsAsked(new RowRange(0, 10), "Length", IsDescending: true)], _asked.Distinct());
        Assert.Equal(10, grid.FindAll("tbody tr").Count);
        Assert.Equal("Words", grid.Find("table").GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Grid_AtItsLastPage_HasTheRestAndNoWayOn()
    {
        var grid = Show();

        await grid.Find("button[aria-label='Last page']").ClickAsync();

        grid.WaitForAssertion(() => Assert.Equal(3, grid.FindAll("tbody tr").Count));
        Assert.Equal(new RowRange(20, 10), _asked[^1].Range);
        Assert.True(grid.Find("button[aria-label='Next page']").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Grid_WhoseLastRowsHaveGone_GoesBackToTheFirst()
    {
        var grid = Show();
        await grid.Find("button[aria-label='Last page']").ClickAsync();
        grid.WaitForAssertion(() => Assert.Equal(3, grid.FindAll("tbody tr").Count));
        _total = 20;

        Hear(grid);

        grid.WaitForAssertion(() => Assert.Equal(10, grid.FindAll("tbody tr").Count));
        Assert.True(grid.Find("button[aria-label='First page']").HasAttribute("disabled"));
    }

    [Fact]
    public void Grid_WithoutRows_SaysSoAndHasNoPages()
    {
        _total = 0;

        var grid = Show();

        Assert.Equal("Nothing.", grid.Find("tbody [role=status]").TextContent);
        Assert.Empty(grid.FindAll("button[aria-label='Next page']"));
    }

    [Fact]
    public void Grid_WhoseStoreIsAway_SaysSoAndGoesOnWithThePage()
    {
        _total = -1;
        var grid = Show();
        Assert.Equal("These rows cannot be read right now.", grid.Find("tbody [role=status]").TextContent);
        _total = 2;

        Hear(grid);

        grid.WaitForAssertion(() => Assert.Equal(2, grid.FindAll("tbody tr").Count));
    }

    [Fact]
    public void Grid_DrawnAnewWithoutAnythingRead_AsksForNothing()
    {
        var grid = Show();
        var before = _asked.Count;

        grid.Render(parameters => parameters.Add(g => g.Label, "Others"));

        Assert.Equal(before, _asked.Count);
    }

    private static void Hear(IRenderedComponent<RowGrid<string>> grid) =>
        grid.Render(parameters => parameters.Add(g => g.Version, new object()));

    private IRenderedComponent<RowGrid<string>> Show()
    {
        var grid = Render<RowGrid<string>>(parameters =>
            parameters
                .Add(g => g.Name, "words")
                .Add(g => g.Label, "Words")
                .Add(g => g.Empty, "Nothing.")
                .Add(g => g.Version, new object())
                .Add(g => g.Read, ReadAsync)
                .Add(
                    g => g.Columns,
                    (RenderFragment)(
                        builder =>
                        {
                            builder.OpenComponent<PropertyColumn<string, int>>(0);
                            builder.AddComponentParameter(
                                1,
                                nameof(PropertyColumn<string, int>.Property),
                                (System.Linq.Expressions.Expression<Func<string, int>>)(word => word.Length));
                            builder.AddComponentParameter(
                                2,
                                nameof(PropertyColumn<string, int>.InitialDirection),
                                SortDirection.Descending);
                            builder.CloseComponent();
                        })));
        grid.WaitForAssertion(() => Assert.Empty(grid.FindAll(".mud-table-loading")));
        return grid;
    }

    private Task<RowPage<string>?> ReadAsync(RowsAsked asked, CancellationToken cancellationToken)
    {
        _asked.Add(asked);
        if (_total < 0)
            throw new SqliteException("away", 14);
        var rows = Enumerable.Range(0, _total).Skip(asked.Range.Skip).Take(asked.Range.Take).Select(number => $"row {number}");
        return Task.FromResult<RowPage<string>?>(new RowPage<string>([.. rows], _total));
    }
}
