using Dashboard.Data.Settings;
using Dashboard.Pages.Admin.Accounts;
using Dashboard.Tests.Formats;
using Xunit;

namespace Dashboard.Tests.Pages.Admin.Accounts;

public sealed class SettingWordsTests
{
    [Fact]
    public void Error_OfEveryFault_IsSaidInTheReadersLanguage()
    {
        var settings = new AccountSettings { PrivacyUrl = new string('x', 2_050), DisplayName = new string('y', 31) };
        foreach (var fault in Enum.GetValues<FieldFault>().Except([FieldFault.Other]))
        {
            var (english, german) = (Said("en-US", fault, settings), Said("de-DE", fault, settings));
            Assert.NotEqual("", english);
            Assert.NotEqual(english, german);
        }

        Assert.Equal("Die Adresse hat 2.050 Zeichen; höchstens 2.048 sind erlaubt.", Said("de-DE", FieldFault.PrivacyUrlTooLong, settings));
    }

    private static string Said(string culture, FieldFault fault, AccountSettings settings)
    {
        using var reader = Reading.As(culture);
        return SettingWords.Error(fault, settings);
    }
}
