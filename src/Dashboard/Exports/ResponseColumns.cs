using System.Collections.Concurrent;
using System.Globalization;
using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Planning;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store.Entities;
using Dashboard.Formats.Files;
using Dashboard.Links;

namespace Dashboard.Exports;

/// <summary>One column of the files.</summary>
/// <param name="Key">What programs call it.</param>
/// <param name="Header">What stands on top.</param>
/// <param name="Width">How wide a workbook shows it, in pixels.</param>
/// <param name="Cell">Its value in a row.</param>
internal sealed record ExportColumn(string Key, string Header, int Width, Func<ResponseRow, ExportCell> Cell)
{
    /// <summary>Whether a workbook breaks its texts into lines.</summary>
    public bool Wraps { get; init; }

    /// <summary>Whether it says how far clocks were ahead of UTC in the time beside it, where a time does not say so itself.</summary>
    public bool IsOffset { get; init; }
}

/// <summary>
/// The columns of the responses, the same and in the same order in every file: first what people look for, ids last. Times are on the
/// reporting zone's clocks; beside each stands how far these were ahead of UTC.
/// </summary>
internal static class ResponseColumns
{
    /// <summary>What stands where nobody told us who handled the conversation.</summary>
    public const string Unattributed = "Unattributed";

    /// <summary>What stands where results are shown by team alone.</summary>
    public const string NotByAgent = "Not shown by agent";

    /// <summary>What stands where single answers name nobody.</summary>
    public const string NotShown = "Not shown";

    /// <summary>What stands where there is an id that was not asked for.</summary>
    public const string Masked = "masked";

    private const string MadeByKey = "file_made_by";

    private static readonly ConcurrentDictionary<TimeSpan, string> Offsets = [];

    /// <summary>All columns for a zone, which the headers of times name.</summary>
    public static IReadOnlyList<ExportColumn> For(ReportingZone zone) => For(FileForm.Usual, zone, maker: null);

    /// <summary>The columns of a file, which its ids end.</summary>
    /// <param name="form">How it is made.</param>
    /// <param name="zone">Whose clocks its times are on.</param>
    /// <param name="maker">Who has it made, which stands in each row of it, since files travel and are cut up; null for nobody.</param>
    public static IReadOnlyList<ExportColumn> For(FileForm form, ReportingZone zone, string? maker)
    {
        var chosen = FileColumns.All.Where(form.Has).ToLookup(column => column >= FileColumn.CaseId);
        return
        [
            .. chosen[false].SelectMany(column => Of(column, form, zone)),
            .. maker is null ? [] : new[] { new ExportColumn(MadeByKey, "File made by", 180, _ => ExportCell.Of(maker)) },
            .. chosen[true].SelectMany(column => Of(column, form, zone)),
        ];
    }

    private static ExportColumn[] Of(FileColumn column, FileForm form, ReportingZone zone) => column switch
    {
        FileColumn.ScoredAt => Time(column, "Scored at", zone, row => row.ScoredAt),
        FileColumn.Score => [Number(column, "Score", 60, row => row.Score)],
        FileColumn.Group => [Text(column, "NPS group", 90, GroupOf)],
        FileColumn.Comment => [Text(column, "Comment", 400, CommentOf) with { Wraps = true }],
        FileColumn.Team => [Text(column, "Team", 140, TeamOf)],
        FileColumn.Agent => [Text(column, "Agent", 140, AgentOf)],
        FileColumn.Kind => [Text(column, "Kind", 60, row => NameOf(row.Kind))],
        FileColumn.Account => [Text(column, "Account", 130, row => row.Account)],
        FileColumn.Question => [Text(column, "Question", 420, QuestionOf) with { Wraps = true }],
        FileColumn.QuestionVariant => [Number(column, "Question variant", 120, row => row.QuestionVariant)],
        FileColumn.SentAt => Time(column, "Sent at", zone, row => row.SentAt),
        FileColumn.MinutesToAnswer =>
            [Number(column, "Minutes to answer", 130, row => row.MinutesToAnswer is { } minutes ? Math.Round(minutes, 1) : null)],
        FileColumn.CommentedAt => Time(column, "Commented at", zone, row => row.CommentedAt),
        FileColumn.UpdatedAt => Time(column, "Updated at", zone, row => row.UpdatedAt),
        FileColumn.DisplayName => [Text(column, "Display name", 130, row => row.DisplayName)],
        FileColumn.PrivacyUrl => [Text(column, "Privacy URL", 220, row => row.PrivacyUrl)],
        FileColumn.CaseId => [Text(column, "Case id", 140, row => row.ExternalId)],
        FileColumn.FeedbackId => [Text(column, "Feedback id", 150, row => row.FeedbackId)],
        FileColumn.CustomerId => [Text(column, "Customer's X id", 150, row => Shown(row.ToUserId, form))],
        FileColumn.DmId => [Text(column, "Direct Message id", 150, row => Shown(row.DmId, form))],
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "Not a column."),
    };

    private static ExportColumn Text(FileColumn column, string header, int width, Func<ResponseRow, string?> value) =>
        new(column.Word(), header, width, row => ExportCell.Of(value(row)));

    private static ExportColumn Number(FileColumn column, string header, int width, Func<ResponseRow, double?> value) =>
        new(column.Word(), header, width, row => value(row) is { } number ? ExportCell.Of(number) : default);

    // In the hour that comes twice when clocks go back, only the second one tells which of the two it was.
    private static ExportColumn[] Time(FileColumn column, string header, ReportingZone zone, Func<ResponseRow, DateTimeOffset?> value) =>
    [
        new(
            column.Word(),
            $"{header} ({zone.Id})",
            190,
            row => value(row) is { } instant ? ExportCell.Of(zone.ToLocal(instant)) : default),
        new(
            column.Word() + "_offset",
            $"{header}, offset",
            110,
            row => value(row) is { } instant ? ExportCell.Of(OffsetOf(zone.ToLocal(instant))) : default)
        {
            IsOffset = true,
        },
    ];

    // With a letter in front, or a spreadsheet would take it for a time of day.
    private static string OffsetOf(DateTimeOffset local) => Offsets.GetOrAdd(
        local.Offset, static (_, moment) => $"UTC{moment.ToString("zzz", CultureInfo.InvariantCulture)}", local);

    // Whoever must not see an id has none here already.
    private static string? Shown(string? id, FileForm form) => id is not null && form.MasksCustomers ? Masked : id;

    // One that nobody knows (feedback-api.md, "Wire traps") by its number; in English, as everything in files is.
    private static string QuestionOf(ResponseRow row) => QuestionVariants.Text(row.Kind, row.QuestionVariant, row.NameInQuestion)
        ?? string.Create(CultureInfo.InvariantCulture, $"Question {row.QuestionVariant}");

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
