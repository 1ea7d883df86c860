using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace Dashboard.Configuration;

/// <summary>The languages of the product: texts in English and German, numbers and dates as the reader's browser asks.</summary>
internal static class Languages
{
    /// <summary>For those who ask for no language that we know.</summary>
    public const string Default = "en-GB";

    private static readonly string[] Texts = ["en", "de"];

    /// <summary>
    /// Chooses by the Accept-Language header. Days are those of the Gregorian calendar, so cultures that count otherwise are passed over.
    /// </summary>
    public static void Configure(RequestLocalizationOptions options)
    {
        options.SupportedUICultures = [.. Texts.Select(CultureInfo.GetCultureInfo)];
        options.SupportedCultures = [.. CultureInfo.GetCultures(CultureTypes.AllCultures).Where(IsGregorian)];
        options.DefaultRequestCulture = new RequestCulture(Default, Texts[0]);
        options.ApplyCurrentCultureToResponseHeaders = true;

        // Neither the address nor a cookie chooses: one language a reader, that of everything else in their browser.
        options.RequestCultureProviders = [.. options.RequestCultureProviders.OfType<AcceptLanguageHeaderRequestCultureProvider>()];
    }

    private static bool IsGregorian(CultureInfo culture) => culture.Name.Length > 0 && culture.Calendar is GregorianCalendar;
}
