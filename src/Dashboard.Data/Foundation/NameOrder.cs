namespace Dashboard.Data.Foundation;

/// <summary>
/// How names stand in choices, tables and breakdowns: as the reader's language sorts them, whatever the database would do. So "Ärger"
/// stands beside "Arger" for a German and behind "Z" for a Swede, and capitals do not stand before all small letters.
/// </summary>
public static class NameOrder
{
    /// <summary>That of the reader for whom this code runs now.</summary>
    public static StringComparer ForReader => StringComparer.CurrentCultureIgnoreCase;
}
