using System.Globalization;
using Dashboard.Data.Feedback;

namespace Dashboard.Data.FeedbackApi;

/// <summary>One prompt to send: a Direct Message and its card.</summary>
/// <param name="ToUserId">The customer's id, decimal digits.</param>
/// <param name="Message">The Direct Message before the card. It must make sense alone, since only the apps show cards.</param>
/// <param name="PrivacyUrl">The business's privacy policy: https, absolute.</param>
public sealed record PromptRequest(SurveyKind Kind, string ToUserId, string Message, string PrivacyUrl)
{
    private const int LongestExternalId = 256;
    private const int LongestDisplayName = 20;

    /// <summary>The case or conversation; at most 256 characters.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The question's wording, from 0; X's default is 0.</summary>
    public int? QuestionVariantId { get; init; }

    /// <summary>The name inside the question; at most 20 characters, an emoji counting as one.</summary>
    public string? DisplayName { get; init; }

    /// <summary>A test goes out like any other but counts in no number.</summary>
    public bool Test { get; init; }

    /// <summary>Every rule of X's parameter table that this prompt breaks, as sentences; none when it can be sent.</summary>
    public IReadOnlyList<string> Faults() => [.. new[]
    {
        Enum.IsDefined(Kind) ? null : "type must be csat or nps.",
        ToUserId is { Length: > 0 } && ToUserId.All(char.IsAsciiDigit) ? null : "to_user_id must be a decimal id.",
        string.IsNullOrWhiteSpace(Message) ? "message must not be empty." : null,
        IsHttps(PrivacyUrl) ? null : "privacy_url must be an absolute https address.",
        Length(ExternalId) > LongestExternalId ? "external_id must have at most 256 characters." : null,
        Length(DisplayName) > LongestDisplayName ? "display_name must have at most 20 characters." : null,
        QuestionVariantId < 0 ? "question_variant_id must not be negative." : null,
    }.OfType<string>()];

    /// <summary>The form in X's order; what is not set is left to X's defaults.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> ToForm()
    {
        List<KeyValuePair<string, string>> form =
        [
            new("type", Kind is SurveyKind.Csat ? "csat" : "nps"),
            new("to_user_id", ToUserId),
            new("message", Message),
            new("privacy_url", PrivacyUrl),
        ];
        if (!string.IsNullOrEmpty(ExternalId))
            form.Add(new("external_id", ExternalId));
        if (QuestionVariantId is { } variant)
            form.Add(new("question_variant_id", variant.ToString(CultureInfo.InvariantCulture)));
        if (!string.IsNullOrEmpty(DisplayName))
            form.Add(new("display_name", DisplayName));
        if (Test)
            form.Add(new("test", "true"));
        return form;
    }

    private static int Length(string? text) => text?.EnumerateRunes().Count() ?? 0;

    private static bool IsHttps(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var url)
        && string.Equals(url.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal);
}
