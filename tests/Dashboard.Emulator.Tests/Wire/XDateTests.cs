using System.Globalization;
using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.Tests.Wire;

public sealed class XDateTests
{
    [Fact]
    public void Print_TheDocsDate_HasTheRightWeekday()
        => Assert.Equal("Tue Dec 15 17:58:20 +0000 2015", XDate.Print(1450202300));

    [Fact]
    public void Print_UnderAnotherCulture_StaysEnglish()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
        try
        {
            Assert.Equal("Wed Jun 10 12:00:00 +0000 2026", XDate.Print(Kit.ManualClock.Noon.ToUnixTimeSeconds()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
