namespace Dashboard.Data.Prompting.ClosedConversations.Csv;

/// <summary>Recognises a header line and the delimiter, or says in one sentence what is wrong with it.</summary>
internal static class CsvHeaderReader
{
    private const string Declaration = "sep=";

    private const string Example = "external_id,account_user_id,agent_id,agent_name,team_id,team_name,closed_at";

    /// <summary>What can stand between fields.</summary>
    public static IReadOnlyList<char> Delimiters { get; } = [',', ';', '\t'];

    /// <summary>
    /// Whether a line only declares the delimiter, as Excel writes it before the header; <paramref name="delimiter"/> is null where it is
    /// none of ours.
    /// </summary>
    public static bool IsDeclaration(string line, out char? delimiter)
    {
        var text = line.Trim(' ', '"');
        delimiter = text.Length == Declaration.Length + 1 && Delimiters.Contains(text[^1]) ? text[^1] : null;
        return text.StartsWith(Declaration, StringComparison.OrdinalIgnoreCase) && text.Length <= Declaration.Length + 1;
    }

    /// <param name="declared">The delimiter, where the file declares one.</param>
    public static (CsvHeader? Header, string? Problem) Read(string line, char? declared)
    {
        var best = (declared is { } one ? [one] : Delimiters)
            .Select(delimiter => new CsvFormat(delimiter))
            .Select(format => (Format: format, Names: format.Split(line) ?? []))
            .MaxBy(candidate => candidate.Names.Count(name => FieldOf(name) is not null));
        var fields = best.Names.Select(FieldOf).ToList();
        if (fields.TrueForAll(field => field is null))
            return (null, $"The file has no header line: its first line must name the columns, such as {Example}.");
        return Problem(best.Names, fields) is { } problem
            ? (null, problem)
            : (
                new CsvHeader(
                    best.Format,
                    fields,
                    [.. best.Names.Where(name => FieldOf(name) is null).Select(ConversationSpelling.OneLine).OfType<string>()]),
                null);
    }

    private static string? Problem(IReadOnlyList<string> names, List<string?> fields) =>
        Doubled(fields) ?? Misspelt(names, fields) ?? Missing(fields);

    private static string? Doubled(List<string?> fields) => fields
        .Where(field => field is not null && fields.Count(other => string.Equals(other, field, StringComparison.Ordinal)) > 1)
        .Select(field => $"The header names {field} more than once: only one of the columns can be meant.")
        .FirstOrDefault();

    private static string? Misspelt(IReadOnlyList<string> names, List<string?> fields)
    {
        var free = ConversationFields.All.Where(field => !fields.Contains(field, StringComparer.Ordinal)).ToList();
        return names
            .Where(name => FieldOf(name) is null)
            .Select(name => (name, near: NearNames.Find(Words(name), free)))
            .Where(pair => pair.near is not null)
            .Select(pair =>
                $"The header names \"{ConversationSpelling.OneLine(pair.name)}\", which is no column here: {pair.near} is the nearest.")
            .FirstOrDefault();
    }

    private static string? Missing(List<string?> fields)
    {
        var missing = ConversationFields.Required.Where(field => !fields.Contains(field, StringComparer.Ordinal)).ToList();
        if (!fields.Contains(ConversationFields.AccountUserId) && !fields.Contains(ConversationFields.Account))
            missing.Add($"{ConversationFields.AccountUserId} (or {ConversationFields.Account})");
        return missing.Count == 0 ? null : $"The header lacks {string.Join(", ", missing)}.";
    }

    private static string? FieldOf(string name) =>
        ConversationFields.All.FirstOrDefault(field => string.Equals(field, Words(name), StringComparison.Ordinal));

    /// <summary>"External ID" is external_id.</summary>
    private static string Words(string name) =>
        string.Join(
            '_',
            name.ToLowerInvariant().Split([' ', '_', '-', '\u00A0'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );
}
