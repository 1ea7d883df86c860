using Dashboard.Data.Access;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace Dashboard.Tests.Identity.SignOn;

/// <summary>A product that wants more of the provider than a password.</summary>
public sealed class StepUpTests
{
    private const string TwoSteps = "urn:acme:two-steps";

    [Fact]
    public async Task SignOn_WithoutTheSecondStepThatIsWanted_LetsNobodyInAndIsInTheLog()
    {
        await using var host = await SignOnHost.StartAsync(SignOnHost.WithGroups(("AmrValues:0", "mfa")));
        await host.Provider.SeatAsync("s-1", Person("weak"), new { amr = new[] { "pwd" } });
        var (end, visitor) = await host.SignInAsync();
        using var leaving = visitor;

        Assert.Equal("too-weak", QueryHelpers.ParseQuery(end.Query)["trouble"].ToString());
        Assert.Contains(
            "not as strongly", (await visitor.PageAsync(end.PathAndQuery)).QuerySelector("#sign-on-problem")!.TextContent,
            StringComparison.Ordinal);
        Assert.Null(await host.FindAsync("weak@acme.example"));
        Assert.EndsWith(
            "single sign-on, too-weak (acr none, amr pwd): weak@acme.example",
            Assert.Single(await host.JournalAsync(AuditActions.SignInRefused)),
            StringComparison.Ordinal);

        await host.Provider.SeatAsync("s-2", Person("strong"), new { amr = new[] { "pwd", "mfa" } });
        var (_, second) = await host.SignInAsync();
        using var later = second;
        Assert.True(await SignOnHost.IsSignedInAsync(second));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SignOn_AskedAgain_IsLetInWithMoreAndElseRefusedOnce(bool showsMore)
    {
        await using var host = await SignOnHost.StartAsync(
            SignOnHost.WithGroups(("AcrValues:0", TwoSteps), ("AskAgain", "true")));
        await host.Provider.SeatAsync("s-1", Person("nora"), new { }, showsMore ? new { acr = TwoSteps } : null);

        var (end, visitor) = await host.SignInAsync();
        using var leaving = visitor;

        Assert.Equal(showsMore, await SignOnHost.IsSignedInAsync(visitor));
        Assert.Equal(showsMore ? 0 : 1, (await host.JournalAsync(AuditActions.SignInRefused)).Count);
        Assert.Equal(showsMore ? "/account/security" : "/account/login", end.AbsolutePath);
    }

    private static object Person(string name) =>
        new { email = $"{name}@acme.example", email_verified = true, groups = new[] { SignOnHost.ManagersGroup } };
}
