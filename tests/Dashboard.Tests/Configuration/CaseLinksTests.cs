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
        Assert.Equal(address, Links("https://desk.example/cases/{id}?tab=1").Href(id, null));

    [Theory]
    [InlineData(null, "https://desk.example/{id}")]
    [InlineData("", "https://desk.example/{id}")]
    [InlineData("1", null)]
    [InlineData("1", "")]
    public void Href_NoCaseOrNoTemplate_IsNone(string? id, string? template) => Assert.Null(Links(template).Href(id, null));

    [Fact]
    public void Href_AccountWithAPlaceOfItsOwn_LeadsThere() =>
        Assert.Equal("https://own.example/1", Links("https://desk.example/{id}").Href("1", "https://own.example/{id}"));

    [Fact]
    public void Validate_CaseUrlThatIsNoAddress_NamesTheKey()
    {
        var result = new ReportingOptionsValidator().Validate(null, new ReportingOptions { CaseUrl = "desk/{id}" });

        Assert.Contains("Reporting:CaseUrl", Assert.Single(result.Failures!), StringComparison.Ordinal);
    }

    private static CaseLinks Links(string? template) => new(Options.Create(new ReportingOptions { CaseUrl = template }));
}
