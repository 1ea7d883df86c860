using System.Globalization;
using System.Text.Json;

namespace Dashboard.Emulator.Wire;

/// <summary>X's date format, e.g. <c>Tue Dec 15 17:58:20 +0000 2015</c>: always UTC, always English.</summary>
internal static class XDate
{
    private const string Format = "ddd MMM dd HH:mm:ss '+0000' yyyy";
    private const int Length = 30;

    internal static string Print(long epochSeconds) => At(epochSeconds).ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Writes without a string of its own: a page of events carries hundreds of dates.</summary>
    internal static void Write(Utf8JsonWriter json, JsonEncodedText name, long epochSeconds)
    {
        Span<char> text = stackalloc char[Length];
        At(epochSeconds).TryFormat(text, out var written, Format, CultureInfo.InvariantCulture);
        json.WriteString(name, text[..written]);
    }

    private static DateTime At(long epochSeconds) => DateTime.UnixEpoch.AddSeconds(epochSeconds);
}
