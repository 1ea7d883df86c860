using Dashboard.Data.Prompting.Roster;
using Dashboard.Formats;

namespace Dashboard.Pages.Admin.HelpDesk;

/// <summary>Says in the reader's language why a file of agents and teams, or a line of it, cannot be taken.</summary>
internal static class ImportFaults
{
    public static string Of(RosterFault fault) => Phrases.Of(
        PhraseOf(fault.Kind), [.. fault.Values.Select(value => value is int number ? Numbers.Count(number) : value)]);

    private static string PhraseOf(RosterFaultKind kind) => kind switch
    {
        RosterFaultKind.UnmarkedUtf16 => HelpDeskWords.FaultUnmarkedUtf16,
        RosterFaultKind.NulCharacters => HelpDeskWords.FaultNulCharacters,
        RosterFaultKind.NotUnicode => HelpDeskWords.FaultNotUnicode,
        RosterFaultKind.Empty => HelpDeskWords.FaultEmpty,
        RosterFaultKind.TooManyLines => HelpDeskWords.FaultTooManyLines,
        RosterFaultKind.NoColumns => HelpDeskWords.FaultNoColumns,
        RosterFaultKind.UnknownColumn => HelpDeskWords.FaultUnknownColumn,
        RosterFaultKind.ColumnTwice => HelpDeskWords.FaultColumnTwice,
        RosterFaultKind.StrayQuote => HelpDeskWords.FaultStrayQuote,
        RosterFaultKind.FieldCount => HelpDeskWords.FaultFieldCount,
        RosterFaultKind.NoId => HelpDeskWords.FaultNoId,
        RosterFaultKind.NameWithoutId => HelpDeskWords.FaultNameWithoutId,
        RosterFaultKind.ShortenedId => HelpDeskWords.FaultShortenedId,
        RosterFaultKind.WrongId => HelpDeskWords.FaultWrongId,
        RosterFaultKind.LongName => HelpDeskWords.FaultLongName,
        RosterFaultKind.MergedAgent => HelpDeskWords.FaultMergedAgent,
        RosterFaultKind.ClosedTeam => HelpDeskWords.FaultClosedTeam,
        RosterFaultKind.OtherName => HelpDeskWords.FaultOtherName,
        _ => HelpDeskWords.FaultOtherTeam,
    };
}
