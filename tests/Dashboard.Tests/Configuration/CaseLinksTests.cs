using Dashboard.Configuration;
using Microsoft.Extensions.Options;
using Xunit;

namespace Dashboard.Tests.Configuration;

public sealed class CaseLinksTests
{
    [Theory]
    [InlineData("HA-260301-0015", "https://desk.example/cases/HA-260301-0015?tab=1")]
    [InlineData("a/b?c#d", "https://desk.example/cases/a%2Fb%3Fc%23d?tab=1")]
    public void Href_CaseAndTemplate_PutsTheIdInAsOnePiece(string id, string address) =>
        Assert.Equal(address, Links("https://desk.example/cases/{id}?tab=1").Href(id));

    [Theory]
    [InlineData(null, "https://desk.example/{id}")]
    [InlineData("", "https://desk.example/{id}")]
    [InlineData("1", null)]
    [InlineData("1", "")]
    public void Href_NoCaseOrNoTemplate_IsNone(string? id, string? template) => Assert.Null(Links(template).Href(id));

    [Theory]
    [InlineData("https://desk.example/cases/{id}", true)]
    [InlineData("http://desk.example/?case={id}", true)]
    [InlineData("https://desk.example/cases", false)]
    [InlineData("/cases/{id}", false)]
    [InlineData("javascript:alert('{id}')", false)]
    public void IsUsable_Template_MustBeAWebAddressWithItsPlace(string template, bool isUsable) =>
        Assert.Equal(isUsable, CaseLinks.IsUsable(template));

    [Fact]
    public void Validate_CaseUrlThatIsNoAddress_NamesTheKey()
    {
        var result = new ReportingOptionsValidator().Validate(null, new ReportingOptions { CaseUrl = "desk/{id}" });

        Assert.Contains("Reporting:CaseUrl", Assert.Single(result.Failures!), StringComparison.Ordinal);
    }

    private static CaseLinks Links(string? template) => new(Options.Create(new ReportingOptions { CaseUrl = template }));
}
