using System.Globalization;
using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Links;

namespace Dashboard.Exports.Reports;

/// <summary>What a report is filtered by, in words; in English, as everything in files is.</summary>
internal static class FilterLines
{
    /// <summary>A line for each kind of choice; none where nothing is chosen.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="choices">The names of what is chosen.</param>
    public static IReadOnlyList<(string Name, string Value)> Of(ReportFilter filter, FilterChoices choices)
    {
        (string Name, string? Value)[] lines =
        [
            ("Accounts", Names(filter.Accounts, choices.Accounts, choice => ShownHandle.Of(choice.Name))),
            ("Teams", Names(filter.Teams, choices.Teams)),
            ("Agents", Names(filter.Agents, choices.Agents)),
            ("Survey", filter.Kind is { } kind ? ResponseColumns.NameOf(kind) : null),
            ("Question families", Several(filter.Families, family => family.ToString())),
            ("Questions", Several(filter.Questions, question => string.Create(
                CultureInfo.InvariantCulture, $"{ResponseColumns.NameOf(question.Kind)} question {question.Variant}"))),
            ("Tags", Names(filter.Tags, choices.Tags)),
            ("Topics", Names(filter.Topics, TopicQuery.Choices(choices, "no topic"))),
            ("Weekdays", Several(filter.Weekdays, day => day.ToString())),
            ("Hours", Several(filter.Hours, hour => string.Create(CultureInfo.InvariantCulture, $"{hour:00}:00"))),
            ("Scores (comments only)", ScoresOf(filter.Scores)),
            ("Languages (comments only)", Several(filter.Languages, LanguageCodes.CodeOf)),
            ("Follow-up (comments only)", ReviewQuery.Word(filter.Review)),
            ("Words (comments only)", filter.Search),
            ("Phrase (comments only)", filter.Term?.Text),
        ];
        return [.. lines.Where(line => line.Value is not null).Select(line => (line.Name, line.Value!))];
    }

    private static string? Names(Chosen<int> chosen, IReadOnlyList<Choice> choices, Func<Choice, string>? name = null) =>
        chosen.IsEmpty
            ? null
            : string.Join(", ", choices.Where(choice => chosen.Contains(choice.Id)).Select(name ?? (choice => choice.Name)));

    private static string? Several<T>(Chosen<T> chosen, Func<T, string> name)
        where T : struct => chosen.IsEmpty ? null : string.Join(", ", chosen.Values.Select(name));

    private static string? ScoresOf(SurveyScores scores)
    {
        var words = ScoreQuery.SegmentWords(scores).Append(ScoreQuery.ScoreWords(scores, null)).OfType<string>().ToList();
        return words.Count == 0 ? null : string.Join(", ", words);
    }
}
