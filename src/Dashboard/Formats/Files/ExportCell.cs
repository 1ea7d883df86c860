using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Dashboard.Formats.Files;

/// <summary>One value of a file, before the file's format is known: a text, a number, a local time, or nothing.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ExportCell
{
    private readonly DateTimeOffset? _moment;

    private ExportCell(string? text, double? number, DateTimeOffset? moment) => (Text, Number, _moment) = (text, number, moment);

    /// <summary>The text, exactly; null when this is no text.</summary>
    public string? Text { get; }

    /// <summary>The number; null when this is none.</summary>
    public double? Number { get; }

    /// <summary>The time on the reporting zone's clocks, to the second; null when this is none.</summary>
    public DateTime? Time => _moment?.DateTime;

    /// <summary>A text; null is an empty cell.</summary>
    public static ExportCell Of(string? text) => new(text, null, null);

    /// <summary>A number.</summary>
    public static ExportCell Of(double number) => new(null, number, null);

    /// <summary>A local time.</summary>
    /// <param name="local">With how far the clocks were ahead of UTC.</param>
    public static ExportCell Of(DateTimeOffset local) => new(null, null, local.AddTicks(-(local.Ticks % TimeSpan.TicksPerSecond)));

    /// <summary>The value in a text file: texts made harmless, numbers with a point, times as 2026-01-31 14:05:09.</summary>
    /// <param name="separator">What separates the file's cells.</param>
    public string ToCsv(char separator = ',') => this switch
    {
        { Text: { } text } => SafeText.ForCsv(text, separator),
        { Number: { } number } => number.ToString(CultureInfo.InvariantCulture),
        { Time: { } time } => TextOf(time),
        _ => "",
    };

    // The standard format "u" but for its Z, which a local time has not: written out as a pattern it takes five times as long.
    private static string TextOf(DateTime time)
    {
        Span<char> text = stackalloc char["yyyy-MM-dd HH:mm:ssZ".Length];
        time.TryFormat(text, out var length, "u", CultureInfo.InvariantCulture);
        return new string(text[..(length - 1)]);
    }

    /// <summary>
    /// The value in JSON: texts without NUL, which many readers refuse, times with their offset: 2026-01-31T14:05:09+01:00.
    /// </summary>
    /// <param name="json">Where to.</param>
    public void WriteTo(Utf8JsonWriter json)
    {
        if (Text is { } text)
            json.WriteStringValue(SafeText.ForJson(text));
        else if (Number is { } number)
            json.WriteNumberValue(number);
        else if (_moment is { } moment)
            json.WriteStringValue(moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        else
            json.WriteNullValue();
    }
}
