using Dashboard.Data.Access.Agents;
using Xunit;

namespace Dashboard.Data.Tests.Access.Agents;

public sealed class LikelyTwinsTests
{
    [Theory]
    [InlineData("A-17", "a 17")]
    [InlineData("agent.O7", "agent_07")]
    [InlineData("I00", "100")]
    [InlineData("007", "7")]
    [InlineData("BOB", "B0B")]
    public void NearId_EasilyMistaken_IsTheSame(string one, string other) =>
        Assert.Equal(LikelyTwins.NearId(one), LikelyTwins.NearId(other));

    [Theory]
    [InlineData("A-17", "A-18")]
    [InlineData("100", "10")]
    [InlineData("ann", "anna")]
    public void NearId_AnotherNumberOrWord_Differs(string one, string other) =>
        Assert.NotEqual(LikelyTwins.NearId(one), LikelyTwins.NearId(other));

    [Theory]
    [InlineData("José Núñez", "NUNEZ, Jose")]
    [InlineData("Ann  Lee", "ann lee")]
    public void Name_CaseAccentsAndOrder_DoNotMatter(string one, string other) =>
        Assert.Equal(LikelyTwins.Name(one), LikelyTwins.Name(other));

    [Theory]
    [InlineData("Ann Lee", "Ann Leigh")]
    [InlineData("สมชาย", "สมหญิง")]
    public void Name_OfAnother_Differs(string one, string other) => Assert.NotEqual(LikelyTwins.Name(one), LikelyTwins.Name(other));
}
