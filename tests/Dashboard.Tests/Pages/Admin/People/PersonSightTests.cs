using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Pages.Admin.People;
using Xunit;

namespace Dashboard.Tests.Pages.Admin.People;

public sealed class PersonSightTests
{
    [Theory]
    [InlineData("agent", "", "", "No result at all.")]
    [InlineData("", "", "", "No result at all.")]
    [InlineData("supervisor", "", "", "No result yet")]
    [InlineData("supervisor", "Billing, Delivery", "", "The results of Billing, Delivery, answer by answer, and of no other team.")]
    [InlineData("supervisor", "Billing", "A-1", "Never the results of A-1")]
    [InlineData("manager supervisor", "Billing", "", "The results of all teams")]
    [InlineData("manager", "", "", "download files")]
    [InlineData("admin", "", "", "No result at all.")]
    [InlineData("admin", "", "", "As an admin")]
    public void Of_RolesTeamsAndAgents_SaysWhatTheyComeTo(string roles, string teams, string agents, string sentence) =>
        Assert.Contains(Said(roles, teams, agents), said => said.Contains(sentence, StringComparison.Ordinal));

    [Theory]
    [InlineData("admin", "", "download")]
    [InlineData("agent", "A-1", "Never the results")]
    [InlineData("supervisor", "", "download")]
    public void Of_WhatIsNotTheirs_IsNotSaid(string roles, string agents, string sentence) =>
        Assert.DoesNotContain(Said(roles, "Billing", agents), said => said.Contains(sentence, StringComparison.Ordinal));

    [Fact]
    public void Of_Disabled_IsNothing() =>
        Assert.Equal(["Nothing: they cannot sign in."], PersonSight.Of(new PersonDraft([RoleNames.Manager], [], []), [], isDisabled: true));

    private static IEnumerable<string> Said(string roles, string teams, string agents) => PersonSight.Of(
        new PersonDraft(Parts(roles, ' '), [], Parts(agents, ' ')), Parts(teams, ','), isDisabled: false);

    private static string[] Parts(string text, char sign) =>
        text.Split(sign, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
