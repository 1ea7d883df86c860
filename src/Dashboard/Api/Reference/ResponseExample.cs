using System.Text.Json;
using Dashboard.Api.Pages;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Exports;
using Dashboard.Links;
using Microsoft.OpenApi;

namespace Dashboard.Api.Reference;

/// <summary>A single answer as it could be, and what its fields are: by the columns of the files, so that it is never behind.</summary>
internal static class ResponseExample
{
    private static readonly DateTimeOffset Sent = new(2026, 1, 12, 9, 0, 0, TimeSpan.Zero);

    private static readonly IReadOnlyList<ExportColumn> Columns =
        ResponseColumns.For(FileForm.Usual, ReportingZone.Utc, "ann@example.com");

    private static readonly ResponseRow Row = new()
    {
        FeedbackId = "683754237238497283",
        Kind = SurveyKind.Nps,
        Account = "acme",
        Team = "Night Desk",
        Agent = "Maya Brandt",
        SentAt = Sent,
        Score = 9,
        ScoredAt = Sent.AddMinutes(90),
        Comment = "Quick and friendly.",
        CommentedAt = Sent.AddMinutes(91),
        ExternalId = "ticket_5555",
        ToUserId = "343434343434",
        DmId = "683754237238497284",
        QuestionVariant = 0,
        DisplayName = "Acme",
        NameInQuestion = "Acme",
        PrivacyUrl = "https://acme.example/privacy",
        UpdatedAt = Sent.AddMinutes(91),
    };

    /// <summary>The one row of the example.</summary>
    public static IReadOnlyList<JsonElement> Written => ResponsePages.Written(Columns, [Row]);

    /// <summary>Says what fields an answer has.</summary>
    /// <param name="page">The schema of a page.</param>
    public static void Describe(OpenApiSchema page)
    {
        if (page.Properties?["responses"] is OpenApiSchema rows)
            rows.Items = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = FieldsOf() };
    }

    private static Dictionary<string, IOpenApiSchema> FieldsOf() =>
        Columns.Where(column => !column.IsOffset).ToDictionary<ExportColumn, string, IOpenApiSchema>(
            column => column.Key,
            column => column.Cell(Row) switch
            {
                { Number: not null } => new OpenApiSchema { Type = JsonSchemaType.Number },
                { Time: not null } => new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Format = "date-time" },
                _ => new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null },
            },
            StringComparer.Ordinal);
}
