using System.Globalization;
using System.Security.Claims;
using Dashboard.Configuration;
using Dashboard.Identity.SignOn;
using Xunit;

namespace Dashboard.Tests.Identity.SignOn;

public sealed class SignOnStrengthTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("", "", true)]
    [InlineData("gold", "", true)]
    [InlineData("gold silver", "", true)]
    [InlineData("platinum", "", false)]
    [InlineData("", "mfa", true)]
    [InlineData("", "otp mfa", true)]
    [InlineData("", "hwk", false)]
    [InlineData("gold", "hwk", false)]
    [InlineData("GOLD", "", false)]
    public void IsEnough_OfClassesAndWays_NeedsOneOfEachThatIsWanted(string acr, string amr, bool isEnough)
    {
        var options = new SignOnOptions { AcrValues = Words(acr), AmrValues = Words(amr) };

        Assert.Equal(isEnough, SignOnStrength.IsEnough(Principal(("acr", "gold"), ("amr", "pwd"), ("amr", "mfa")), options, Now));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-9, true)]
    [InlineData(-13, false)]
    [InlineData(1, true)]
    [InlineData(5, false)]
    public void IsEnough_OfAnAge_CountsFromWhenTheProviderAsked(int minutes, bool isEnough)
    {
        var asked = Now.AddMinutes(minutes).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var options = new SignOnOptions { MaxAge = TimeSpan.FromMinutes(10) };

        Assert.Equal(isEnough, SignOnStrength.IsEnough(Principal(("auth_time", asked)), options, Now));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("soon")]
    [InlineData("99999999999999999")]
    [InlineData("-1")]
    public void IsEnough_OfAnAgeThatIsNotSaid_IsNot(string? said)
    {
        var principal = said is null ? Principal() : Principal(("auth_time", said));

        Assert.False(SignOnStrength.IsEnough(principal, new SignOnOptions { MaxAge = TimeSpan.FromDays(1) }, Now));
    }

    [Fact]
    public void Told_OfTheToken_IsShort()
    {
        Assert.Equal("acr none, amr pwd mfa", SignOnStrength.Told(Principal(("amr", "pwd"), ("amr", "mfa"))));
        Assert.InRange(SignOnStrength.Told(Principal(("acr", new string('x', 5_000)))).Length, 1, 100);
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static ClaimsPrincipal Principal(params (string Type, string Value)[] claims) =>
        new(new ClaimsIdentity(claims.Select(claim => new Claim(claim.Type, claim.Value)), "test"));
}
