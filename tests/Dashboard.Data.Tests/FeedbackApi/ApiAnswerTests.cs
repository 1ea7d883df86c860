using System.Net;
using Dashboard.Data.FeedbackApi;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

public sealed class ApiAnswerTests
{
    [Theory]
    [InlineData(199, false)]
    [InlineData(200, true)]
    [InlineData(299, true)]
    [InlineData(300, false)]
    public void IsSuccess_StatusAtItsBorder_IsTheClassOf200(int status, bool isSuccess) =>
        Assert.Equal(
            isSuccess,
            new ApiAnswer(
                new ApiRequest(HttpMethod.Get, "x", Who: null),
                (HttpStatusCode)status,
                [],
                Limit: null,
                ResetAt: null,
                SignedOff: null).IsSuccess);
}
