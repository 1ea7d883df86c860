using System.Globalization;
using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;

namespace Dashboard.Pages.Why;

/// <summary>The groups that have words of their own in the address: languages, hours, and what closings tell.</summary>
internal static class WhyGroups
{
    private const string NoComment = "none";

    private static readonly Dictionary<BreakdownBy, IReadOnlyList<(string Word, int Id)>> Known =
        new()
        {
            [BreakdownBy.Language] =
            [
                (NoComment, BreakdownKey.NoComment),
                .. Enum.GetValues<CommentLanguage>().Select(language => (LanguageCodes.CodeOf(language), (int)language)),
            ],
            [BreakdownBy.Hour] =
            [
                .. Enumerable.Range(0, 24 / BreakdownKey.HoursOfGroup).Select(group => group * BreakdownKey.HoursOfGroup)
                    .Select(hour => (hour.ToString(CultureInfo.InvariantCulture), hour)),
            ],
            [BreakdownBy.TimeToClose] =
            [
                ("not-told", (int)TimeToClose.NotTold),
                ("under-1h", (int)TimeToClose.WithinAnHour),
                ("1-4h", (int)TimeToClose.WithinFourHours),
                ("4-24h", (int)TimeToClose.WithinADay),
                ("1-3d", (int)TimeToClose.WithinThreeDays),
                ("from-3d", (int)TimeToClose.Longer),
            ],
            [BreakdownBy.AgentMessages] =
            [
                ("not-told", (int)AgentMessages.NotTold),
                ("0-1", (int)AgentMessages.AtMostOne),
                ("2-3", (int)AgentMessages.TwoOrThree),
                ("4-6", (int)AgentMessages.FourToSix),
                ("from-7", (int)AgentMessages.More),
            ],
            [BreakdownBy.HandOvers] =
            [
                ("not-told", (int)HandOvers.NotTold),
                ("0", (int)HandOvers.None),
                ("1", (int)HandOvers.One),
                ("from-2", (int)HandOvers.More),
            ],
        };

    /// <summary>Whether groups of a breakdown are among them.</summary>
    public static bool Knows(BreakdownBy by) => Known.ContainsKey(by);

    /// <summary>The word that stands for a group.</summary>
    public static string Word(BreakdownBy by, BreakdownKey group) => Known[by].First(known => known.Id == group.Id).Word;

    /// <summary>The group of a word; null when it is none.</summary>
    public static BreakdownKey? Find(BreakdownBy by, string word) => Known[by]
        .Where(known => string.Equals(known.Word, word, StringComparison.Ordinal))
        .Select(known => (BreakdownKey?)new BreakdownKey(known.Id))
        .FirstOrDefault();
}
