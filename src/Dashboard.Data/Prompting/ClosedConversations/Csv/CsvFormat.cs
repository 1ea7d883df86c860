using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Dashboard.Data.Prompting.ClosedConversations.Csv;

/// <summary>
/// Cuts lines into fields (RFC 4180). Each line is parsed by itself, so that a quote which nobody closes costs that line and no other: no
/// field has line breaks in it.
/// </summary>
internal sealed class CsvFormat
{
    private readonly CsvConfiguration _configuration;
    private bool _isBad;

    public CsvFormat(char delimiter) => _configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
    {
        Delimiter = delimiter.ToString(),
        BadDataFound = _ => _isBad = true,
        IgnoreBlankLines = false,
        TrimOptions = TrimOptions.Trim,
        BufferSize = 512,
        ProcessFieldBufferSize = 256,
    };

    /// <summary>The fields of a line, trimmed; null where a quote in it is stray.</summary>
    public IReadOnlyList<string>? Split(string line)
    {
        _isBad = false;
        using var parser = new CsvParser(new StringReader(line), _configuration);
        var fields = parser.Read() ? parser.Record ?? [] : [];
        return _isBad ? null : fields;
    }
}
