using System.Globalization;
using System.Runtime.CompilerServices;

namespace Dashboard.Tests.Formats;

/// <summary>Tests that say nothing else are those of an English reader, whatever the machine they run on speaks.</summary>
internal static class EnglishReader
{
    [ModuleInitializer]
    internal static void Apply()
    {
        var (formats, texts) = (CultureInfo.GetCultureInfo("en-GB"), CultureInfo.GetCultureInfo("en"));
        (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) = (formats, texts);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (formats, texts);
    }
}
