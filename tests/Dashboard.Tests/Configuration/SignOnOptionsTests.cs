using Dashboard.Configuration;
using Xunit;

namespace Dashboard.Tests.Configuration;

public sealed class SignOnOptionsTests
{
    [Fact]
    public void Validate_WithoutAProvider_IsSilent() => Assert.Empty(Faults(new SignOnOptions()));

    [Fact]
    public void Validate_LocalSignInOffWithoutAProvider_IsRefused() =>
        Assert.Contains("nobody could sign in", Assert.Single(Faults(new SignOnOptions { LocalSignIn = false })), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://login.example/tenant", true)]
    [InlineData("http://127.0.0.1:8080", true)]
    [InlineData("http://login.example", false)]
    [InlineData("login.example", false)]
    public void Validate_Authority_MustBeHttpsButForThisMachine(string authority, bool isFine) =>
        Assert.Equal(isFine, Faults(new SignOnOptions { Authority = authority, ClientId = "id" }).Count == 0);

    [Fact]
    public void Validate_AllThatIsWrong_IsSaidAtOnceWithItsKeys()
    {
        var options = new SignOnOptions
        {
            Authority = "https://login.example",
            LocalSignIn = false,
            Groups = { new SignOnGroup { Roles = { "boss" } } },
        };

        Assert.Equal(
            ["SignOn:BreakGlass", "SignOn:ClientId", "SignOn:Groups:0:Group", "SignOn:Groups:0:Roles"],
            Faults(options).Select(fault => fault.Split(' ')[0].TrimEnd(':')).Order(StringComparer.Ordinal));
    }

    private static List<string> Faults(SignOnOptions options) =>
        [.. new SignOnOptionsValidator().Validate(null, options).Failures ?? []];
}
