using System.Globalization;

namespace Dashboard.Tests.Formats;

/// <summary>Until it is disposed, this thread's work is a reader's of another language.</summary>
internal sealed class Reading : IDisposable
{
    private readonly (CultureInfo Formats, CultureInfo Texts) _before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

    private Reading(string culture) =>
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (
            CultureInfo.GetCultureInfo(culture),
            CultureInfo.GetCultureInfo(culture));

    public static Reading As(string culture) => new(culture);

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _before;
}
