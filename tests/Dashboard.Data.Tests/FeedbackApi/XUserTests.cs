using System.Net;
using System.Text;
using System.Text.Json;
using Dashboard.Data.FeedbackApi;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

public sealed class XUserTests
{
    [Theory]
    [InlineData("""{"id":9007199254740993,"id_str":"9007199254740993123","screen_name":"ann"}""", "9007199254740993123", "ann")]
    [InlineData("""{"id":12}""", "12", null)]
    [InlineData("""{"id":"12","id_str":""}""", "12", null)]
    public void Read_Ids_PrefersTheOneThatIsAText(string body, string id, string? screenName)
    {
        var user = XUser.Read(Answer(body));

        Assert.Equal((id, screenName), (user.Id, user.ScreenName));
    }

    [Theory]
    [InlineData("{}", "id is missing")]
    [InlineData("""{"id":12,"can_dm":"maybe"}""", "can_dm is neither true nor false")]
    public void Read_UserWithoutWhatIsNeeded_IsBrokenAndSaysWhy(string body, string reason) =>
        Assert.Contains(reason, Assert.Throws<BrokenAnswerException>(() => XUser.Read(Answer(body))).Message, StringComparison.Ordinal);

    private static ApiAnswer Answer(string body) =>
        new(
            new ApiRequest(HttpMethod.Get, "1.1/users/show.json", Who: null),
            HttpStatusCode.OK,
            Encoding.UTF8.GetBytes(body),
            Limit: null,
            ResetAt: null,
            SignedOff: null)
        {
            Json = JsonElement.Parse(body),
        };
}
