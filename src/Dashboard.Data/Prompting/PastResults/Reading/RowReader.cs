using System.Globalization;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Prompting.ClosedConversations.Csv;
using Dashboard.Data.Prompting.Roster;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.PastResults.Reading;

/// <summary>Understands rows of a file as somebody has said they are to be read. What cannot be read is refused, never guessed.</summary>
/// <param name="listsUnanswered">Whether the file has prompts that nobody answered: then those that were say something of a rate.</param>
internal sealed class RowReader(ImportOrder order, TimeReader times, bool listsUnanswered, DateTimeOffset now)
{
    private const int LongestCaseId = 256;
    private const int LongestName = 200;
    private const int LongestComment = 20_000;
    private const int LongestCustomerId = 32;
    private const int Noon = 12;

    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // A clock that is a little ahead is no reason to refuse; a date alone is noon of a day that may just have begun.
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(14);

    /// <summary>The row; or why it is refused. Exactly one of the two is null.</summary>
    public (PastResult? Result, ImportFault? Fault) Read(FileRow row)
    {
        try
        {
            return row.Fault is { } fault ? (null, fault) : (Understand(row), null);
        }
        catch (RefusedException refused)
        {
            return (null, refused.Fault);
        }
    }

    /// <summary>Score and survey alone; null where the row has none that can be read.</summary>
    public (SurveyKind Kind, int Score)? ScoreOf(FileRow row)
    {
        try
        {
            var kind = row.Fault is null ? KindOf(row) : (SurveyKind?)null;
            return kind is { } known && Number(row, ResultColumn.Score) is { } score ? (known, score) : null;
        }
        catch (RefusedException)
        {
            return null;
        }
    }

    /// <summary>What stands in a column; null for nothing.</summary>
    public string? TextOf(FileRow row, ResultColumn column) =>
        order.Columns.TryGetValue(column, out var place) && place < row.Cells.Count && !string.IsNullOrWhiteSpace(row.Cells[place])
            ? row.Cells[place].Trim()
            : null;

    private PastResult Understand(FileRow row)
    {
        var kind = KindOf(row);
        var score = Number(row, ResultColumn.Score);
        if (score is { } given && !ScoreRules.IsValid(kind, given))
            throw Refused(
                row, ImportFaultKind.OffScale, ResultColumn.Score, kind is SurveyKind.Nps ? "NPS" : "CSAT",
                ScoreRules.Lowest(kind), ScoreRules.Highest(kind));
        var scored = score is null ? (ReadTime?)null : Time(row, ResultColumn.ScoredAt)
            ?? throw Refused(row, ImportFaultKind.Missing, ResultColumn.ScoredAt);
        var sent = Time(row, ResultColumn.SentAt);
        if (score is null && sent is null)
            throw Refused(row, ImportFaultKind.Missing, ResultColumn.Score);
        return WithPeople(row, new PastResult
        {
            Line = row.Line,
            Kind = kind,
            Score = score,
            ScoredAt = scored?.At,
            SentAt = SentAt(row, sent, scored),
            SentDoubts = DoubtsOf(sent, scored),
            Comment = CommentOf(row),
            CustomerId = CustomerOf(row),
            Question = QuestionOf(row, kind),
            Tags = TagsOf(row),
            OwnId = Id(row, ResultColumn.Id, LongestCaseId),
            IsDoubled = (scored ?? sent)!.Value.IsDoubled,
        });
    }

    private PastResult WithPeople(FileRow row, PastResult result)
    {
        var (agent, team) = (Id(row, ResultColumn.AgentId, Agent.LongestExternalId), Id(row, ResultColumn.TeamId, Agent.LongestExternalId));
        return result with
        {
            AgentId = agent,
            AgentName = Name(row, ResultColumn.AgentName, agent, ResultColumn.AgentId),
            TeamId = team,
            TeamName = Name(row, ResultColumn.TeamName, team, ResultColumn.TeamId),
        };
    }

    /// <summary>A date alone is noon of its day, which may come after a score of the same morning.</summary>
    private DateTimeOffset SentAt(FileRow row, ReadTime? sent, ReadTime? scored)
    {
        if (sent is not { } known)
            return scored!.Value.At;
        if (scored is not { } answered || known.At <= answered.At)
            return known.At;
        return (!known.HasClock || !answered.HasClock) && known.At - answered.At < TimeSpan.FromHours(Noon)
            ? answered.At
            : throw Refused(row, ImportFaultKind.SentAfterScore, ResultColumn.SentAt);
    }

    private SentDoubts DoubtsOf(ReadTime? sent, ReadTime? scored)
    {
        if (sent is not { } known)
            return SentDoubts.NoSentAt | SentDoubts.NotInRates | SentDoubts.NoDuration;
        return (listsUnanswered ? SentDoubts.None : SentDoubts.NotInRates)
            | (known.HasClock && scored is not { HasClock: false } ? SentDoubts.None : SentDoubts.NoDuration);
    }

    private SurveyKind KindOf(FileRow row) => order.Kind ?? TextOf(row, ResultColumn.Kind)?.ToUpperInvariant() switch
    {
        "CSAT" => SurveyKind.Csat,
        "NPS" => SurveyKind.Nps,
        null => throw Refused(row, ImportFaultKind.Missing, ResultColumn.Kind),
        _ => throw Refused(row, ImportFaultKind.NoKind, ResultColumn.Kind),
    };

    /// <summary>"4", and "4.0" or "4,0" as spreadsheets have it.</summary>
    private int? Number(FileRow row, ResultColumn column)
    {
        if (TextOf(row, column) is not { } text)
            return null;
        var point = text.IndexOfAny(['.', ',']);
        var whole = point > 0 && text.AsSpan(point + 1).Trim('0').IsEmpty ? text[..point] : text;
        return int.TryParse(whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Refused(row, ImportFaultKind.NoWholeNumber, column);
    }

    private ReadTime? Time(FileRow row, ResultColumn column)
    {
        if (TextOf(row, column) is not { } text)
            return null;
        if (times.Read(text) is var (time, fault) && time is not { } read)
            throw Refused(row, fault!.Value, column, times.Zone);
        return read.At < Earliest ? throw Refused(row, ImportFaultKind.TooEarly, column)
            : read.At > now + Ahead ? throw Refused(row, ImportFaultKind.TooLate, column)
            : read;
    }

    private string? CommentOf(FileRow row)
    {
        var text = TextOf(row, ResultColumn.Comment);
        return text?.Length > LongestComment
            ? throw Refused(row, ImportFaultKind.TooLong, ResultColumn.Comment, LongestComment)
            : text?.Replace("\0", "", StringComparison.Ordinal);
    }

    /// <summary>Only by X's own id is a customer found again who asks to be erased.</summary>
    private string? CustomerOf(FileRow row)
    {
        var id = Id(row, ResultColumn.CustomerId, LongestCustomerId);
        return id is null || id.All(char.IsAsciiDigit) ? id : throw Refused(row, ImportFaultKind.NoCustomerId, ResultColumn.CustomerId);
    }

    private int QuestionOf(FileRow row, SurveyKind kind)
    {
        var variant = Number(row, ResultColumn.Question) ?? 0;
        return QuestionVariants.Find(kind, variant) is not null
            ? variant
            : throw Refused(row, ImportFaultKind.UnknownQuestion, ResultColumn.Question, kind is SurveyKind.Nps ? "NPS" : "CSAT");
    }

    private string[] TagsOf(FileRow row)
    {
        var tags = TextOf(row, ResultColumn.Tags)?.Split('|')
            .Select(ConversationSpelling.OneLine).OfType<string>().Distinct(StringComparer.Ordinal).ToArray() ?? [];
        return tags.Length <= ConversationRules.MostTags && tags.All(tag => tag.Length <= ConversationRules.LongestTag)
            ? tags
            : throw Refused(
                row, ImportFaultKind.TooManyTags, ResultColumn.Tags, ConversationRules.MostTags, ConversationRules.LongestTag);
    }

    private string? Id(FileRow row, ResultColumn column, int longest)
    {
        if (HelpDeskId.Normalise(CsvHeader.WithoutTextMark(TextOf(row, column) ?? "")) is not { Length: > 0 } id)
            return null;
        return RosterColumns.IsShortened(id) ? throw Refused(row, ImportFaultKind.ShortenedId, column)
            : id.Length > longest ? throw Refused(row, ImportFaultKind.TooLong, column, longest)
            : id;
    }

    private string? Name(FileRow row, ResultColumn column, string? id, ResultColumn idColumn)
    {
        if (ConversationSpelling.OneLine(TextOf(row, column)) is not { } name)
            return null;
        return id is null ? throw Refused(row, ImportFaultKind.NameWithoutId, column, idColumn)
            : name.Length > LongestName ? throw Refused(row, ImportFaultKind.TooLong, column, LongestName)
            : name;
    }

    private RefusedException Refused(FileRow row, ImportFaultKind kind, ResultColumn column, params IReadOnlyList<object> values) =>
        new(ImportFault.Of(row.Line, kind, column, TextOf(row, column), values));

    /// <summary>Ends the reading of one row.</summary>
    private sealed class RefusedException(ImportFault fault) : Exception
    {
        public ImportFault Fault { get; } = fault;
    }
}
