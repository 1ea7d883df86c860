using Dashboard.Data.Store.Changes;
using Xunit;

namespace Dashboard.Data.Tests.Store.Changes;

public sealed class StoreChangeTests
{
    [Fact]
    public void MovesResults_OfSomeAgents_IsForWhoSeesOneOfThemInTheirTeam()
    {
        var change = StoreChange.OfResults([new(3, 7), new(0, 0)]);

        Assert.True(change.MovesResults(agent => agent == new AgentInTeam(3, 7)));
        Assert.True(change.MovesResults(agent => agent == new AgentInTeam(0, 0)));
        Assert.False(change.MovesResults(agent => agent == new AgentInTeam(3, 8)));
        Assert.False(change.MovesResults(agent => agent == new AgentInTeam(4, 7)));
        Assert.False(StoreChange.OfResults([]).MovesResults(_ => true));
        Assert.True(StoreChange.Anything.MovesResults(_ => false));
    }

    [Fact]
    public void MovesRightsOf_OfSomePeople_IsForThemAlone()
    {
        Assert.True(StoreChange.OfRights("ann").MovesRightsOf("ann"));
        Assert.False(StoreChange.OfRights("ann").MovesRightsOf("bob"));
        Assert.False(StoreChange.OfRights("ann").MovesResults(_ => true));
        Assert.True(StoreChange.OfAnybodysRights.MovesRightsOf("bob"));
        Assert.False(StoreChange.Anything.MovesRightsOf("bob"));
    }

    [Fact]
    public void Is_AKind_IsThatAlone()
    {
        Assert.True(StoreChange.OfKinds(ChangeKinds.Progress).Is(ChangeKinds.Names | ChangeKinds.Progress));
        Assert.False(StoreChange.OfKinds(ChangeKinds.Progress).Is(ChangeKinds.Names | ChangeKinds.Syncing));
        Assert.False(StoreChange.OfResults([new(1, 1)]).Is(ChangeKinds.Progress));
    }

    [Fact]
    public void And_Two_ReachesAsFarAsBoth()
    {
        var both = StoreChange
            .OfResults([new(1, 5)])
            .And(StoreChange.OfResults([new(2, 6)]))
            .And(StoreChange.OfRights("ann"))
            .And(StoreChange.OfKinds(ChangeKinds.Names));

        Assert.Equal("1;1.5,2.6;ann", ChangeNotification.Write(both));
        Assert.Equal("31;*;ann", ChangeNotification.Write(both.And(StoreChange.Anything)));
        Assert.Equal("1;1.5,2.6;*", ChangeNotification.Write(StoreChange.OfAnybodysRights.And(both)));
        Assert.Equal("1;1.5,2.6;ann", ChangeNotification.Write(both.And(StoreChange.Nothing)));
    }

    [Fact]
    public void Files_OfSomebody_ConcernThemAloneAndAreNoRight()
    {
        var change = StoreChange.OfFiles("ann");

        Assert.True(change.MovesFilesOf("ann"));
        Assert.False(change.MovesFilesOf("bob"));
        Assert.False(change.MovesRightsOf("ann"));
        Assert.False(change.MovesResults(_ => true));
        Assert.False(StoreChange.Anything.MovesFilesOf("ann"));
        Assert.Equal("0;;;ann", ChangeNotification.Write(change));
        var heard = ChangeNotification.Read("0;;;ann").And(StoreChange.OfRights("bob"));
        Assert.Equal((true, false), (heard.MovesFilesOf("ann"), heard.MovesFilesOf("bob")));
        Assert.True(ChangeNotification.Read("0;;;*").MovesFilesOf("bob"));
    }

    [Fact]
    public void Publish_OfNothing_IsHeardByNobody()
    {
        var changes = new StoreChanges();
        var heard = 0;
        using var listening = changes.Subscribe(_ => heard++);

        changes.Publish(StoreChange.Nothing);
        Assert.Equal(0, heard);
        changes.Publish(StoreChange.OfRights("ann"));
        Assert.Equal(1, heard);
    }

    [Theory]
    [InlineData("0;;", "0;;")]
    [InlineData("31;*;", "31;*;")]
    [InlineData("0;7.12;", "0;7.12;")]
    [InlineData("2;7.12,7.12;ann,bob", "2;7.12;ann,bob")]
    [InlineData("4;0.0;*", "4;0.0;*")]
    [InlineData("", "31;*;")]
    [InlineData("*", "31;*;")]
    [InlineData("12,13", "31;*;")]
    [InlineData("x;;", "31;*;")]
    [InlineData("-1;;", "31;*;")]
    [InlineData("0;7;", "31;*;")]
    [InlineData("0;7.x;", "31;*;")]
    [InlineData("0;-7.1;", "31;*;")]
    public void Read_OfWhatWasSent_IsTheSameAndOfAnythingElseAnything(string sent, string read)
    {
        var heard = ChangeNotification.Write(ChangeNotification.Read(sent)).Split(';');

        Assert.Equal(read.Split(';')[..2], heard[..2]);
        Assert.Equal(read.Split(';')[2].Split(',').Order(), heard[2].Split(',').Order());
    }

    [Fact]
    public void Write_OfManyAgentsAndPeople_FitsANotification()
    {
        var people = Enumerable.Range(0, StoreChange.MostPeople).Select(number => $"00000000-0000-0000-0000-{number:000000000000}");
        var change = StoreChange.OfResults(Agents(StoreChange.MostAgents)).And(StoreChange.OfRights(people))
            .And(StoreChange.OfFiles(people));

        // PostgreSQL takes payloads of less than 8,000 bytes, and the sender's name comes before.
        Assert.InRange(ChangeNotification.Write(change).Length, 5_000, 7_900);
        Assert.Equal("0;*;", ChangeNotification.Write(StoreChange.OfResults(Agents(StoreChange.MostAgents + 1))));
        Assert.Equal("0;;*", ChangeNotification.Write(StoreChange.OfRights([.. people, "another"])));
    }

    private static IEnumerable<AgentInTeam> Agents(int count) =>
        Enumerable.Range(0, count).Select(number => new AgentInTeam(int.MaxValue, int.MaxValue - number));
}
