using System.Globalization;
using Dashboard.Data.Prompting.ClosedConversations.Csv;

namespace Dashboard.Data.Prompting.Roster;

/// <summary>Why a line of a file of agents and teams, or the file as a whole, cannot be taken.</summary>
/// <param name="Line">The line, from 1; 0 is the file as a whole.</param>
/// <param name="Kind">What is wrong; it says what the values are.</param>
/// <param name="Values">Texts and whole numbers that belong to it, in the order that its kind names.</param>
public sealed record RosterFault(int Line, RosterFaultKind Kind, params IReadOnlyList<object> Values)
{
    /// <summary>The same in one English sentence, for commands; pages say it in the reader's language.</summary>
    public string Reason => string.Format(CultureInfo.InvariantCulture, FormatOf(Kind), [.. Values]);

    private static string FormatOf(RosterFaultKind kind) => kind switch
    {
        RosterFaultKind.UnmarkedUtf16 => CsvEncoding.SentenceOf(CsvUnreadable.UnmarkedUtf16)!,
        RosterFaultKind.NulCharacters => CsvEncoding.SentenceOf(CsvUnreadable.NulCharacters)!,
        RosterFaultKind.NotUnicode => CsvEncoding.SentenceOf(CsvUnreadable.NotUnicode)!,
        RosterFaultKind.Empty => "The file is empty: a header line is expected.",
        RosterFaultKind.TooManyLines => "The file has more than {0} lines.",
        RosterFaultKind.NoColumns => "The first line must name the columns: {0}; {1} or {2} is needed.",
        RosterFaultKind.UnknownColumn => "The header names \"{0}\", which is no column here: they are {1}.",
        RosterFaultKind.ColumnTwice => "The header names a column more than once.",
        RosterFaultKind.StrayQuote => "a quote is stray or not closed in this line",
        RosterFaultKind.FieldCount => "the line has {0} fields and the header {1}",
        RosterFaultKind.NoId => "{0} and {1} are both missing",
        RosterFaultKind.NameWithoutId => "{0} needs an {1}",
        RosterFaultKind.ShortenedId =>
            "{0} \"{1}\" is a number that a spreadsheet has shortened: the id itself is expected, as text",
        RosterFaultKind.WrongId => "{0} is no id: that has 1 to {1} characters that can be seen",
        RosterFaultKind.LongName => "{0} is longer than {1} characters",
        RosterFaultKind.MergedAgent => "agent \"{0}\" is merged into \"{1}\": name that one",
        RosterFaultKind.ClosedTeam => "team \"{0}\" is closed: nobody is put into it",
        RosterFaultKind.OtherName => "{0} of \"{1}\" is \"{2}\" in line {3} and \"{4}\" here",
        _ => "the team of agent \"{0}\" is \"{1}\" in line {2} and \"{3}\" here",
    };
}

/// <summary>What can be wrong with a file of agents and teams.</summary>
public enum RosterFaultKind
{
    /// <summary>The file looks like UTF-16 without its byte order mark.</summary>
    UnmarkedUtf16 = 0,

    /// <summary>It holds NUL characters.</summary>
    NulCharacters = 1,

    /// <summary>It is neither UTF-8 nor UTF-16.</summary>
    NotUnicode = 2,

    /// <summary>It is empty.</summary>
    Empty = 3,

    /// <summary>It has more lines than the first value.</summary>
    TooManyLines = 4,

    /// <summary>The first line names no id. Values: all columns, and the two of which one is needed.</summary>
    NoColumns = 5,

    /// <summary>The header names what is no column. Values: the name, and all columns.</summary>
    UnknownColumn = 6,

    /// <summary>The header names a column more than once.</summary>
    ColumnTwice = 7,

    /// <summary>A quote is stray or not closed.</summary>
    StrayQuote = 8,

    /// <summary>The line has another number of fields than the header. Values: the line's, and the header's.</summary>
    FieldCount = 9,

    /// <summary>Both ids are missing. Values: their columns.</summary>
    NoId = 10,

    /// <summary>There is a name, and no id. Values: the name's column, and the id's.</summary>
    NameWithoutId = 11,

    /// <summary>A spreadsheet has shortened an id. Values: its column, and what is left.</summary>
    ShortenedId = 12,

    /// <summary>It is no id. Values: its column, and the most characters of one.</summary>
    WrongId = 13,

    /// <summary>A name is too long. Values: its column, and the most characters of one.</summary>
    LongName = 14,

    /// <summary>The agent is merged into another. Values: both ids.</summary>
    MergedAgent = 15,

    /// <summary>The team is closed. Value: its id.</summary>
    ClosedTeam = 16,

    /// <summary>
    /// An earlier line gives another name. Values: the name's column, the id, the name before, its line, and the name here.
    /// </summary>
    OtherName = 17,

    /// <summary>An earlier line puts the agent into another team. Values: the agent's id, that team, its line, and the team here.</summary>
    OtherTeam = 18,
}
