using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;
using Xunit;

namespace Dashboard.Tests.Exports;

/// <summary>Rows for files, among them texts that are awkward everywhere.</summary>
internal static class Rows
{
    public static readonly DateTimeOffset Sent = new(2026, 1, 15, 11, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> AwkwardTexts { get; } =
    [
        "plain",
        "two\nlines",
        "new\n\nparagraph",
        "comma, \"quotes\" and 'apostrophes'",
        "خدمة ممتازة جدا، شكرا 😀👨‍👩‍👧",
        "<script>alert('x')</script>",
        "  spaces around  ",
        "00123",
        "1E5",
        "2026-01-15",
        "TRUE",
        new string('ü', 2_000),
    ];

    /// <summary>What customers wrote, each beginning with a sign that spreadsheets read as the beginning of a formula.</summary>
    public static TheoryData<string> CommentsWithASign { get; } =
    [
        "@acme thank you!!",
        "+1 for the quick help",
        "-",
        "- slow\n- rude",
        "-5 stars",
        "+49 30 000000 call me",
        "@acme @acme_help 👍",
        "=1+1",
    ];

    public static ResponseRow Row(string? comment = null) => new()
    {
        FeedbackId = "683754237238497283",
        Kind = SurveyKind.Nps,
        Account = "acme",
        Team = "Billing",
        Agent = "Ada",
        SentAt = Sent,
        Score = 9,
        ScoredAt = Sent.AddMinutes(90).AddSeconds(30),
        Comment = comment,
        CommentedAt = comment is null ? null : Sent.AddHours(2),
        ExternalId = "case-00017",
        ToUserId = "01234567890123456789",
        DmId = "683754237238497284",
        QuestionVariant = 0,
        DisplayName = "Acme",
        NameInQuestion = "Acme",
        PrivacyUrl = "https://acme.example/privacy",
        UpdatedAt = Sent.AddHours(2).AddMilliseconds(999),
    };

    public static async IAsyncEnumerable<ResponseRow> Of(params ResponseRow[] rows)
    {
        foreach (var row in rows)
        {
            await Task.Yield();
            yield return row;
        }
    }
}
