using Dashboard.Data.Foundation;
using Xunit;

namespace Dashboard.Data.Tests.Foundation;

public sealed class CaseTemplateTests
{
    [Theory]
    [InlineData("https://desk.example/cases/{id}", true)]
    [InlineData("http://desk.example/?case={id}", true)]
    [InlineData("https://desk.example/cases", false)]
    [InlineData("/cases/{id}", false)]
    [InlineData("javascript:alert('{id}')", false)]
    [InlineData("https://who:secret@desk.example/{id}", false)]
    [InlineData("https://desk.example/a b/{id}", false)]
    public void IsUsable_Template_MustBeAWebAddressWithItsPlace(string template, bool isUsable) =>
        Assert.Equal(isUsable, CaseTemplate.IsUsable(template));
}
