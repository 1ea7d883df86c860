using System.Globalization;
using System.Runtime.InteropServices;

namespace Dashboard.Formats.Files;

/// <summary>One value of a file, before the file's format is known: a text, a number, a local time, or nothing.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ExportCell
{
    private ExportCell(string? text, double? number, DateTime? time) => (Text, Number, Time) = (text, number, time);

    /// <summary>The text, exactly; null when this is no text.</summary>
    public string? Text { get; }

    /// <summary>The number; null when this is none.</summary>
    public double? Number { get; }

    /// <summary>The time on the reporting zone's clocks, to the second; null when this is none.</summary>
    public DateTime? Time { get; }

    /// <summary>A text; null is an empty cell.</summary>
    public static ExportCell Of(string? text) => new(text, null, null);

    /// <summary>A number.</summary>
    public static ExportCell Of(double number) => new(null, number, null);

    /// <summary>A local time.</summary>
    public static ExportCell Of(DateTime time) => new(null, null, Seconds(time));

    /// <summary>The value in a text file: texts made harmless, numbers with a point, times as 2026-01-31 14:05:09.</summary>
    /// <param name="separator">What separates the file's cells.</param>
    public string ToCsv(char separator = ',') => this switch
    {
        { Text: { } text } => SafeText.ForCsv(text, separator),
        { Number: { } number } => number.ToString(CultureInfo.InvariantCulture),
        { Time: { } time } => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        _ => "",
    };

    private static DateTime Seconds(DateTime time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Unspecified);
}
