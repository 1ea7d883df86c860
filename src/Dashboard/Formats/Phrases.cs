using System.Globalization;

namespace Dashboard.Formats;

/// <summary>Puts numbers and names into the texts of the resource files, as the reader's culture writes them.</summary>
internal static class Phrases
{
    /// <summary>Fills the places {0}, {1} … of <paramref name="text"/>.</summary>
    public static string Of(string text, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.CurrentCulture, text, values);

    /// <summary>Chooses the text for one or for any other number; {0} is the number as <see cref="Numbers.Count"/> writes it.</summary>
    public static string Count(long count, string one, string many) => Of(count == 1 ? one : many, Numbers.Count(count));
}
