using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace Dashboard.Tests.Endpoints;

/// <summary>Reads what endpoints answer.</summary>
internal static class Reading
{
    public static async Task<JsonDocument> ReadAsJsonAsync(this HttpContent content) =>
        JsonDocument.Parse(await content.ReadAsByteArrayAsync(AppHost.Token));
}

/// <summary>Reads a file of comma-separated values with another library's eyes than ours.</summary>
internal static class CsvFile
{
    public static List<string[]> Read(Stream file)
    {
        using var reader = new StreamReader(file, Encoding.UTF8);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture));
        var lines = new List<string[]>();
        while (parser.Read())
            lines.Add(parser.Record!);
        return lines;
    }

    /// <summary>The feedback ids of a file of answers, in its order.</summary>
    public static List<string> IdsIn(Stream file) => IdsIn(Read(file));

    /// <summary>The feedback ids of a file of answers that was read, in its order.</summary>
    public static List<string> IdsIn(List<string[]> lines)
    {
        var place = Array.IndexOf(lines[0], "Feedback id");
        return [.. lines.Skip(1).Select(line => line[place])];
    }
}
