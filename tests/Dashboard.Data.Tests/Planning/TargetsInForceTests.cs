using System.Globalization;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Planning;
using Dashboard.Data.Store.Entities;
using Xunit;

namespace Dashboard.Data.Tests.Planning;

public sealed class TargetsInForceTests
{
    private static readonly DateOnly Summer = new(2026, 7, 1);

    private static readonly TargetEntry[] Set =
    [
        Entry(Audience.All, "2026-01-01", 4.0),
        Entry(Audience.Account(1), "2026-01-01", 4.1),
        Entry(Audience.Team(1), "2026-01-01", 4.2),
    ];

    [Theory]
    [InlineData("", "", 4.0)]
    [InlineData("1", "", 4.1)]
    [InlineData("", "1", 4.2)]
    [InlineData("1", "1", 4.2)]
    [InlineData("1,2", "1", 4.2)]
    [InlineData("2", "", 4.0)]
    [InlineData("", "2", 4.0)]
    [InlineData("1", "2", 4.1)]
    public void On_OneOrNothingChosen_IsTheNearest(string accounts, string teams, double value)
    {
        var targets = new TargetsInForce(Set, Ids(accounts), Ids(teams), isPart: false);

        Assert.Equal((NoTarget.No, value), (targets.Why, targets.On(TargetMeasure.CsatAverage, Summer)!.Value));
    }

    [Theory]
    [InlineData("1,2", "")]
    [InlineData("", "1,2")]
    [InlineData("1", "1,2")]
    public void On_SeveralChosen_IsNone(string accounts, string teams)
    {
        var targets = new TargetsInForce(Set, Ids(accounts), Ids(teams), isPart: false);

        Assert.Equal(NoTarget.SeveralChosen, targets.Why);
        Assert.Null(targets.On(TargetMeasure.CsatAverage, Summer));
    }

    [Fact]
    public void On_SeveralAccountsOfATeamWithoutItsOwn_IsNone() =>
        Assert.Null(new TargetsInForce(Set, [1, 2], [2], isPart: false).On(TargetMeasure.CsatAverage, Summer));

    [Fact]
    public void On_PartOfTheAnswers_IsNone()
    {
        var targets = new TargetsInForce(Set, [], [1], isPart: true);

        Assert.Equal(NoTarget.PartOnly, targets.Why);
        Assert.Null(targets.On(TargetMeasure.CsatAverage, Summer));
    }

    [Theory]
    [InlineData("2025-12-31", null)]
    [InlineData("2026-01-01", 4.0)]
    [InlineData("2026-06-30", 4.0)]
    [InlineData("2026-07-01", 4.4)]
    [InlineData("2027-07-01", null)]
    public void On_Day_IsTheOneThatHeldThen(string day, double? value)
    {
        TargetEntry[] set = [Entry(Audience.All, "2026-07-01", 4.4), Set[0], Entry(Audience.All, "2027-01-01", null)];

        var targets = new TargetsInForce(set, [], [], isPart: false);

        Assert.Equal(value, targets.On(TargetMeasure.CsatAverage, Day(day))?.Value);
        Assert.Null(targets.On(TargetMeasure.Nps, Day(day)));
    }

    [Fact]
    public void On_TeamsTargetHasEnded_IsTheOneForAll()
    {
        TargetEntry[] set = [.. Set, Entry(Audience.Team(1), "2026-06-01", null)];

        Assert.Equal(4.0, new TargetsInForce(set, [], [1], isPart: false).On(TargetMeasure.CsatAverage, Summer)!.Value);
    }

    private static Chosen<int> Ids(string list) =>
        Chosen.Of(list.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture)));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture);

    private static TargetEntry Entry(Audience audience, string from, double? value) => new(
        Guid.NewGuid(), TargetMeasure.CsatAverage, Day(from), value, audience, null, Guid.NewGuid(), "ann", default);
}
