using System.Globalization;

namespace Dashboard.Mailing;

/// <summary>Makes texts in a language of its own, which need not be that of whoever asks for them.</summary>
internal static class MailLanguage
{
    /// <summary>What <paramref name="make"/> makes in a language: en or de.</summary>
    public static T Of<T>(string language, Func<T> make)
    {
        var (formats, texts) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return make();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (formats, texts);
        }
    }

    /// <summary>The language of whoever reads the page that is being made.</summary>
    public static string OfReader => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "de" ? "de" : "en";
}
