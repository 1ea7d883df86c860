using Dashboard.Data.Store.Entities;
using Dashboard.Pages.Admin.Webhooks;
using Dashboard.Tests.Formats;
using Xunit;

namespace Dashboard.Tests.Pages.Admin.Webhooks;

public sealed class DoorTextsTests
{
    [Fact]
    public void Of_EveryAnswer_IsSaidInTheReadersLanguage()
    {
        foreach (var answer in Enum.GetValues<DoorAnswer>())
            Assert.NotEqual(Said("en-US", answer), Said("de-DE", answer));
        Assert.Equal(Enum.GetValues<DoorAnswer>().Length, Enum.GetValues<DoorAnswer>().Select(DoorTexts.Of).Distinct().Count());
    }

    [Theory]
    [InlineData("https://dashboard.example/webhooks/feedback", true)]
    [InlineData("https://dashboard.example:443/webhooks/feedback", true)]
    [InlineData("https://dashboard.example:8443/webhooks/feedback", false)]
    [InlineData("http://dashboard.example/webhooks/feedback", false)]
    [InlineData("https://localhost/webhooks/feedback", false)]
    public void IsFitForX_Address_MustBePlainHttpsFromOutside(string address, bool isFit) =>
        Assert.Equal(isFit, new DoorState("Webhooks", new Uri(address), [], [], [], HasSecret: false).IsFitForX);

    private static string Said(string culture, DoorAnswer answer)
    {
        using var reader = Reading.As(culture);
        return DoorTexts.Of(answer);
    }
}
