using Dashboard.Data.Access;
using Dashboard.Data.Store.Changes;
using Xunit;

namespace Dashboard.Data.Tests.Access;

public sealed class ViewerTests
{
    private static IReadOnlyList<Viewer> Mixes { get; } = [.. Enumerable.Range(0, 2_048).Select(VisibleRows.ViewerOf)];

    [Fact]
    public void Sight_Equal_IsOfViewersWhoSeeTheSameRows()
    {
        var sights = Mixes.GroupBy(viewer => viewer.Sight, StringComparer.Ordinal).ToList();

        Assert.All(sights, sight => Assert.Single(sight.Select(viewer => string.Join(' ', VisibleRows.VisibleTo(viewer))).Distinct(StringComparer.Ordinal)));
        Assert.InRange(sights.Count, 100, 300);
    }

    [Fact]
    public void IsConcernedBy_ATeamWithRowsThatAreSeen_IsTrue()
    {
        foreach (var viewer in Mixes)
        {
            var seen = VisibleRows.VisibleTo(viewer).Select(row => row.Team).ToHashSet();
            Assert.All(seen, team => Assert.True(viewer.IsConcernedBy(StoreChange.OfTeams([team]))));
            Assert.False(viewer.IsConcernedBy(StoreChange.OfTeams([])));
            Assert.Equal(viewer.SeesAllTeams, viewer.IsConcernedBy(StoreChange.OfTeams([99])));
            Assert.True(seen.Count == 0 || viewer.IsConcernedBy(StoreChange.Anything));
        }
    }
}
