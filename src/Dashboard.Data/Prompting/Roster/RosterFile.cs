using Dashboard.Data.Prompting.ClosedConversations.Csv;

namespace Dashboard.Data.Prompting.Roster;

/// <summary>The lines of a file of agents and teams, or why it cannot be read for sure.</summary>
internal sealed record RosterFile(IReadOnlyList<RosterLine> Lines, IReadOnlyList<RosterFault> Faults, RosterFault? Problem)
{
    private const int MostLines = 20_000;

    public static async Task<RosterFile> ReadAsync(byte[] content, CancellationToken cancellationToken)
    {
        await using var stream = new MemoryStream(content, writable: false);
        var (encoding, unreadable) = await CsvEncoding.FindAsync(stream, cancellationToken);
        if (unreadable is not CsvUnreadable.No)
            return Refused(KindOf(unreadable));
        using var reader = CsvEncoding.Open(stream, encoding);
        CsvFormat? format = null;
        IReadOnlyList<string> names = [];
        var (lines, faults, number) = (new List<RosterLine>(), new List<RosterFault>(), 0);
        while (await reader.ReadLineAsync(cancellationToken) is { } text)
        {
            number++;
            if (string.IsNullOrWhiteSpace(text) || (format is null && CsvHeaderReader.IsDeclaration(text, out _)))
                continue;
            if (format is null)
            {
                (format, names, var problem) = RosterColumns.Read(text);
                if (problem is not null)
                    return new RosterFile([], [], problem);
            }
            else if (Fault(format.Split(text), names, number, lines) is { } fault)
            {
                faults.Add(fault);
            }
        }

        return format is null ? Refused(RosterFaultKind.Empty)
            : lines.Count > MostLines ? Refused(RosterFaultKind.TooManyLines, MostLines)
            : new RosterFile(lines, faults, null);
    }

    private static RosterFault? Fault(IReadOnlyList<string>? fields, IReadOnlyList<string> names, int number, List<RosterLine> lines)
    {
        if (fields is null)
            return new RosterFault(number, RosterFaultKind.StrayQuote);
        if (fields.All(string.IsNullOrWhiteSpace))
            return null;
        if (fields.Count != names.Count)
            return new RosterFault(number, RosterFaultKind.FieldCount, fields.Count, names.Count);
        var named = names.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        lines.Add(RosterLine.From(number, named));
        return null;
    }

    private static RosterFile Refused(RosterFaultKind kind, params IReadOnlyList<object> values) =>
        new([], [], new RosterFault(0, kind, values));

    private static RosterFaultKind KindOf(CsvUnreadable unreadable) => unreadable switch
    {
        CsvUnreadable.UnmarkedUtf16 => RosterFaultKind.UnmarkedUtf16,
        CsvUnreadable.NulCharacters => RosterFaultKind.NulCharacters,
        _ => RosterFaultKind.NotUnicode,
    };
}
