using System.Globalization;
using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;
using Dashboard.Formats;

namespace Dashboard.ResultPages.Cards;

/// <summary>What people call the parts of a breakdown.</summary>
internal static class GroupNames
{
    /// <summary>The name of a group, in the reader's language where it has no name of its own.</summary>
    public static string Of(BreakdownBy by, BreakdownGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return Of(by, group.Key, group.Choice);
    }

    /// <summary>The name of what a key stands for.</summary>
    public static string Of(BreakdownBy by, BreakdownKey key, Choice? choice) => choice?.Name ?? by switch
    {
        not BreakdownBy.Agent and not BreakdownBy.Language when key == BreakdownKey.Together => CardWords.Together,
        BreakdownBy.Question => Question(key),
        BreakdownBy.Family => QuestionMix.NameOf((QuestionFamily)key.Id),
        BreakdownBy.Language when key.Id is BreakdownKey.NoComment => CardWords.NoComment,
        BreakdownBy.Language => LanguageNames.Of((CommentLanguage)key.Id),
        BreakdownBy.Weekday => CultureInfo.CurrentCulture.DateTimeFormat.GetDayName((DayOfWeek)key.Id),
        BreakdownBy.Hour => Phrases.Of(CardWords.HoursAre, key.Id, key.Id + BreakdownKey.HoursOfGroup),
        BreakdownBy.TimeToClose => Of((TimeToClose)key.Id),
        BreakdownBy.AgentMessages => Of((AgentMessages)key.Id),
        BreakdownBy.HandOvers => Of((HandOvers)key.Id),
        BreakdownBy.Agent when key.Id is BreakdownKey.NotByAgent => CardWords.NotByAgent,
        _ => CardWords.Unattributed,
    };

    private static string Of(TimeToClose time) => time switch
    {
        TimeToClose.WithinAnHour => CardWords.ClosedWithinAnHour,
        TimeToClose.WithinFourHours => CardWords.ClosedWithinFourHours,
        TimeToClose.WithinADay => CardWords.ClosedWithinADay,
        TimeToClose.WithinThreeDays => CardWords.ClosedWithinThreeDays,
        TimeToClose.Longer => CardWords.ClosedLater,
        _ => CardWords.NotTold,
    };

    private static string Of(AgentMessages messages) => messages switch
    {
        AgentMessages.AtMostOne => CardWords.MessagesAtMostOne,
        AgentMessages.TwoOrThree => CardWords.MessagesTwoOrThree,
        AgentMessages.FourToSix => CardWords.MessagesFourToSix,
        AgentMessages.More => CardWords.MessagesMore,
        _ => CardWords.NotTold,
    };

    private static string Of(HandOvers handOvers) => handOvers switch
    {
        HandOvers.None => CardWords.HandedOverNever,
        HandOvers.One => CardWords.HandedOverOnce,
        HandOvers.More => CardWords.HandedOverMore,
        _ => CardWords.NotTold,
    };

    // The question as the card asks it, which is X's text and has no translation here.
    private static string Question(BreakdownKey key) => key.Kind is { } kind && QuestionVariants.Text(kind, key.Id, null) is { } text
        ? text
        : Phrases.Of(CardWords.QuestionNumber, key.Id.ToString(CultureInfo.CurrentCulture));
}
