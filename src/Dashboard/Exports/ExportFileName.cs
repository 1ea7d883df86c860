using System.Globalization;
using System.Text;
using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Links;

namespace Dashboard.Exports;

/// <summary>Names files so that one knows months later what is in them. No name is longer than <see cref="Longest"/> bytes.</summary>
internal static class ExportFileName
{
    /// <summary>The most bytes of UTF-8 in a file's name: file systems allow 255, and backups and archives add to them.</summary>
    public const int Longest = 120;

    /// <summary>
    /// What is left for the filter: before it stands what kind of file it is, and behind it the survey and the extension.
    /// </summary>
    private const int LongestFilter = 85;

    /// <summary>Such as <c>responses-all-accounts-2026-01-01-to-2026-01-31-nps.csv</c>: account, days, kind, and whose report, team, agent,
    /// tag, topic, weekday, hour, language and scores where filtered; of several it says how many, such as <c>3-teams</c>.</summary>
    /// <param name="filter">What is in the file.</param>
    /// <param name="choices">The names of what is filtered by.</param>
    /// <param name="extension">Without the dot.</param>
    public static string For(ReportFilter filter, FilterChoices choices, string extension)
    {
        return $"responses-{Filtered(filter, choices)}-{KindOf(filter.Kind)}.{extension}";
    }

    /// <summary>Such as <c>report-all-accounts-2026-01-01-to-2026-01-31-all-surveys.xlsx</c>.</summary>
    /// <param name="filter">What is in the file.</param>
    /// <param name="choices">The names of what is filtered by.</param>
    /// <param name="extension">Without the dot.</param>
    public static string ForReport(ReportFilter filter, FilterChoices choices, string extension) =>
        $"report-{Filtered(filter, choices)}-{KindOf(filter.Kind)}.{extension}";

    /// <summary>What every file's name says of its filter, such as <c>all-accounts-2026-01-01-to-2026-01-31</c>.</summary>
    /// <param name="filter">What is in the file.</param>
    /// <param name="choices">The names of what is filtered by.</param>
    public static string Filtered(ReportFilter filter, FilterChoices choices)
    {
        var days = $"{Iso(filter.Period.From)}-to-{Iso(filter.Period.To)}";
        string?[] names =
        [
            filter.Conventions.Name.Length == 0 ? null : FilePart.Of(filter.Conventions.Name),
            Part(filter.Accounts, choices.Accounts, choice => choice.Key, "accounts") ?? "all-accounts",
            Part(filter.Teams, choices.Teams, choice => choice.Name, "teams"),
            Part(filter.Agents, choices.Agents, choice => choice.Name, "agents"),
            Part(filter.Tags, choices.Tags, choice => choice.Name, "tags"),
            Part(filter.Weekdays, ClockQuery.Word, "weekdays"),
            Part(filter.Hours, hour => $"hour-{ClockQuery.Word(hour)}", "hours"),
            Part(filter.Languages, LanguageCodes.CodeOf, "languages"),
            Part(filter.Topics, TopicQuery.Choices(choices, "no-topic"), choice => choice.Name, "topics"),
            ScoresOf(filter),
        ];
        return string.Join('-', [.. Fitting([.. names.OfType<string>()], LongestFilter - days.Length), days]);
    }

    /// <summary>The name of the one that is chosen, or how many are.</summary>
    private static string? Part(Chosen<int> chosen, IReadOnlyList<Choice> choices, Func<Choice, string> text, string several) =>
        choices.Where(choice => chosen.Contains(choice.Id)).ToList() switch
        {
            [] => null,
            [var only] => FilePart.Of(text(only)),
            var all => string.Create(CultureInfo.InvariantCulture, $"{all.Count}-{several}"),
        };

    private static string? Part<T>(Chosen<T> chosen, Func<T, string> word, string several)
        where T : struct => chosen.Only is { } only ? word(only)
        : chosen.IsEmpty ? null
        : string.Create(CultureInfo.InvariantCulture, $"{chosen.Values.Count}-{several}");

    /// <summary>The segments and other scores that are chosen, as addresses write them.</summary>
    private static string? ScoresOf(ReportFilter filter)
    {
        var scores = ScoreQuery.ScoreWords(filter.Scores, filter.Kind)?.Replace(',', '-');
        string[] words = [.. ScoreQuery.SegmentWords(filter.Scores), .. scores is null ? Array.Empty<string>() : ["scores", scores]];
        return words.Length == 0 ? null : string.Join('-', words);
    }

    /// <summary>Shortens the longest of the names until all, each with a dash, have room.</summary>
    private static List<string> Fitting(List<string> names, int room)
    {
        while (names.Sum(name => Encoding.UTF8.GetByteCount(name) + 1) > room)
        {
            var longest = names.IndexOf(names.MaxBy(Encoding.UTF8.GetByteCount)!);
            names[longest] = FilePart.WithoutLast(names[longest]);
        }

        return names;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string KindOf(SurveyKind? kind) => kind switch
    {
        SurveyKind.Csat => "csat",
        SurveyKind.Nps => "nps",
        _ => "csat-and-nps",
    };
}
