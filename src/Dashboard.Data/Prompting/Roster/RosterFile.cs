using Dashboard.Data.Prompting.ClosedConversations.Csv;

namespace Dashboard.Data.Prompting.Roster;

/// <summary>The lines of a file of agents and teams, or why it cannot be read for sure.</summary>
internal sealed record RosterFile(IReadOnlyList<RosterLine> Lines, IReadOnlyList<RejectedLine> Faults, string? Problem)
{
    private const int MostLines = 20_000;

    public static async Task<RosterFile> ReadAsync(byte[] content, CancellationToken cancellationToken)
    {
        await using var stream = new MemoryStream(content, writable: false);
        var (encoding, unreadable) = await CsvEncoding.FindAsync(stream, cancellationToken);
        if (unreadable is not null)
            return Refused(unreadable);
        using var reader = CsvEncoding.Open(stream, encoding);
        CsvFormat? format = null;
        IReadOnlyList<string> names = [];
        var (lines, faults, number) = (new List<RosterLine>(), new List<RejectedLine>(), 0);
        while (await reader.ReadLineAsync(cancellationToken) is { } text)
        {
            number++;
            if (string.IsNullOrWhiteSpace(text) || (format is null && CsvHeaderReader.IsDeclaration(text, out _)))
                continue;
            if (format is null)
            {
                (format, names, var problem) = RosterColumns.Read(text);
                if (problem is not null)
                    return Refused(problem);
            }
            else if (Fault(format.Split(text), names, number, lines) is { } fault)
            {
                faults.Add(new RejectedLine(number, fault));
            }
        }

        return format is null ? Refused("The file is empty: a header line is expected.")
            : lines.Count > MostLines ? Refused(FormattableString.Invariant($"The file has more than {MostLines} lines."))
            : new RosterFile(lines, faults, null);
    }

    private static string? Fault(IReadOnlyList<string>? fields, IReadOnlyList<string> names, int number, List<RosterLine> lines)
    {
        if (fields is null)
            return "a quote is stray or not closed in this line";
        if (fields.All(string.IsNullOrWhiteSpace))
            return null;
        if (fields.Count != names.Count)
            return FormattableString.Invariant($"the line has {fields.Count} fields and the header {names.Count}");
        var named = names.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        lines.Add(RosterLine.From(number, named));
        return null;
    }

    private static RosterFile Refused(string problem) => new([], [], problem);
}
