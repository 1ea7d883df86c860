using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;
using Dashboard.Pages.Why;
using Xunit;

namespace Dashboard.Tests.Pages.Why;

public sealed class WhySplitTests
{
    private static readonly FilterChoices Choices = new([], [new Choice(7, "T:3/b", "Billing")], [new Choice(9, "a1", "Ada Berg")])
    {
        Tags = [new Choice(3, "late/delivery", "late/delivery")],
    };

    [Fact]
    public void Find_AnIdWithTheSignsThatPartIt_IsFound()
    {
        var (team, tag) = (new BreakdownKey(7), new BreakdownKey(3));
        Assert.Equal(new WhySplit(BreakdownBy.Team, team, BreakdownBy.Agent), WhySplit.Find("team:T:3/b/agent", Choices));
        Assert.Equal(new WhySplit(BreakdownBy.Tag, tag, BreakdownBy.Team), WhySplit.Find("tag:late/delivery/team", Choices));
    }

    [Theory]
    [InlineData("weekday:monday/tag", BreakdownBy.Weekday, 1, null)]
    [InlineData("question:nps-2/team", BreakdownBy.Question, 2, SurveyKind.Nps)]
    [InlineData("team:/tag", BreakdownBy.Team, 0, null)]
    [InlineData("language:none/hour", BreakdownBy.Language, -1, null)]
    [InlineData("hour:9/language", BreakdownBy.Hour, 9, null)]
    [InlineData("time-to-close:1-4h/agent", BreakdownBy.TimeToClose, 2, null)]
    [InlineData("agent-messages:from-7/hour", BreakdownBy.AgentMessages, 4, null)]
    [InlineData("hand-overs:not-told/team", BreakdownBy.HandOvers, 0, null)]
    public void Find_WhatHasNoChoice_IsFound(string word, BreakdownBy by, int id, SurveyKind? kind)
    {
        var split = WhySplit.Find(word, Choices);

        Assert.Equal((by, new BreakdownKey(id, kind)), (split?.By, split?.Group));
    }

    [Theory]
    [InlineData("")]
    [InlineData("team")]
    [InlineData("team:T-9/agent")]
    [InlineData("team:T:3/b/team")]
    [InlineData("agent:A1/team")]
    [InlineData("colour:a1/team")]
    [InlineData("agent:a1/colour")]
    [InlineData("weekday:1/team")]
    [InlineData("question:csat/team")]
    [InlineData("/:")]
    [InlineData("hour:10/team")]
    [InlineData("hand-overs:from-2/topic")]
    [InlineData("language:none/tag")]
    [InlineData("time-to-close:/team")]
    public void Find_WhatIsNothingThatCanBeSplit_IsNull(string word) => Assert.Null(WhySplit.Find(word, Choices));
}
