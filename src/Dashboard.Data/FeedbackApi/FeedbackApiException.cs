using System.Net;

namespace Dashboard.Data.FeedbackApi;

/// <summary>
/// Something between us and X went wrong. Each kind is a type of its own, mapped by HTTP class, since X documents no codes for these
/// endpoints. Neither message nor properties hold a secret or a signed header.
/// </summary>
public abstract class FeedbackApiException : Exception
{
    private readonly FailedAnswer _answer;

    private protected FeedbackApiException(string message, FailedAnswer answer, Exception? inner = null)
        : base(message + answer, inner) => _answer = answer;

    /// <summary>Method and path of the request.</summary>
    public string Request => _answer.Request;

    /// <summary>The HTTP status; null when no answer came.</summary>
    public HttpStatusCode? Status => _answer.Status;

    /// <summary>X's codes and messages; often none.</summary>
    public IReadOnlyList<ApiError> Errors => _answer.Errors;

    /// <summary>The answer's body, at most 2,048 characters, for an admin; empty when none came or when it may hold secrets.</summary>
    public string RawBody => _answer.RawBody;

    /// <summary>What X still allows, if the answer said so.</summary>
    public RateLimit? Limit => _answer.Limit;

    /// <summary>Whether the same request may well succeed a little later.</summary>
    public virtual bool IsPassing => false;

    internal FailedAnswer Answer => _answer;
}
