using Dashboard.Layout.GoTo;
using Xunit;

namespace Dashboard.Tests.Layout.GoTo;

public sealed class PlaceSearchTests
{
    private static readonly IReadOnlyList<Place> Places =
    [
        new(PlaceKind.Page, "Overview", "/"),
        new(PlaceKind.View, "Weekly overview", "/?period=7d"),
        new(PlaceKind.Team, "Night Desk", "/teams?team=n"),
        new(PlaceKind.Agent, "Zoë Überweg", "/teams?agent=z"),
        new(PlaceKind.Agent, "Dennis Bright", "/teams?agent=d"),
    ];

    [Theory]
    [InlineData("over", "Overview", "Weekly overview")]
    [InlineData("OVERVIEW week", "Weekly overview")]
    [InlineData("  zoe uber ", "Zoë Überweg")]
    [InlineData("d", "Dennis Bright", "Night Desk")]
    [InlineData("igh", "Night Desk", "Dennis Bright")]
    [InlineData("xyz")]
    public void Find_TypedWords_FindsNamesThatHoldThemAllAndThoseThatBeginWithThemFirst(string typed, params string[] names) =>
        Assert.Equal(names, PlaceSearch.Find(Places, typed).Select(place => place.Name));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void Find_NothingTyped_KeepsAllInTheirOrder(string typed) => Assert.Equal(Places, PlaceSearch.Find(Places, typed));
}
