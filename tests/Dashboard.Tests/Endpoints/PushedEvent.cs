using System.Text.Json;
using Dashboard.Data.FeedbackApi;

namespace Dashboard.Tests.Endpoints;

/// <summary>An event as X pushes it, about a card that an account sent.</summary>
internal sealed record PushedEvent(string Id, string Kind, DateTimeOffset SentAt)
{
    public string Account { get; init; } = KnownFeedback.Acme;

    public string? Case { get; init; }

    public int? Score { get; init; }

    public string? Comment { get; init; }

    public bool IsTest { get; init; }

    /// <summary>Customers answer an hour after the card was sent.</summary>
    public DateTimeOffset AnsweredAt => SentAt.AddHours(1);

    public string ToJson()
    {
        var at = XDate.Format(AnsweredAt);
        var response = new Dictionary<string, object>(StringComparer.Ordinal);
        if (Score is { } score)
            response["score"] = new { created_at = at, value = score };
        if (Comment is not null)
            response["text"] = new { created_at = at, value = Comment };
        return JsonSerializer.Serialize(new
        {
            event_type = "feedback.updated",
            created_at = at,
            feedback = new
            {
                created_at = XDate.Format(SentAt),
                updated_at = at,
                id = Id,
                type = Kind,
                test = IsTest,
                dm_id = "8989898989",
                from_user_id = Account,
                to_user_id = "343434343434",
                privacy_url = "https://acme.example/privacy",
                external_id = Case,
                question_variant_id = 0,
                display_name = "Acme",
                response,
            },
        });
    }
}
