using System.Globalization;
using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;

namespace Dashboard.Exports.Reports;

/// <summary>What groups of results are called in files.</summary>
internal static class GroupNames
{
    public static string Of(BreakdownBy by, BreakdownKey key, Choice? choice) => by switch
    {
        BreakdownBy.Account when choice is not null => ShownHandle.Of(choice.Name),
        _ when choice is not null => choice.Name,
        not BreakdownBy.Agent and not BreakdownBy.Language when key == BreakdownKey.Together => "Together, each alone of too few answers",
        BreakdownBy.Agent when key.Id is BreakdownKey.NotByAgent => ResponseColumns.NotByAgent,
        BreakdownBy.Question when key.Kind is { } kind => Question(kind, key.Id),
        BreakdownBy.Weekday => ((DayOfWeek)key.Id).ToString(),
        BreakdownBy.Language => key.Id == BreakdownKey.NoComment ? "no comment" : LanguageCodes.CodeOf((CommentLanguage)key.Id),
        BreakdownBy.Hour => string.Create(
            CultureInfo.InvariantCulture, $"{key.Id:00}:00 to {key.Id + BreakdownKey.HoursOfGroup:00}:00"),
        BreakdownBy.TimeToClose => Spaced(((TimeToClose)key.Id).ToString()),
        BreakdownBy.AgentMessages => Spaced(((AgentMessages)key.Id).ToString()),
        BreakdownBy.HandOvers => Spaced(((HandOvers)key.Id).ToString()),
        _ => ResponseColumns.Unattributed,
    };

    // "WithinAnHour" is "within an hour".
    private static string Spaced(string name) => string.Concat(
        name.Select((letter, place) => place > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}"
            : place == 0 ? char.ToLowerInvariant(letter).ToString() : letter.ToString()));

    private static string Question(SurveyKind kind, int variant)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"{ResponseColumns.NameOf(kind)} {variant}");
        return QuestionVariants.Text(kind, variant, "…") is { } text ? $"{number}: {text}" : number;
    }
}
