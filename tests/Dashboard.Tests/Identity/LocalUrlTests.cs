using Dashboard.Identity;
using Xunit;

namespace Dashboard.Tests.Identity;

public sealed class LocalUrlTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/?from=2025-01-01&kind=csat")]
    [InlineData("/admin/accounts")]
    [InlineData("/exports/responses.csv?team=1")]
    [InlineData("/account/security")]
    public void Url_OfThisProduct_IsKept(string url) => Assert.Equal(url, LocalUrl.OrHome(url));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("\\\\evil.example")]
    [InlineData("/\t/evil.example/")]
    [InlineData("/\n/evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("evil.example")]
    [InlineData(" //evil.example")]
    [InlineData("/account/login?ReturnUrl=%2Faccount%2Flogin")]
    [InlineData("/Account/denied")]
    public void Url_OfElsewhere_LeadsHome(string? url) => Assert.Equal("/", LocalUrl.OrHome(url));
}
