using System.Runtime.CompilerServices;
using System.Text;
using Dashboard.Data.Prompting.ClosedConversations.Csv;

namespace Dashboard.Data.Prompting.PastResults.Reading;

/// <summary>
/// The rows of a CSV file: read, decoded and cut as those of closed conversations are, but that a quoted field, such as a comment, may go
/// over several lines. One whose quote is never closed costs its own line and no other.
/// </summary>
internal sealed class CsvRows : ResultRows
{
    private const int MostLinesOfARow = 200;

    private readonly Stream _file;
    private readonly Encoding _encoding;
    private readonly char _delimiter;
    private readonly int _headerLine;

    private CsvRows(Stream file, Encoding encoding, char delimiter, int headerLine, IReadOnlyList<string> headers) =>
        (_file, _encoding, _delimiter, _headerLine, Headers) = (file, encoding, delimiter, headerLine, headers);

    /// <inheritdoc />
    public override IReadOnlyList<string> Headers { get; }

    /// <summary>Finds out how a file is written, or why it cannot be read.</summary>
    /// <param name="file">A stream that can be wound back.</param>
    public static async Task<(ResultRows? Rows, ImportFault? Problem)> OpenFileAsync(Stream file, CancellationToken cancellationToken)
    {
        file.Position = 0;
        var (encoding, unreadable) = await CsvEncoding.FindAsync(file, cancellationToken);
        if (KindOf(unreadable) is { } kind)
            return (null, new ImportFault(0, kind));
        using var reader = CsvEncoding.Open(file, encoding);
        char? declared = null;
        for (var number = 1; await reader.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (declared is null && CsvHeaderReader.IsDeclaration(line, out declared))
            {
                if (declared is null)
                    return (null, new ImportFault(0, ImportFaultKind.UnknownDelimiter));
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                var (delimiter, headers) = (declared is { } one ? [one] : CsvHeaderReader.Delimiters)
                    .Select(delimiter => (Delimiter: delimiter, Headers: new CsvFormat(delimiter).Split(line) ?? []))
                    .MaxBy(cut => cut.Headers.Count);
                return (new CsvRows(file, encoding, delimiter, number, headers), null);
            }
        }

        return (null, new ImportFault(0, ImportFaultKind.Empty));
    }

    /// <inheritdoc />
    public override async IAsyncEnumerable<FileRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _file.Position = 0;
        using var reader = CsvEncoding.Open(_file, _encoding);
        var (ahead, format, number) = (new Queue<string>(), new CsvFormat(_delimiter), 0);
        while (await NextAsync() is { } line)
        {
            number++;
            if (number <= _headerLine || string.IsNullOrWhiteSpace(line))
                continue;
            var (text, more) = await WholeAsync(line);
            if (Row(format, text, number) is { } row)
                yield return row;
            number += more;
        }

        async ValueTask<string?> NextAsync() =>
            ahead.TryDequeue(out var kept) ? kept : await reader.ReadLineAsync(cancellationToken);

        // The lines that a quoted field goes over; those that turn out to be none of it are read again.
        async ValueTask<(string Text, int More)> WholeAsync(string first)
        {
            var state = new QuoteState(_delimiter);
            if (!state.LeavesOpen(first))
                return (first, 0);
            var looked = new List<string>();
            while (looked.Count < MostLinesOfARow && !state.IsStray && await NextAsync() is { } next)
            {
                looked.Add(next);
                if (!state.LeavesOpen(next) && !state.IsStray)
                    return (string.Join('\n', looked.Prepend(first)), looked.Count);
            }

            var behind = ahead.ToArray();
            ahead.Clear();
            foreach (var again in looked.Concat(behind))
                ahead.Enqueue(again);
            return (first, 0);
        }
    }

    private FileRow? Row(CsvFormat format, string text, int number)
    {
        return format.Split(text) is { } cells
            ? RowOf(number, cells)
            : new FileRow(number, [], new ImportFault(number, ImportFaultKind.StrayQuote));
    }

    private static ImportFaultKind? KindOf(CsvUnreadable unreadable) => unreadable switch
    {
        CsvUnreadable.No => null,
        CsvUnreadable.UnmarkedUtf16 => ImportFaultKind.UnmarkedUtf16,
        CsvUnreadable.NulCharacters => ImportFaultKind.NulCharacters,
        _ => ImportFaultKind.NotUnicode,
    };

    /// <summary>Whether a quoted field is open behind some lines: only a quote that begins a field opens one.</summary>
    private sealed class QuoteState(char delimiter)
    {
        private bool _isOpen;

        /// <summary>Whether a quote within it is neither doubled nor at its end: then it is no field.</summary>
        public bool IsStray { get; private set; }

        public bool LeavesOpen(string line)
        {
            var isStart = !_isOpen;
            for (var at = 0; at < line.Length; at++)
            {
                var sign = line[at];
                if (!_isOpen)
                {
                    _isOpen = isStart && sign == '"';
                    isStart = sign == delimiter || (isStart && sign == ' ');
                }
                else if (sign == '"' && at + 1 < line.Length && line[at + 1] == '"')
                {
                    at++;
                }
                else if (sign == '"')
                {
                    var rest = line.AsSpan(at + 1).TrimStart(' ');
                    _isOpen = false;
                    IsStray |= rest.Length > 0 && rest[0] != delimiter;
                }
            }

            return _isOpen;
        }
    }
}
