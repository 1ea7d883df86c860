using System.Globalization;
using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting.ClosedConversations.Csv;

namespace Dashboard.Data.Prompting.PastResults.Reading;

/// <summary>Why a line of a file of past results, or the file as a whole, is not taken.</summary>
/// <param name="Line">The line, from 1; 0 is the file as a whole.</param>
/// <param name="Kind">What is wrong; it says what the values are.</param>
/// <param name="Column">The column that is meant; null for none.</param>
/// <param name="Value">What stands there, cut to one short line; null where that says nothing.</param>
/// <param name="Values">Texts, whole numbers and columns that belong to it, in the order that its kind names.</param>
public sealed record ImportFault(
    int Line, ImportFaultKind Kind, ResultColumn? Column = null, string? Value = null, params IReadOnlyList<object> Values)
{
    private const int LongestValue = 40;

    /// <summary>The same in one English sentence, as commands and files say it.</summary>
    public string Reason
    {
        get
        {
            var sentence = string.Format(CultureInfo.InvariantCulture, FormatOf(Kind), [.. Values.Select(InWords)]);
            var whose = Column is { } column ? ResultColumns.WordOf(column) : null;
            return (whose, Value) switch
            {
                (null, _) => sentence,
                (_, null) => $"{whose} {sentence}",
                _ => $"{whose} \"{Value}\" {sentence}",
            };
        }
    }

    internal static ImportFault Of(
        int line, ImportFaultKind kind, ResultColumn column, string? value, params IReadOnlyList<object> values) =>
        new(line, kind, column, value is null ? null : OutsideText.Line(value, LongestValue), values);

    private static object InWords(object value) => value is ResultColumn column ? ResultColumns.WordOf(column) : value;

    private static string FormatOf(ImportFaultKind kind) => kind switch
    {
        ImportFaultKind.UnmarkedUtf16 => CsvEncoding.SentenceOf(CsvUnreadable.UnmarkedUtf16)!,
        ImportFaultKind.NulCharacters => CsvEncoding.SentenceOf(CsvUnreadable.NulCharacters)!,
        ImportFaultKind.NotUnicode => CsvEncoding.SentenceOf(CsvUnreadable.NotUnicode)!,
        ImportFaultKind.Empty => "The file is empty: a line that names the columns is expected.",
        ImportFaultKind.OldWorkbook => "The file is a workbook of Excel 97 to 2003, or has a password: save it as .xlsx without one, "
            + "or as CSV UTF-8, and import it again.",
        ImportFaultKind.BrokenWorkbook => "The workbook is damaged: open it in Excel, save it anew and import it again.",
        ImportFaultKind.WorkbookTooLarge => "The workbook is too large when it is unpacked: import it in parts, or as CSV.",
        ImportFaultKind.UnknownDelimiter => "The file declares a delimiter that is none of comma, semicolon and tab.",
        ImportFaultKind.ColumnMissing => "is not among the columns; it is needed",
        ImportFaultKind.KindMissing => "Neither a column nor the import says whether scores are CSAT or NPS.",
        ImportFaultKind.DayOrMonthFirst => "Dates like \"{0}\" can be read in two ways, and nothing in the file tells which: "
            + "say whether the day or the month comes first.",
        ImportFaultKind.OtherScale => "{0} scores are beyond the scale, the first in line {1} (\"{2}\"): CSAT goes from 1 to 5 and NPS "
            + "from 0 to 10. The file seems to have another scale, which is not converted; nothing of it is taken.",
        ImportFaultKind.WrongName => "\"{0}\" is no name of a source: that has 1 to {1} characters that can be seen.",
        ImportFaultKind.NotAllowed => "Only managers import results.",
        ImportFaultKind.AnswersCustomers => "Whoever answers customers imports no results: their own would be among them.",
        ImportFaultKind.StrayQuote => "a quote is stray or not closed in this line (a quote within a quoted field is doubled)",
        ImportFaultKind.FieldCount => "the line has {0} fields and the header {1}",
        ImportFaultKind.Missing => "is missing",
        ImportFaultKind.NoWholeNumber => "is no whole number",
        ImportFaultKind.OffScale => "is beyond the scale of {0}, {1} to {2}",
        ImportFaultKind.NoKind => "is neither CSAT nor NPS",
        ImportFaultKind.NoTime => "is no time that can be read: a year of four digits and one order of day, month and year are expected",
        ImportFaultKind.SkippedTime => "is a time that clocks in {0} skipped",
        ImportFaultKind.TooEarly => "lies before 2000",
        ImportFaultKind.TooLate => "lies ahead of now",
        ImportFaultKind.SentAfterScore => "lies after the score",
        ImportFaultKind.ShortenedId => "is a number that a spreadsheet has shortened: the id itself is expected, as text",
        ImportFaultKind.TooLong => "is longer than {0} characters",
        ImportFaultKind.NoCustomerId => "is no id of X: that has up to 32 digits",
        ImportFaultKind.UnknownQuestion => "is no question of {0} that X knows",
        ImportFaultKind.TooManyTags => "are more than {0}, or one of them is longer than {1} characters",
        ImportFaultKind.NameWithoutId => "needs a value of {0}",
        _ => "is the same as in line {0}",
    };
}

/// <summary>What can be wrong with a file of past results.</summary>
public enum ImportFaultKind
{
    /// <summary>The file looks like UTF-16 without its byte order mark.</summary>
    UnmarkedUtf16 = 0,

    /// <summary>It holds NUL characters.</summary>
    NulCharacters = 1,

    /// <summary>It is neither UTF-8 nor UTF-16.</summary>
    NotUnicode = 2,

    /// <summary>No line of it names columns: all are blank, or there is none.</summary>
    Empty = 3,

    /// <summary>It declares a delimiter that is none of ours.</summary>
    UnknownDelimiter = 4,

    /// <summary>No column is the one that is named.</summary>
    ColumnMissing = 5,

    /// <summary>Nobody says which survey it is.</summary>
    KindMissing = 6,

    /// <summary>Its dates can be read in two ways. Value: one of them.</summary>
    DayOrMonthFirst = 7,

    /// <summary>It has scores of another scale. Values: how many, the line of the first, and that score.</summary>
    OtherScale = 8,

    /// <summary>The source's name cannot be taken. Values: the name, and the most characters of one.</summary>
    WrongName = 9,

    /// <summary>Whoever asks is no manager.</summary>
    NotAllowed = 10,

    /// <summary>Whoever asks is linked to an agent.</summary>
    AnswersCustomers = 11,

    /// <summary>A quote is stray or not closed.</summary>
    StrayQuote = 12,

    /// <summary>The line has another number of fields than the header. Values: the line's, and the header's.</summary>
    FieldCount = 13,

    /// <summary>A column without which the row says nothing is blank in it.</summary>
    Missing = 14,

    /// <summary>It is no whole number.</summary>
    NoWholeNumber = 15,

    /// <summary>It is beyond the scale. Values: the survey, its lowest and its highest score.</summary>
    OffScale = 16,

    /// <summary>It is neither CSAT nor NPS.</summary>
    NoKind = 17,

    /// <summary>It cannot be read as a time without guessing, or names a day or an hour that there is not.</summary>
    NoTime = 18,

    /// <summary>Clocks skipped it. Value: the zone.</summary>
    SkippedTime = 19,

    /// <summary>It lies too far back.</summary>
    TooEarly = 20,

    /// <summary>It lies ahead of now.</summary>
    TooLate = 21,

    /// <summary>The prompt would have been sent after its answer.</summary>
    SentAfterScore = 22,

    /// <summary>A spreadsheet has shortened an id.</summary>
    ShortenedId = 23,

    /// <summary>It is too long. Value: the most characters.</summary>
    TooLong = 24,

    /// <summary>It is no id of a customer at X.</summary>
    NoCustomerId = 25,

    /// <summary>X knows no such question. Value: the survey.</summary>
    UnknownQuestion = 26,

    /// <summary>There are too many tags, or too long ones. Values: the most, and the most characters of one.</summary>
    TooManyTags = 27,

    /// <summary>There is a name, and no id. Value: the id's column.</summary>
    NameWithoutId = 28,

    /// <summary>Two rows have one id. Value: the line of the other.</summary>
    SameId = 29,

    /// <summary>The file is a workbook of Excel 97 to 2003, or one with a password, which is kept in the same way.</summary>
    OldWorkbook = 30,

    /// <summary>Excel's parts are not in it, or cannot be read to their end, so that rows may be missing.</summary>
    BrokenWorkbook = 31,

    /// <summary>The workbook is too large when it is unpacked.</summary>
    WorkbookTooLarge = 32,
}
