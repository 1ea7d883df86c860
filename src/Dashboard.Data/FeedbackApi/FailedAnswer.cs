using System.Net;

namespace Dashboard.Data.FeedbackApi;

/// <summary>What is known of a failure; every <see cref="FeedbackApiException"/> is made from one. Free of secrets.</summary>
internal sealed record FailedAnswer(string Request)
{
    public HttpStatusCode? Status { get; init; }

    public IReadOnlyList<ApiError> Errors { get; init; } = [];

    public string RawBody { get; init; } = "";

    public RateLimit? Limit { get; init; }

    public TimeSpan? SignedOff { get; init; }

    /// <summary>For the end of a message: status, codes and texts, as far as there are any.</summary>
    public override string ToString() => string.Concat(
        $" ({Request}",
        Status is { } status ? FormattableString.Invariant($", HTTP {(int)status}") : "",
        string.Concat(Errors.Select(error => FormattableString.Invariant($", X's code {error.Code}: {error.Message}"))),
        ")");
}
