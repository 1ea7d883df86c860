using System.Globalization;
using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Planning;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store.Entities;
using Dashboard.Formats.Files;

namespace Dashboard.Exports;

/// <summary>One column of the files.</summary>
/// <param name="Header">What stands on top.</param>
/// <param name="Width">How wide a workbook shows it, in pixels.</param>
/// <param name="Cell">Its value in a row.</param>
internal sealed record ExportColumn(string Header, int Width, Func<ResponseRow, ExportCell> Cell);

/// <summary>
/// The columns of the responses, the same and in the same order in every file. Times are on the reporting zone's clocks; beside each stands
/// how far these were ahead of UTC.
/// </summary>
internal static class ResponseColumns
{
    /// <summary>What stands where nobody told us who handled the conversation.</summary>
    public const string Unattributed = "Unattributed";

    /// <summary>What stands where results are shown by team alone.</summary>
    public const string NotByAgent = "Not shown by agent";

    /// <summary>What stands where single answers name nobody.</summary>
    public const string NotShown = "Not shown";

    /// <summary>The columns for a zone, which the headers of times name.</summary>
    public static IReadOnlyList<ExportColumn> For(ReportingZone zone) =>
        [
            Text("Feedback id", 150, row => row.FeedbackId),
            Text("Kind", 60, row => NameOf(row.Kind)),
            Text("Account", 130, row => row.Account),
            Text("Team", 140, TeamOf),
            Text("Agent", 140, AgentOf),
            Time("Sent at", zone, row => row.SentAt),
            Offset("Sent at", zone, row => row.SentAt),
            Time("Scored at", zone, row => row.ScoredAt),
            Offset("Scored at", zone, row => row.ScoredAt),
            Number("Minutes to answer", 130, row => Math.Round((row.ScoredAt - row.SentAt).TotalMinutes, 1)),
            Number("Score", 60, row => row.Score),
            Text("NPS group", 90, GroupOf),
            Text("Comment", 400, CommentOf),
            Time("Commented at", zone, row => row.CommentedAt),
            Offset("Commented at", zone, row => row.CommentedAt),
            Text(
                "Question",
                420,
                row => QuestionVariants.Text(row.Kind, row.QuestionVariant, row.NameInQuestion) ?? Numbered(row.QuestionVariant)),
            Number("Question variant", 120, row => row.QuestionVariant),
            Text("Display name", 130, row => row.DisplayName),
            Text("Privacy URL", 220, row => row.PrivacyUrl),
            Text("Case id", 140, row => row.ExternalId),
            Text("Customer's X id", 150, row => row.ToUserId),
            Text("Direct Message id", 150, row => row.DmId),
            Time("Updated at", zone, row => row.UpdatedAt),
            Offset("Updated at", zone, row => row.UpdatedAt),
        ];

    /// <summary>Who has made the file, in each row of it, since files travel and are cut up.</summary>
    /// <param name="maker">Their name.</param>
    public static ExportColumn MadeBy(string maker) => new("File made by", 180, _ => ExportCell.Of(maker));

    private static ExportColumn Text(string header, int width, Func<ResponseRow, string?> value) =>
        new(header, width, row => ExportCell.Of(value(row)));

    private static ExportColumn Number(string header, int width, Func<ResponseRow, double> value) =>
        new(header, width, row => ExportCell.Of(value(row)));

    private static ExportColumn Time(string header, ReportingZone zone, Func<ResponseRow, DateTimeOffset?> value) =>
        new($"{header} ({zone.Id})", 190, row => value(row) is { } instant ? ExportCell.Of(zone.ToLocal(instant).DateTime) : default);

    // In the hour that comes twice when clocks go back, only this tells which of the two it was.
    private static ExportColumn Offset(string header, ReportingZone zone, Func<ResponseRow, DateTimeOffset?> value) =>
        new($"{header}, offset", 110, row => value(row) is { } instant ? ExportCell.Of(OffsetOf(zone.ToLocal(instant))) : default);

    // With a letter in front, or a spreadsheet would take it for a time of day.
    private static string OffsetOf(DateTimeOffset local) => $"UTC{local.ToString("zzz", CultureInfo.InvariantCulture)}";

    /// <summary>A question that nobody knows (feedback-api.md, "Wire traps"); in English, as everything in files is.</summary>
    private static string Numbered(int variant) => string.Create(CultureInfo.InvariantCulture, $"Question {variant}");

    /// <summary>What a survey is called.</summary>
    public static string NameOf(SurveyKind kind) => kind is SurveyKind.Nps ? "NPS" : "CSAT";

    /// <summary>Which team answered the customer, as it may be told.</summary>
    public static string TeamOf(ResponseRow row) => row.Team ?? (row.IsNobodys ? NotShown : Unattributed);

    /// <summary>Who answered the customer, as it may be told.</summary>
    public static string AgentOf(ResponseRow row) =>
        row.Agent ?? (row.IsNobodys ? NotShown : row.IsByTeamAlone ? NotByAgent : Unattributed);

    /// <summary>The customer's words, or that they were erased.</summary>
    public static string? CommentOf(ResponseRow row) => ErasedComment.Is(row.Comment) ? "(erased)" : row.Comment;

    /// <summary>For whom an event was noted.</summary>
    public static string AudienceOf(EventEntry noted) => noted.For == Audience.All ? "all" : noted.ForName ?? "";

    /// <summary>Promoter, passive or detractor; null of another survey.</summary>
    public static string? GroupOf(ResponseRow row) =>
        row.Kind == SurveyKind.Nps && ScoreRules.IsValid(row.Kind, row.Score) ? ScoreRules.GroupOf(row.Score).ToString() : null;
}
