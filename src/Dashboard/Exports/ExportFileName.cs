using System.Globalization;
using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;

namespace Dashboard.Exports;

/// <summary>Names files so that one knows months later what is in them.</summary>
internal static class ExportFileName
{
    /// <summary>Such as <c>responses-all-accounts-2026-01-01-to-2026-01-31-nps.csv</c>: account, days, kind, and team and agent where filtered.</summary>
    /// <param name="filter">What is in the file.</param>
    /// <param name="choices">The names of what is filtered by.</param>
    /// <param name="extension">Without the dot.</param>
    public static string For(ReportFilter filter, FilterChoices choices, string extension)
    {
        return $"responses-{Filtered(filter, choices)}-{KindOf(filter.Kind)}.{extension}";
    }

    /// <summary>What every file's name says of its filter, such as <c>all-accounts-2026-01-01-to-2026-01-31</c>.</summary>
    /// <param name="filter">What is in the file.</param>
    /// <param name="choices">The names of what is filtered by.</param>
    public static string Filtered(ReportFilter filter, FilterChoices choices)
    {
        string?[] parts =
        [
            Part(filter.AccountId, choices.Accounts, choice => choice.Key) ?? "all-accounts",
            Part(filter.TeamId, choices.Teams, choice => choice.Name),
            Part(filter.AgentId, choices.Agents, choice => choice.Name),
            $"{Iso(filter.Period.From)}-to-{Iso(filter.Period.To)}",
        ];
        return string.Join('-', parts.OfType<string>());
    }

    private static string? Part(int? id, IReadOnlyList<Choice> choices, Func<Choice, string> text) =>
        choices.FirstOrDefault(choice => choice.Id == id) is { } choice ? Plain(text(choice)) : null;

    // Letters and digits of any script, lower case; whatever a file system might dislike becomes one dash.
    private static string Plain(string text)
    {
        var words = new string([.. text.Select(character => IsPlain(character) ? char.ToLowerInvariant(character) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "unnamed" : string.Join('-', words);
    }

    private static bool IsPlain(char character) => char.IsLetterOrDigit(character) || character == '_';

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string KindOf(SurveyKind? kind) => kind switch
    {
        SurveyKind.Csat => "csat",
        SurveyKind.Nps => "nps",
        _ => "csat-and-nps",
    };
}
