using Dashboard.Data.FeedbackApi;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

/// <summary>What X documents: 1,000 prompts in 24 hours; 180 of show, 1,000 of events and 900 of users in 15 minutes.</summary>
public sealed class ApiEndpointTests
{
    [Theory]
    [InlineData(ApiEndpoint.Create, 1000, 24 * 60)]
    [InlineData(ApiEndpoint.Show, 180, 15)]
    [InlineData(ApiEndpoint.Events, 1000, 15)]
    [InlineData(ApiEndpoint.Users, 900, 15)]
    public void UsualLimit_Endpoint_IsWhatXDocuments(ApiEndpoint endpoint, int limit, int minutes) =>
        Assert.Equal((limit, TimeSpan.FromMinutes(minutes)), (endpoint.UsualLimit(), endpoint.Window()));

    [Theory]
    [InlineData(ApiEndpoint.Show, 180, 30)]
    [InlineData(ApiEndpoint.Show, 1800, 30)]
    [InlineData(ApiEndpoint.Show, 60, 10)]
    [InlineData(ApiEndpoint.Events, 1000, 100)]
    [InlineData(ApiEndpoint.Create, 1000, 0)]
    [InlineData(ApiEndpoint.Users, 900, 0)]
    public void Reserve_Background_LeavesAPartToPeople(ApiEndpoint endpoint, int limit, int reserve)
    {
        Assert.Equal(reserve, endpoint.Reserve(RequestPriority.Background, limit));
        Assert.Equal(0, endpoint.Reserve(RequestPriority.User, limit));
    }
}
