namespace Dashboard.Data.FeedbackApi;

/// <summary>X has trouble of its own (5xx).</summary>
public sealed class ServiceUnavailableException : FeedbackApiException
{
    internal ServiceUnavailableException(FailedAnswer answer)
        : base("X is not available right now.", answer)
    {
    }

    /// <inheritdoc/>
    public override bool IsPassing => true;
}

/// <summary>The answer is not what X's documents describe: a web page, cut off, a redirect, or without a needed field.</summary>
public sealed class BrokenAnswerException : FeedbackApiException
{
    internal BrokenAnswerException(string what, FailedAnswer answer, Exception? inner = null)
        : base($"X's answer cannot be read: {what}.", answer, inner)
    {
    }

    /// <inheritdoc/>
    public override bool IsPassing => true;
}

/// <summary>No whole answer came within <see cref="FeedbackApiOptions.Timeout"/>.</summary>
public sealed class FeedbackApiTimeoutException : FeedbackApiException
{
    internal FeedbackApiTimeoutException(FailedAnswer answer, Exception inner)
        : base("X did not answer in time.", answer, inner)
    {
    }

    /// <inheritdoc/>
    public override bool IsPassing => true;
}

/// <summary>The connection failed before an answer began.</summary>
public sealed class ConnectionFailedException : FeedbackApiException
{
    internal ConnectionFailedException(FailedAnswer answer, HttpRequestException inner)
        : base("The connection to X failed.", answer, inner) => WasSent = !BeforeSending(inner.HttpRequestError);

    /// <inheritdoc/>
    public override bool IsPassing => true;

    /// <summary>Whether the request may have reached X; false when no connection was made at all.</summary>
    public bool WasSent { get; }

    private static bool BeforeSending(HttpRequestError error) => error
        is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
        or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
}

/// <summary>
/// A prompt was sent, but whether X took it is not known: the Direct Message may already be out. It must not be sent again until events
/// or <c>show</c> have told. The inner exception says what happened.
/// </summary>
public sealed class OutcomeUnknownException : FeedbackApiException
{
    internal OutcomeUnknownException(FeedbackApiException inner)
        : base("Nobody can say whether X has sent this prompt; do not send it again blindly.", inner.Answer, inner)
    {
    }

    /// <summary>Whether this failure of a sending leaves open what X did.</summary>
    internal static bool IsLeftBy(FeedbackApiException failure) => failure switch
    {
        FeedbackApiTimeoutException or ServiceUnavailableException or BrokenAnswerException => true,
        ConnectionFailedException connection => connection.WasSent,
        _ => false,
    };
}
