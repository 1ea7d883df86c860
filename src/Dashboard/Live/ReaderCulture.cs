using System.Globalization;

namespace Dashboard.Live;

/// <summary>
/// The language and the formats of one reader, kept for work that other threads begin for them, such as timers: those know the machine's
/// culture only.
/// </summary>
/// <param name="Formats">Numbers and dates.</param>
/// <param name="Texts">The language.</param>
internal sealed record ReaderCulture(CultureInfo Formats, CultureInfo Texts)
{
    /// <summary>That of the reader for whom this code runs now.</summary>
    public static ReaderCulture Current => new(CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

    /// <summary>Runs <paramref name="work"/> for this reader; the culture of who calls stays what it was.</summary>
    public async Task RunAsync(Func<Task> work)
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Formats, Texts);
        await work();
    }
}
