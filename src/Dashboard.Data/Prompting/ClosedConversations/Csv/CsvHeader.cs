namespace Dashboard.Data.Prompting.ClosedConversations.Csv;

/// <summary>The columns of a file, as its header line names them.</summary>
/// <param name="format">How its lines are cut.</param>
/// <param name="fields">For each column its field; null for one that is not ours.</param>
/// <param name="ignored">The names of the columns that are not ours.</param>
internal sealed class CsvHeader(CsvFormat format, IReadOnlyList<string?> fields, IReadOnlyList<string> ignored)
{
    private const char TagSeparator = '|';
    private const char TextMark = '\'';

    /// <summary>The names of the columns that are not ours.</summary>
    public IReadOnlyList<string> Ignored => ignored;

    /// <summary>
    /// What is wrong with a line as such; null where it has a field for each column, and an empty text where it has none at all.
    /// </summary>
    public string? ProblemOf(string line, out IReadOnlyList<string> values)
    {
        values = [];
        if (string.IsNullOrWhiteSpace(line))
            return "";
        if (format.Split(line) is not { } found)
            return "a quote is stray or not closed in this line (a quote within a quoted field is doubled, and no field has line breaks)";
        values = found;
        if (found.All(string.IsNullOrWhiteSpace))
            return "";
        return found.Count == fields.Count
            ? null
            : FormattableString.Invariant($"the line has {found.Count} fields and the header {fields.Count}");
    }

    /// <summary>The conversation of a line.</summary>
    /// <param name="values">A field for each column.</param>
    public ClosedConversation Read(IReadOnlyList<string> values)
    {
        var texts = new ConversationTexts();
        foreach (var (field, value) in fields.Zip(values))
        {
            if (string.Equals(field, ConversationFields.Tags, StringComparison.Ordinal))
                texts.SetTags(value.Split(TagSeparator));
            else if (field is not null)
                texts.Set(field, ConversationFields.Ids.Contains(field, StringComparer.Ordinal) ? WithoutTextMark(value) : value);
        }

        return texts.Read();
    }

    /// <summary>
    /// An apostrophe before an id says to spreadsheets, and in our own files, that it is a text; it is no part of the id.
    /// </summary>
    public static string WithoutTextMark(string id) => id is [TextMark, ..] ? id[1..] : id;
}
