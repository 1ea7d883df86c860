using System.Net;
using System.Text;
using System.Text.Json;

namespace Dashboard.Data.FeedbackApi;

/// <summary>A whole answer, read to its end.</summary>
/// <param name="ResetAt">When a refusal for too many requests ends, if X says so and it is not over.</param>
/// <param name="SignedOff">X's clock minus the time that the request was signed with, to the second; null when X sent no date.</param>
internal sealed record ApiAnswer(
    ApiRequest Request, HttpStatusCode Status, byte[] Body, RateLimit? Limit, DateTimeOffset? ResetAt, TimeSpan? SignedOff)
{
    /// <summary>The JSON object of a good answer; undefined for the others.</summary>
    public JsonElement Json { get; init; }

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    public string Text => Encoding.UTF8.GetString(Body);

    public FailedAnswer Failure() => new(Request.Name)
    {
        Status = Status,
        Errors = IsSuccess ? [] : ErrorBody.Read(Body),
        RawBody = IsSuccess && Request.AnswersWithForm ? "" : ErrorBody.Excerpt(Body, Request.Who),
        Limit = Limit,
        SignedOff = SignedOff,
    };
}
