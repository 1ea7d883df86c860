using Dashboard.Data.Prompting.PastResults.Reading;
using Dashboard.Formats;

namespace Dashboard.Pages.Imports;

/// <summary>Says in the reader's language why a file of past results, or a line of it, is not taken.</summary>
internal static class ImportFaultTexts
{
    public static string Of(ImportFault fault)
    {
        var sentence = Phrases.Of(PhraseOf(fault.Kind), [.. fault.Values.Select(TextOf)]);
        return fault.Column is not { } column ? sentence
            : fault.Value is null ? Phrases.Of(ImportWords.FaultOf, ImportTexts.Of(column), sentence)
            : Phrases.Of(ImportWords.FaultOfValue, ImportTexts.Of(column), fault.Value, sentence);
    }

    private static object TextOf(object value) => value switch
    {
        int number => Numbers.Count(number),
        ResultColumn column => ImportTexts.Of(column),
        _ => value,
    };

    private static string PhraseOf(ImportFaultKind kind) => kind switch
    {
        ImportFaultKind.UnmarkedUtf16 => ImportWords.FaultUnmarkedUtf16,
        ImportFaultKind.NulCharacters => ImportWords.FaultNulCharacters,
        ImportFaultKind.NotUnicode => ImportWords.FaultNotUnicode,
        ImportFaultKind.Empty => ImportWords.FaultEmpty,
        ImportFaultKind.UnknownDelimiter => ImportWords.FaultUnknownDelimiter,
        ImportFaultKind.ColumnMissing => ImportWords.FaultColumnMissing,
        ImportFaultKind.KindMissing => ImportWords.FaultKindMissing,
        ImportFaultKind.DayOrMonthFirst => ImportWords.FaultDayOrMonthFirst,
        ImportFaultKind.OtherScale => ImportWords.FaultOtherScale,
        ImportFaultKind.WrongName => ImportWords.FaultWrongName,
        ImportFaultKind.NotAllowed => ImportWords.FaultNotAllowed,
        ImportFaultKind.AnswersCustomers => ImportWords.FaultAnswersCustomers,
        ImportFaultKind.StrayQuote => ImportWords.FaultStrayQuote,
        ImportFaultKind.FieldCount => ImportWords.FaultFieldCount,
        ImportFaultKind.Missing => ImportWords.FaultMissing,
        ImportFaultKind.NoWholeNumber => ImportWords.FaultNoWholeNumber,
        ImportFaultKind.OffScale => ImportWords.FaultOffScale,
        ImportFaultKind.NoKind => ImportWords.FaultNoKind,
        ImportFaultKind.NoTime => ImportWords.FaultNoTime,
        ImportFaultKind.SkippedTime => ImportWords.FaultSkippedTime,
        ImportFaultKind.TooEarly => ImportWords.FaultTooEarly,
        ImportFaultKind.TooLate => ImportWords.FaultTooLate,
        ImportFaultKind.SentAfterScore => ImportWords.FaultSentAfterScore,
        ImportFaultKind.ShortenedId => ImportWords.FaultShortenedId,
        ImportFaultKind.TooLong => ImportWords.FaultTooLong,
        ImportFaultKind.NoCustomerId => ImportWords.FaultNoCustomerId,
        ImportFaultKind.UnknownQuestion => ImportWords.FaultUnknownQuestion,
        ImportFaultKind.TooManyTags => ImportWords.FaultTooManyTags,
        ImportFaultKind.NameWithoutId => ImportWords.FaultNameWithoutId,
        ImportFaultKind.OldWorkbook => ImportWords.FaultOldWorkbook,
        ImportFaultKind.BrokenWorkbook => ImportWords.FaultBrokenWorkbook,
        ImportFaultKind.WorkbookTooLarge => ImportWords.FaultWorkbookTooLarge,
        _ => ImportWords.FaultSameId,
    };
}
