using System.Globalization;

namespace Dashboard.Formats;

/// <summary>
/// How files are written, whatever language pages are in: English words, a point in numbers and nothing between thousands.
/// </summary>
internal static class FileCulture
{
    private static readonly CultureInfo Words = CultureInfo.GetCultureInfo("en");
    private static readonly CultureInfo Numbers = Plain();

    /// <summary>What is made as for a file.</summary>
    /// <param name="make">Makes it, and waits for nothing.</param>
    public static T In<T>(Func<T> make)
    {
        var (numbers, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Numbers, Words);
            return make();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (numbers, words);
        }
    }

    // No reader has its name, by which drawings are kept.
    private static CultureInfo Plain()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberGroupSeparator = "";
        return CultureInfo.ReadOnly(culture);
    }
}
