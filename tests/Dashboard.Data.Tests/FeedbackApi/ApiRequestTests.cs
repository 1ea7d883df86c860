using Dashboard.Data.FeedbackApi;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

public sealed class ApiRequestTests
{
    private static readonly Uri Root = new("https://api.x.com/");

    [Fact]
    public void ToMessage_Read_AsksForJsonInOurNameAndHasNoBody()
    {
        using var message = new ApiRequest(HttpMethod.Get, "1.1/x.json", ClientUnderTest.Who).ToMessage(Root);

        Assert.Equal("https://api.x.com/1.1/x.json", message.RequestUri?.AbsoluteUri);
        Assert.Equal(
            ("application/json", "FeedbackDashboard/1.0"),
            (message.Headers.Accept.ToString(), message.Headers.UserAgent.ToString()));
        Assert.Null(message.Content);
    }

    /// <summary>X's OAuth endpoints answer with a form, and refuse those who take JSON alone.</summary>
    [Fact]
    public void ToMessage_ConnectionStep_TakesAnyKindOfAnswer()
    {
        using var message = new ApiRequest(HttpMethod.Post, "oauth/request_token", Who: null) { AnswersWithForm = true }.ToMessage(Root);

        Assert.Equal("*/*", message.Headers.Accept.ToString());
    }

    [Fact]
    public async Task ToMessage_OneParameter_IsSentLikeMany()
    {
        using var message = new ApiRequest(HttpMethod.Post, "1.1/x.json", ClientUnderTest.Who)
        {
            Query = [new("a", "1")],
            Form = [new("b", "2")],
        }.ToMessage(Root);

        Assert.Equal("https://api.x.com/1.1/x.json?a=1", message.RequestUri?.AbsoluteUri);
        Assert.Equal("b=2", await message.Content!.ReadAsStringAsync(ClientUnderTest.Stop));
    }
}
