using Dashboard.Data.FeedbackApi;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

/// <summary>Where no connection was made nothing was sent; after any other failure X may have taken the request.</summary>
public sealed class ConnectionFailedExceptionTests
{
    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, false)]
    [InlineData(HttpRequestError.ConnectionError, false)]
    [InlineData(HttpRequestError.SecureConnectionError, false)]
    [InlineData(HttpRequestError.ProxyTunnelError, false)]
    [InlineData(HttpRequestError.ResponseEnded, true)]
    [InlineData(HttpRequestError.InvalidResponse, true)]
    [InlineData(HttpRequestError.Unknown, true)]
    public void WasSent_ByKindOfFailure_IsFalseOnlyWithoutAConnection(HttpRequestError error, bool wasSent) =>
        Assert.Equal(wasSent, new ConnectionFailedException(new FailedAnswer("GET x"), new HttpRequestException(error)).WasSent);
}
