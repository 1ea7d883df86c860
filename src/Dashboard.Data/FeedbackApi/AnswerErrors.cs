namespace Dashboard.Data.FeedbackApi;

/// <summary>Which exception an answer that is no success becomes.</summary>
internal static class AnswerErrors
{
    /// <summary>By HTTP class; the codes known from X's API at large override it, since X sends some of them with other statuses.</summary>
    public static FeedbackApiException From(ApiAnswer answer, DateTimeOffset now)
    {
        var failure = answer.Failure();
        return (int)answer.Status switch
        {
            >= 500 => new ServiceUnavailableException(failure),
            < 400 => new BrokenAnswerException("it is neither a success nor an error", failure),
            429 or 420 => RateLimited(answer, failure, now),
            _ when Has(failure, 88) => RateLimited(answer, failure, now),
            401 => new CredentialsRejectedException(failure),
            _ when Has(failure, 32, 89, 215) => new CredentialsRejectedException(failure),
            403 => new AccessRefusedException(failure, Refusal(failure)),
            400 or 404 when answer.Request.Cursor is { } cursor => new UnknownCursorException(failure, cursor),
            404 => new FeedbackNotFoundException(failure),
            _ => new BadRequestException(failure),
        };
    }

    /// <summary>
    /// The endpoint's whole window where X names no reset, or one that is over or beyond it (feedback-api.md, "Wire traps").
    /// </summary>
    private static RateLimitedException RateLimited(ApiAnswer answer, FailedAnswer failure, DateTimeOffset now)
    {
        var latest = now + (answer.Request.Endpoint ?? ApiEndpoint.Events).Window();
        return new RateLimitedException(failure, answer.ResetAt is { } reset && reset > now && reset < latest ? reset : latest);
    }

    private static AccessRefusal Refusal(FailedAnswer failure) =>
        Has(failure, 64) ? AccessRefusal.Suspended
        : Has(failure, 150, 151, 349) ? AccessRefusal.CannotMessage
        : Has(failure, 185) ? AccessRefusal.PromptedToday
        : Has(failure, 261, 453) ? AccessRefusal.AppNotPermitted
        : AccessRefusal.NotAllowListed;

    private static bool Has(FailedAnswer failure, params ReadOnlySpan<int> codes)
    {
        foreach (var error in failure.Errors)
        {
            if (codes.Contains(error.Code))
                return true;
        }

        return false;
    }
}
