using System.Globalization;
using Dashboard.Data.FeedbackApi;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

public sealed class XDateTests
{
    [Theory]
    [InlineData("Tue Dec 15 17:58:20 +0000 2015")]
    [InlineData("Sat Dec 15 17:58:20 +0000 2015")]
    [InlineData("SatDec1517:58:20+00002015")]
    [InlineData("Tue Dec 15 19:58:20 +0200 2015")]
    public void Parse_EitherForm_IgnoresTheWeekday(string text)
    {
        var date = XDate.Parse(text);

        Assert.Equal(new DateTimeOffset(2015, 12, 15, 17, 58, 20, TimeSpan.Zero), date);
        Assert.Equal(TimeSpan.Zero, date.Offset);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not a date")]
    [InlineData("2015-12-15T17:58:20Z")]
    [InlineData("Tue Dec 32 17:58:20 +0000 2015")]
    [InlineData("Tue Dez 15 17:58:20 +0000 2015")]
    [InlineData("Tue Dec 15 17:58:20 +0000 20 5")]
    [InlineData("123Dec1517:58:20+00002015")]
    [InlineData("1ueDec1517:58:20+00002015")]
    [InlineData("T1eDec1517:58:20+00002015")]
    [InlineData("Tu1Dec1517:58:20+00002015")]
    [InlineData("Tue  Dec15 17:58:20 +0000 2015")]
    [InlineData("Tue De c15 17:58:20 +0000 2015")]
    [InlineData("Tue Dec 1 517:58:20 +0000 2015")]
    [InlineData("Tue Dec 15 17:58:2 0+0000 2015")]
    [InlineData("Tue Dec 15 17:58:20 +000 02015")]
    public void TryParse_OtherText_IsRefused(string? text) => Assert.False(XDate.TryParse(text, out _));

    [Fact]
    public void Format_AnotherCultureAndZone_WritesWhatXWrites()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            var text = XDate.Format(new DateTimeOffset(2015, 12, 15, 18, 58, 20, TimeSpan.FromHours(1)));
            Assert.Equal("Tue Dec 15 17:58:20 +0000 2015", text);
            Assert.True(XDate.TryParse(text, out _));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
